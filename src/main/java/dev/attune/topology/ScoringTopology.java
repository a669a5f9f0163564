package dev.attune.topology;

import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/** Placeholder until the topology is there. */
public final class ScoringTopology {
    private ScoringTopology() {}

    /** What the topology is built of. */
    public record Parts(
            SchemaRegistryClient registry,
            Map<String, String> serializerConfig,
            LanguageEngine engine,
            ClockSource clock,
            Meters meters) {}

    /** Reads and writes bytes. */
    public static Topology build(Settings settings, Parts parts) {
        Topology topology = new Topology();
        var bytes = new org.apache.kafka.common.serialization.ByteArrayDeserializer();
        topology.addSource("read-chat-events", bytes, bytes, settings.topics().chatEvents());
        return topology;
    }
}
