package dev.attune.offline;

import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import dev.attune.schema.DeadLetter;
import dev.attune.topology.ScoringTopology;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of the service with its stores on disk and its changelogs, fed with bytes; everything can be seen. */
final class TopologyRun implements AutoCloseable {
    private final Map<String, String> config = Map.of(
            "schema.registry.url", "mock://run", "auto.register.schemas", "true", "specific.avro.reader", "true");
    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Settings settings;
    private final SimulatedClock clock;
    private final Meters meters = new Meters(new SimpleMeterRegistry());
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer(registry, config);
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(registry, config);
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();

    TopologyRun(Settings settings, LanguageEngine engine, Instant start, Path stateDirectory) {
        this.settings = settings;
        clock = new SimulatedClock(start.toEpochMilli());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "run");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        driver = new TopologyTestDriver(
                ScoringTopology.build(
                        settings, new ScoringTopology.Parts(registry, config, engine, clock, meters, true)),
                properties,
                start);
        for (String topic : List.of(chats(), tickets())) {
            inputs.put(topic, driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer()));
        }
    }

    String chats() {
        return settings.topics().chatEvents();
    }

    String tickets() {
        return settings.topics().ticketEvents();
    }

    /** As a platform publishes it. */
    void read(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            read(chats(), line.key(), serializer.serialize(chats(), chat.event()), chat.receivedAt());
        } else if (line instanceof EventLine.Ticket ticket) {
            read(tickets(), line.key(), serializer.serialize(tickets(), ticket.event()), ticket.receivedAt());
        }
    }

    byte[] bytesOf(EventLine.Chat line) {
        return serializer.serialize(chats(), line.event());
    }

    /** Anything at all. */
    void read(String topic, String key, byte[] value, long receivedAt) {
        clock.moveTo(receivedAt);
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        inputs.get(topic).pipeInput(new TestRecord<>(keyBytes, value, Instant.ofEpochMilli(receivedAt)));
    }

    /** Time passes, and what is pending goes out. */
    void rest(long millis) {
        clock.moveTo(millis);
        clock.rest();
        driver.advanceWallClockTime(settings.clock().tick());
    }

    Meters meters() {
        return meters;
    }

    /** Everything that was written since the last call, by topic: outputs, the hop, and changelogs. */
    Map<String, List<TestRecord<byte[], byte[]>>> written() {
        Map<String, List<TestRecord<byte[], byte[]>>> written = new HashMap<>();
        for (String topic : List.copyOf(driver.producedTopicNames())) {
            ByteArrayDeserializer bytes = new ByteArrayDeserializer();
            written.put(topic, driver.createOutputTopic(topic, bytes, bytes).readRecordsToList());
        }
        return written;
    }

    List<DeadLetter> deadLetters() {
        String topic = settings.topics().deadLetters();
        return written().getOrDefault(topic, List.of()).stream()
                .map(letter -> (DeadLetter) deserializer.deserialize(topic, letter.value()))
                .toList();
    }

    /** Keys and values of all stores, by store. */
    Map<String, List<Object>> stored() {
        Map<String, List<Object>> stored = new HashMap<>();
        driver.getAllStateStores().forEach((name, store) -> {
            List<Object> entries = new ArrayList<>();
            try (KeyValueIterator<?, ?> all = ((KeyValueStore<?, ?>) store).all()) {
                while (all.hasNext()) {
                    KeyValue<?, ?> entry = all.next();
                    entries.add(entry.key);
                    entries.add(entry.value);
                }
            }
            stored.put(name, entries);
        });
        return stored;
    }

    @Override
    public void close() {
        driver.close();
        serializer.close();
        deserializer.close();
    }
}
