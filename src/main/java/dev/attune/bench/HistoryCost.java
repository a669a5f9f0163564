package dev.attune.bench;

import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.TemporaryDirectory;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.Visibility;
import dev.attune.topology.ScoringTopology;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * What one more conversation costs an agent who has a history: CPU time of an assignment, a question and a reply through
 * the whole topology on stores on disk, without a broker. Sides are measured in turn, block by block.
 */
final class HistoryCost {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long WEEK = Duration.ofDays(7).toMillis();

    /** Conversations of a block. */
    private static final int BLOCK = 100;

    /** Milliseconds from one conversation of the measurement to the next: nothing much leaves a window meanwhile. */
    private static final long PACE = 500;

    private final int rounds;

    HistoryCost(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Cost of a reply with some history, as multiple of one with less of it.
     *
     * @param longHorizon the same number of segments over seven days instead of one hour
     * @param tenfold ten times the segments over seven days
     * @param longConversation an event as the hundredth message of a conversation instead of the tenth
     */
    record Result(Ratio longHorizon, Ratio tenfold, Ratio longConversation) {}

    Result run() {
        try (Centre hour = new Centre(300, HOUR * 9 / 10);
                Centre week = new Centre(300, WEEK * 9 / 10);
                Centre more = new Centre(3_000, WEEK * 9 / 10)) {
            List<Centre> centres = List.of(hour, week, more);
            List<List<Double>> costs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<Double> early = new ArrayList<>();
            List<Double> late = new ArrayList<>();
            for (int round = -rounds / 2; round < rounds; round++) {
                for (int i = 0; i < centres.size(); i++) {
                    double cost = centres.get(i).block();
                    if (round >= 0) {
                        costs.get(i).add(cost);
                    }
                }
                double tenth = hour.messages(10);
                double hundredth = hour.messages(100);
                if (round >= 0) {
                    early.add(tenth);
                    late.add(hundredth);
                }
            }
            return new Result(
                    Ratio.of(costs.get(1), costs.get(0)), Ratio.of(costs.get(2), costs.get(1)), Ratio.of(late, early));
        }
    }

    /** One agent, her history, and the topology she is scored by. */
    private static final class Centre implements AutoCloseable {
        private static final String AGENT = "ana";

        private final TemporaryDirectory state;
        private final TopologyTestDriver driver;
        private final KafkaAvroSerializer serializer;
        private final TestInputTopic<byte[], byte[]> chats;
        private final String topic;
        private final List<TestOutputTopic<byte[], byte[]>> outputs;
        private long now;
        private int conversations;

        Centre(int segments, long span) {
            Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none", "scores.emit-every", "0"));
            try {
                state = TemporaryDirectory.create("attune-bench-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> config = Map.of("schema.registry.url", "mock://bench", "auto.register.schemas", "true");
            MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
            now = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
            driver = new TopologyTestDriver(
                    ScoringTopology.build(
                            settings,
                            new ScoringTopology.Parts(
                                    registry,
                                    config,
                                    LanguageEngines.create(settings.language()),
                                    new RecordClock(),
                                    new Meters(new SimpleMeterRegistry()))),
                    properties(state),
                    Instant.ofEpochMilli(now));
            serializer = new KafkaAvroSerializer(registry, config);
            topic = settings.topics().chatEvents();
            chats = driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
            outputs = Stream.of(
                            settings.topics().agentScores(),
                            settings.topics().repliesAssessed(),
                            settings.topics().eventsEnriched())
                    .map(name ->
                            driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                    .toList();
            for (int i = 0; i < segments; i++) {
                conversation();
                now += span / segments;
            }
            drain();
        }

        private static Properties properties(TemporaryDirectory state) {
            Properties properties = new Properties();
            properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
            properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
            properties.put(StreamsConfig.STATE_DIR_CONFIG, state.path().toString());
            return properties;
        }

        /** CPU microseconds of a conversation. */
        double block() {
            long before = cpu();
            for (int i = 0; i < BLOCK; i++) {
                conversation();
                now += PACE;
            }
            double micros = (cpu() - before) / 1e3 / BLOCK;
            drain();
            return micros;
        }

        /** CPU microseconds of the last of so many messages of a conversation, customer and agent in turn. */
        double messages(int count) {
            long spent = 0;
            for (int i = 0; i < BLOCK / 10; i++) {
                String id = "long-" + conversations++;
                for (int j = 0; j < count; j++) {
                    boolean customer = j % 2 == 0;
                    now += PACE;
                    long before = cpu();
                    send(id, message(customer ? Role.CUSTOMER : Role.AGENT, customer ? "u" : AGENT));
                    spent = j == count - 1 ? spent + cpu() - before : spent;
                }
            }
            drain();
            return spent / 1e3 / (BLOCK / 10.0);
        }

        private void conversation() {
            String id = "c-" + conversations++;
            send(id, new Assigned(AGENT, "care"));
            send(id, message(Role.CUSTOMER, "u"));
            send(id, message(Role.AGENT, AGENT));
            // A tick: what has fallen due is part of the cost.
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }

        private static Message message(Role role, String id) {
            String text = role == Role.CUSTOMER ? "Where is my parcel?" : "It left the depot this morning.";
            return new Message(new Author(role, id), text, Visibility.PUBLIC, null, Assist.NONE);
        }

        private void send(String conversation, Object body) {
            now += 5;
            ChatEvent event = ChatEvent.newBuilder()
                    .setEventId(conversation + "@" + now)
                    .setConversationId(conversation)
                    .setOccurredAt(Instant.ofEpochMilli(now))
                    .setChannel(Channel.CHAT)
                    .setBody(body)
                    .build();
            chats.pipeInput(
                    conversation.getBytes(StandardCharsets.UTF_8),
                    serializer.serialize(topic, event),
                    Instant.ofEpochMilli(now));
        }

        /** The driver keeps what was written until somebody reads it. */
        private void drain() {
            for (TestOutputTopic<byte[], byte[]> output : outputs) {
                if (!output.isEmpty()) {
                    output.readRecordsToList();
                }
            }
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void close() {
            driver.close();
            serializer.close();
            state.close();
        }
    }

    /** Time is that of the records. */
    private static final class RecordClock implements ClockSource {
        @Override
        public long wallMillis() {
            return 0;
        }

        @Override
        public boolean idle(long lastReadWallMillis, int ticksSince) {
            return false;
        }

        @Override
        public boolean atRest(long lastReadWallMillis, int ticksSince) {
            return false;
        }

        @Override
        public void nextDue(String owner, long dueMillis) {
            // Ticks come with records.
        }
    }
}
