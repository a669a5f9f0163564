package dev.attune.bench;

import dev.attune.clock.WallClock;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import dev.attune.runtime.Registry;
import dev.attune.runtime.SchemaAdmin;
import dev.attune.runtime.StreamsSettings;
import dev.attune.topology.ScoringTopology;
import dev.attune.topology.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * Attune as {@code run} builds it: the same topology, properties and meters, its own output topics for each run. Only
 * probes and start checks are left out.
 */
final class AttuneSide implements Side {
    private final BenchBroker broker;
    private final Input input;
    private final String name;
    private final String guarantee;
    private final Map<String, String> overrides;
    private final LanguageEngine engine;
    private final Map<String, SchemaRegistryClient> clients = new ConcurrentHashMap<>();

    /**
     * @param guarantee of Kafka Streams; {@code run} knows only exactly once
     * @param overrides settings that differ from the defaults
     */
    AttuneSide(BenchBroker broker, Input input, String name, String guarantee, Map<String, String> overrides) {
        this.broker = broker;
        this.input = input;
        this.name = name;
        this.guarantee = guarantee;
        this.overrides = overrides;
        // Shared by all runs: models are loaded once.
        this.engine = LanguageEngines.create(settings("attune-bench").language());
    }

    @Override
    public String name() {
        return name;
    }

    /** Settings of a run. */
    Settings settings(String applicationId) {
        Map<String, String> values = new HashMap<>();
        values.put("application.id", applicationId);
        values.put("kafka.bootstrap.servers", broker.bootstrapServers());
        values.put("registry.url", broker.registryUrl());
        values.put("ingest.trust-timestamps", "true");
        // Set to a directory of its own where Kafka Streams is started.
        values.put("state.dir", "unused");
        for (String topic : List.of(
                "templates",
                "events.enriched",
                "replies.assessed",
                "promises",
                "conversation.alerts",
                "agent.scores",
                "agent.alerts",
                "dead.letters")) {
            values.put("topics." + topic, applicationId + "." + topic);
        }
        values.put("topics.chat.events", input.chatTopic());
        values.put("topics.ticket.events", input.ticketTopic());
        values.putAll(overrides);
        return SettingsLoader.defaults(values);
    }

    @Override
    public Iterable<String> outputs(String applicationId) {
        return Topics.descriptions(settings(applicationId)).stream()
                .map(Topics.Description::name)
                .filter(topic -> topic.startsWith(applicationId + "."))
                .toList();
    }

    @Override
    public Topology topology(String applicationId) {
        Settings settings = settings(applicationId);
        SchemaRegistryClient client = Registry.client(settings);
        clients.put(applicationId, client);
        // As before a service runs; it does not register by itself.
        new SchemaAdmin(settings, client).register();
        return ScoringTopology.build(
                settings,
                new ScoringTopology.Parts(
                        client,
                        Registry.serializerConfig(settings, false),
                        engine,
                        new WallClock(
                                System::currentTimeMillis, settings.clock().idle()),
                        new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))));
    }

    @Override
    public Properties properties(String applicationId) {
        Properties properties = StreamsSettings.of(settings(applicationId));
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        return properties;
    }

    @Override
    public void ended(String applicationId) {
        SchemaRegistryClient client = clients.remove(applicationId);
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
