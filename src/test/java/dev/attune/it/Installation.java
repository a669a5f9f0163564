package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.runtime.Registry;
import dev.attune.runtime.SchemaAdmin;
import dev.attune.runtime.TopicAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** One installation of Attune on a cluster that it may share with others: its name is in all its topics. */
final class Installation {
    private static final List<String> TOPICS = List.of(
            "chat.events",
            "ticket.events",
            "templates",
            "events.enriched",
            "replies.assessed",
            "promises",
            "conversation.alerts",
            "agent.scores",
            "agent.alerts",
            "dead.letters");

    private final Cluster cluster;
    private final Map<String, String> values;

    private Installation(Cluster cluster, Map<String, String> values) {
        this.cluster = cluster;
        this.values = values;
    }

    /** @param directory its state lies in a directory of its name below */
    static Installation on(Cluster cluster, String name, Path directory) {
        Map<String, String> values = new TreeMap<>();
        values.put("application.id", name);
        values.put("kafka.bootstrap.servers", cluster.bootstrapServers());
        values.put("registry.url", cluster.registryUrl());
        values.put("state.dir", directory.resolve(name).toString());
        values.put("sentiment.engine", "none");
        values.put("http.port", "0");
        TOPICS.forEach(topic -> values.put("topics." + topic, name + "." + topic));
        return new Installation(cluster, values);
    }

    /** The same with another setting. */
    Installation with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Installation(cluster, changed);
    }

    /**
     * Time comes from the records alone: they carry simulated time, the wall clock never takes over (longer than any
     * test), and each change of a score goes out. So two runs on one input can be compared.
     */
    Installation inSimulatedTime() {
        return with("ingest.trust-timestamps", "true")
                .with("clock.idle", "1h")
                .with("clock.tick", "100ms")
                .with("scores.emit-every", "0s");
    }

    /** As in a StatefulSet: a member with a fixed id takes its place again at once, also after a kill. */
    Installation withFixedMember() {
        return with("kafka.group.instance.id", "one").with("kafka.session.timeout.ms", "10000");
    }

    Settings settings() {
        return SettingsLoader.defaults(values);
    }

    /** As options of a command. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        values.forEach((key, value) -> options.addAll(List.of("--set", key + "=" + value)));
        return options;
    }

    Cluster cluster() {
        return cluster;
    }

    Path stateDirectory() {
        return Path.of(values.get("state.dir"));
    }

    String applicationId() {
        return values.get("application.id");
    }

    /** Name on the broker; {@code shortName} as in {@code topics.*}. */
    String topic(String shortName) {
        return values.get("topics." + shortName);
    }

    /** Makes topics and schemas. */
    Installation create(int partitions) {
        Settings settings = settings();
        try (TopicAdmin topics = new TopicAdmin(settings)) {
            topics.create(Optional.of(partitions), Optional.of((short) 1));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(topics.differences()).isEmpty());
        }
        new SchemaAdmin(settings, Registry.client(settings)).register();
        return this;
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }
}
