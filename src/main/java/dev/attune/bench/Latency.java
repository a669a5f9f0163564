package dev.attune.bench;

import dev.attune.demo.TemporaryDirectory;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.Visibility;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * From the moment at which a reply should be sent to the moment at which a consumer that reads committed records holds
 * the score that follows from it. Open loop: a reply that is sent late because the sender could not keep up counts from
 * when it was due.
 *
 * <p>Every so many events of the workload a reply of an agent of its own is put in: the first record with that agent's
 * key is the answer to it.
 */
final class Latency {
    /** Events of the workload between two replies that are measured. */
    private static final int PROBE_EVERY = 50;

    /** Of the time; what is sent before is not measured. */
    private static final double WARM_UP = 0.4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BenchBroker broker;

    Latency(BenchBroker broker) {
        this.broker = broker;
    }

    /**
     * Milliseconds, and what they were measured at.
     *
     * @param rate events a second
     * @param probes replies measured
     * @param lost replies whose score did not come: not 0 means that the service did not keep up
     */
    record Result(double rate, int probes, int lost, double p50, double p90, double p99, double max) {}

    private record Sending(ProducerRecord<String, byte[]> record, boolean probe) {}

    /**
     * Sends for some seconds at a rate.
     *
     * @param guarantee and {@code overrides} as of {@link AttuneSide}
     */
    Result run(double rate, Duration length, String guarantee, Map<String, String> overrides, long seed) {
        String prefix = "latency.";
        Input input = new Input(prefix + "chat.events", prefix + "ticket.events", 0, 0);
        broker.createTopics(input.topics());
        AttuneSide side = new AttuneSide(broker, input, "attune", guarantee, overrides);
        String applicationId = "latency-service";
        List<String> outputs = new ArrayList<>();
        side.outputs(applicationId).forEach(outputs::add);
        broker.createTopics(outputs);
        List<Sending> sendings = prepare(input, (int) (rate * length.toSeconds()), seed);
        try (TemporaryDirectory state = TemporaryDirectory.create("attune-bench-")) {
            Properties properties = side.properties(applicationId);
            properties.put(StreamsConfig.STATE_DIR_CONFIG, state.path().toString());
            try (KafkaStreams streams = new KafkaStreams(side.topology(applicationId), properties)) {
                streams.start();
                awaitRunning(streams);
                return measure(
                        sendings, rate, side.settings(applicationId).topics().agentScores());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            side.ended(applicationId);
            broker.deleteTopics("latency");
        }
    }

    /** What comes in while a service starts is a backlog, which is another measure. */
    private static void awaitRunning(KafkaStreams streams) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("The service did not start within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Serialized beforehand: the sender has a rate to keep. */
    private List<Sending> prepare(Input input, int events, long seed) {
        // A centre brings about 3,400 events; a few more than needed.
        Workload workload = new Workload(events / 3_000 + 1, seed, System.currentTimeMillis());
        List<Sending> sendings = new ArrayList<>(events + events / PROBE_EVERY * 2);
        try (KafkaAvroSerializer values = new KafkaAvroSerializer()) {
            values.configure(Input.producerConfig(broker), false);
            int count = 0;
            for (SimulatedEvent event = workload.next(); event != null && count < events; event = workload.next()) {
                boolean chat = event.kind() == ConversationKind.CHAT;
                String topic = chat ? input.chatTopic() : input.ticketTopic();
                sendings.add(new Sending(
                        new ProducerRecord<>(
                                topic,
                                null,
                                event.occurredAt(),
                                event.conversationId(),
                                values.serialize(topic, event.value())),
                        false));
                count++;
                if (count % PROBE_EVERY == 0) {
                    String id = "probe-" + count;
                    for (ChatEvent message : probe(id, event.occurredAt())) {
                        Message body = (Message) message.getBody();
                        sendings.add(new Sending(
                                new ProducerRecord<>(
                                        input.chatTopic(),
                                        null,
                                        event.occurredAt(),
                                        id,
                                        values.serialize(input.chatTopic(), message)),
                                body.getAuthor().getRole() == Role.AGENT));
                    }
                }
            }
        }
        return sendings;
    }

    /** A question, and the reply of an agent of whom nothing was heard. */
    private static List<ChatEvent> probe(String id, long at) {
        return List.of(
                message(id, id + "-q", new Author(Role.CUSTOMER, id + "-u"), "Where is my parcel?", at - 20_000),
                message(id, id + "-a", new Author(Role.AGENT, id), "It is at the depot, and with you tomorrow.", at));
    }

    private static ChatEvent message(String conversation, String event, Author author, String text, long at) {
        return ChatEvent.newBuilder()
                .setEventId(event)
                .setConversationId(conversation)
                .setOccurredAt(Instant.ofEpochMilli(at))
                .setChannel(Channel.CHAT)
                .setBody(new Message(author, text, Visibility.PUBLIC, null, Assist.NONE))
                .build();
    }

    private Result measure(List<Sending> sendings, double rate, String scores) {
        Map<String, Long> due = new ConcurrentHashMap<>();
        Map<String, Long> micros = new ConcurrentHashMap<>();
        Reader reader = new Reader(broker, scores, due, micros);
        Thread reading = new Thread(reader, "bench-scores");
        reading.start();
        int warm = (int) (WARM_UP * sendings.size());
        int probes = 0;
        Map<String, Object> config = new HashMap<>(Input.producerConfig(broker));
        // A platform that wants to be quick does not wait for company.
        config.put("linger.ms", 0);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            for (int i = 0; i < sendings.size(); i++) {
                Sending sending = sendings.get(i);
                long at = start + (long) (i * 1e9 / rate);
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (sending.probe() && i >= warm) {
                    due.put(sending.record().key(), at);
                    probes++;
                }
                send(producer, sending.record());
            }
        }
        reader.awaitAll(probes, PATIENCE);
        return result(rate, probes, micros);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A reply that does not arrive is counted as lost.
    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private static Result result(double rate, int probes, Map<String, Long> micros) {
        long[] sorted =
                micros.values().stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new KafkaException("No score came within " + PATIENCE.toSeconds() + " s");
        }
        return new Result(
                rate,
                probes,
                probes - sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElseThrow() / 1e3);
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (quantile * sorted.length))] / 1e3;
    }

    /** Reads scores and notes when the first one of each agent waited for has come. */
    private static final class Reader implements Runnable {
        private final BenchBroker broker;
        private final String topic;
        private final Map<String, Long> due;
        private final Map<String, Long> micros;
        private volatile boolean enough;

        Reader(BenchBroker broker, String topic, Map<String, Long> due, Map<String, Long> micros) {
            this.broker = broker;
            this.topic = topic;
            this.due = due;
            this.micros = micros;
        }

        @Override
        public void run() {
            Map<String, Object> config = Map.of(
                    "bootstrap.servers", broker.bootstrapServers(),
                    "isolation.level", "read_committed",
                    "auto.offset.reset", "earliest");
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(IntStream.range(0, BenchBroker.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList());
                while (!enough) {
                    Iterable<ConsumerRecord<String, byte[]>> read = consumer.poll(Duration.ofMillis(100));
                    long now = System.nanoTime();
                    for (ConsumerRecord<String, byte[]> score : read) {
                        Long at = due.remove(score.key());
                        if (at != null) {
                            micros.put(score.key(), (now - at) / 1_000);
                        }
                    }
                }
            }
        }

        void awaitAll(int probes, Duration patience) {
            long deadline = System.nanoTime() + patience.toNanos();
            while (micros.size() < probes && System.nanoTime() < deadline) {
                LockSupport.parkNanos(10_000_000);
            }
            enough = true;
        }
    }
}
