package dev.attune.offline;

import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.json.OutputLine;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import dev.attune.schema.ReplyTemplate;
import dev.attune.topology.ScoringTopology;
import dev.attune.topology.Topics;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recorded events through the topology of the service, without a broker and without a wall clock: equal lines give
 * equal output, byte for byte. Not thread-safe.
 */
public final class Replay implements AutoCloseable {
    private static final String UNUSED_REGISTRY = "mock://replay";

    private final Settings settings;
    private final Listener output;
    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Meters meters = new Meters(new SimpleMeterRegistry());
    final SimulatedClock clock;
    /** Visible to the test that restarts it. */
    final TopologyTestDriver driver;

    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;
    private final TestInputTopic<byte[], byte[]> chats;
    private final TestInputTopic<byte[], byte[]> tickets;
    private final TestInputTopic<byte[], byte[]> templates;
    private final List<Output> outputs = new ArrayList<>();

    /**
     * @param start epoch milliseconds at which the clock starts
     * @param output takes each output line
     */
    public Replay(Settings settings, LanguageEngine engine, long start, Consumer<String> output) {
        this(settings, engine, start, (topic, key, value) -> output.accept(OutputLine.write(topic, key, value)));
    }

    /**
     * @param start epoch milliseconds at which the clock starts
     * @param output takes each output record
     */
    public Replay(Settings settings, LanguageEngine engine, long start, Listener output) {
        this.settings = settings;
        this.output = output;
        clock = new SimulatedClock(start);
        Map<String, String> config = Map.of("schema.registry.url", UNUSED_REGISTRY, "auto.register.schemas", "true");
        Topology topology = ScoringTopology.build(
                settings, new ScoringTopology.Parts(registry, config, engine, clock, meters, false));
        driver = new TopologyTestDriver(topology, properties(), Instant.ofEpochMilli(start));
        serializer = new KafkaAvroSerializer(registry, config);
        deserializer = new KafkaAvroDeserializer(registry, config);
        ByteArraySerializer bytes = new ByteArraySerializer();
        chats = driver.createInputTopic(settings.topics().chatEvents(), bytes, bytes);
        tickets = driver.createInputTopic(settings.topics().ticketEvents(), bytes, bytes);
        templates = driver.createInputTopic(settings.topics().templates(), bytes, bytes);
        Set<String> written = sinks(topology);
        for (Topics.Description topic : Topics.descriptions(settings)) {
            if (written.contains(topic.name())) {
                ByteArrayDeserializer raw = new ByteArrayDeserializer();
                outputs.add(new Output(topic, driver.createOutputTopic(topic.name(), raw, raw)));
            }
        }
    }

    /** Takes what is published, in order. */
    public interface Listener {
        /**
         * @param topic short name, without the prefix of the installation
         * @param value null: a tombstone
         */
        void published(String topic, @Nullable String key, @Nullable IndexedRecord value);
    }

    private static Set<String> sinks(Topology topology) {
        Set<String> names = new HashSet<>();
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Sink sink) {
                    names.add(sink.topic());
                }
            }
        }
        return names;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "replay");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9");
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // Its constant is deprecated, its default is not yet what it will be; without it each start warns.
        properties.put("processing.exception.handler.global.enabled", true);
        return properties;
    }

    /** One recorded event, as if it arrived at its {@code receivedAt}; a template, declared from now on. */
    public void play(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            play(chats, settings.topics().chatEvents(), line.key(), chat.event(), chat.receivedAt());
        } else if (line instanceof EventLine.Ticket ticket) {
            play(tickets, settings.topics().ticketEvents(), line.key(), ticket.event(), ticket.receivedAt());
        } else if (line instanceof EventLine.Template template) {
            ReplyTemplate declared = template.template();
            byte[] value = declared == null
                    ? null
                    : serializer.serialize(settings.topics().templates(), declared);
            templates.pipeInput(line.key().getBytes(StandardCharsets.UTF_8), value);
        }
    }

    private void play(
            TestInputTopic<byte[], byte[]> topic, String name, String key, SpecificRecord event, long receivedAt) {
        advanceTo(receivedAt);
        byte[] value = serializer.serialize(name, event);
        topic.pipeInput(new TestRecord<>(
                key.getBytes(StandardCharsets.UTF_8), value, Instant.ofEpochMilli(Math.max(0, receivedAt))));
        drain();
    }

    /** Lets time pass, straight to each thing that falls due on the way. */
    public void advanceTo(long millis) {
        long due = clock.earliestDue();
        while (due <= millis) {
            clock.moveTo(due);
            tick();
            long next = clock.earliestDue();
            if (next <= due) {
                throw new IllegalStateException("what was due at " + Instant.ofEpochMilli(due) + " was not done");
            }
            due = next;
        }
        clock.moveTo(millis);
        tick();
    }

    /** Nothing is left to read: pending scores go out, with {@code asOf} the clock. */
    public void finish() {
        clock.rest();
        tick();
    }

    /** Where the clock stands, epoch milliseconds. */
    public long now() {
        return clock.wallMillis();
    }

    /**
     * Everything in a store, in the order of its keys.
     *
     * @param each keys and values must be of the types that the store holds
     */
    public <K, V> void stored(String store, BiConsumer<K, V> each) {
        try (KeyValueIterator<K, V> all = driver.<K, V>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> each.accept(entry.key, entry.value));
        }
    }

    /** What was read and what became of it. */
    public Meters meters() {
        return meters;
    }

    private void tick() {
        // The driver's clock only makes the processors tick; they take the time from ours.
        driver.advanceWallClockTime(settings.clock().tick());
        drain();
    }

    private void drain() {
        for (Output out : outputs) {
            if (out.records().isEmpty()) {
                continue;
            }
            for (TestRecord<byte[], byte[]> written : out.records().readRecordsToList()) {
                byte[] key = written.key();
                Object value = deserializer.deserialize(out.topic().name(), written.value());
                output.published(
                        out.topic().shortName(),
                        key == null ? null : new String(key, StandardCharsets.UTF_8),
                        (IndexedRecord) value);
            }
        }
    }

    @Override
    public void close() {
        driver.close();
        serializer.close();
        deserializer.close();
    }

    private record Output(Topics.Description topic, TestOutputTopic<byte[], byte[]> records) {}
}
