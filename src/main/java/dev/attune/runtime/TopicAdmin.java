package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.topology.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The public topics on the broker: what they should be like, what they are like, and making them. */
public final class TopicAdmin implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 20;

    private final Settings settings;
    private final Admin admin;

    public TopicAdmin(Settings settings) {
        this.settings = settings;
        this.admin = Admin.create(properties(settings));
    }

    /** Of an admin client, {@code kafka.*} of the settings included. */
    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        settings.kafka().forEach((key, value) -> {
            String name = key.startsWith(StreamsConfig.ADMIN_CLIENT_PREFIX)
                    ? key.substring(StreamsConfig.ADMIN_CLIENT_PREFIX.length())
                    : key;
            if (AdminClientConfig.configNames().contains(name)) {
                properties.put(name, value);
            }
        });
        // Somebody waits for the answer: a broker that is not there should be called so soon.
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        return properties;
    }

    /** Why the broker cannot be asked, or empty if it can. */
    public Optional<String> unreachable() {
        try {
            get(admin.describeCluster().nodes());
            return Optional.empty();
        } catch (BrokerException e) {
            return Optional.of("The broker at " + servers() + " cannot be asked (" + e.getMessage()
                    + "): check kafka.bootstrap.servers and the broker.");
        }
    }

    private String servers() {
        return settings.kafka().getOrDefault("bootstrap.servers", "127.0.0.1:9092");
    }

    /**
     * Everything about the topics that is not as it should be, one line each.
     *
     * @throws StartException if the broker cannot be asked
     */
    public List<String> differences() {
        try {
            Collection<String> existing = get(admin.listTopics().names());
            List<String> problems = new ArrayList<>();
            List<Topics.Description> present = new ArrayList<>();
            for (Topics.Description topic : Topics.descriptions(settings)) {
                if (existing.contains(topic.name())) {
                    present.add(topic);
                } else {
                    problems.add("The topic " + topic.name() + " does not exist: run `attune topics create`.");
                }
            }
            Map<String, Config> configs = configs(present);
            for (Topics.Description topic : present) {
                differences(topic, Objects.requireNonNull(configs.get(topic.name())), problems);
            }
            return problems;
        } catch (BrokerException e) {
            throw new StartException(List.of("The topics cannot be described (" + e.getMessage()
                    + "): Attune needs Describe and DescribeConfigs on them."));
        }
    }

    private Map<String, Config> configs(List<Topics.Description> topics) throws BrokerException {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        Map<String, Config> configs = new HashMap<>();
        get(admin.describeConfigs(resources).all()).forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private void differences(Topics.Description topic, Config config, List<String> problems) {
        expected(topic).forEach((key, wanted) -> {
            String found = config.get(key) == null ? "" : config.get(key).value();
            if (!wanted.equals(found)) {
                problems.add("The topic " + topic.name() + " has " + key + "=" + found + ", " + wanted
                        + " is needed: change it with kafka-configs --alter"
                        + (key.equals(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
                                ? ", or set ingest.trust-timestamps=true where its timestamps are to be trusted."
                                : "."));
            }
        });
    }

    private Map<String, String> expected(Topics.Description topic) {
        Map<String, String> expected = new HashMap<>();
        expected.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                topic.compact() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        // Templates carry no time; only events are judged by when they were received.
        if (topic.input() && !topic.compact() && !settings.ingest().trustTimestamps()) {
            expected.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        }
        return expected;
    }

    /**
     * Makes the topics that do not exist; the others stay as they are.
     *
     * @param partitions of each new topic; empty: the broker's default
     * @param replicationFactor empty: the broker's default
     * @return names of the topics made
     * @throws StartException if one cannot be made
     */
    public List<String> create(Optional<Integer> partitions, Optional<Short> replicationFactor) {
        try {
            Collection<String> existing = get(admin.listTopics().names());
            List<NewTopic> missing = Topics.descriptions(settings).stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), partitions, replicationFactor).configs(expected(topic)))
                    .toList();
            get(admin.createTopics(missing).all());
            return missing.stream().map(NewTopic::name).toList();
        } catch (BrokerException e) {
            throw new StartException(List.of("The topics cannot be made (" + e.getMessage() + ")."));
        }
    }

    /** The answer, waited for as long as somebody would. */
    static <T> T get(KafkaFuture<T> future) throws BrokerException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BrokerException(cause.getClass().getSimpleName() + ": " + cause.getMessage(), e);
        } catch (TimeoutException e) {
            throw new BrokerException("no answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted", e);
        }
    }

    /** The broker does not answer, or says no. */
    static final class BrokerException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokerException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
