package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.ingest.RegistryUnavailableException;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is on the input topics as lines of the JSON form, in the order of the records' timestamps. It is in
 * no group and commits nothing, so that the service does not notice it.
 */
public final class InputRecorder implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Records that wait for those of other partitions; more are not fetched until they are out. */
    private static final int ENOUGH_WAITING = 1_000;

    /**
     * What to read.
     *
     * @param from events received before it are passed over; templates, which stay in force, are read from the
     *     beginning always. Null: everything there is
     * @param follow go on after what is there now, until {@link #stop}
     */
    public record Options(@Nullable Instant from, boolean follow) {}

    /** Takes what was read. */
    public interface Listener {
        /** A line of the JSON form, without line end. */
        void line(String topic, String line) throws IOException;

        /**
         * A record that is no line.
         *
         * @param coordinates {@code topic-partition@offset}
         * @param why for a person, without message text
         */
        void leftOut(String coordinates, String why);

        /**
         * Called several times a second.
         *
         * @param done offsets passed so far
         * @param all offsets there were at the start
         */
        void progress(long done, long all) throws IOException;
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LineDecoder decoder;
    private final boolean follow;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> begin = new HashMap<>();
    private final Map<TopicPartition, Long> end;
    private final PartitionMerge<ConsumerRecord<byte[], byte[]>> merge;
    private final AtomicBoolean stop = new AtomicBoolean();

    /**
     * Finds where to begin and where the end is now.
     *
     * @throws StartException if the broker cannot be reached, or a topic is missing or may not be read
     */
    public InputRecorder(Settings settings, SchemaRegistryClient registry, Options options) {
        try (TopicAdmin admin = new TopicAdmin(settings)) {
            admin.unreachable().ifPresent(problem -> {
                throw new StartException(List.of(problem));
            });
        }
        follow = options.follow();
        decoder = new LineDecoder(settings, registry);
        consumer = new KafkaConsumer<>(properties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            findPartitions(settings.topics());
            consumer.assign(partitions);
            end = consumer.endOffsets(partitions);
            findBegin(settings.topics(), options.from());
        } catch (KafkaException e) {
            consumer.close();
            throw new StartException(
                    List.of("The input topics cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): Attune needs Describe and Read on them."));
        } catch (StartException e) {
            consumer.close();
            throw e;
        }
        merge = new PartitionMerge<>(partitions.size(), ConsumerRecord::timestamp);
    }

    /** Of a consumer that reads what is committed and joins no group, {@code kafka.*} of the settings included. */
    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        // The narrower prefix has the last word, as in Kafka Streams.
        for (String prefix : List.of("", StreamsConfig.CONSUMER_PREFIX, StreamsConfig.MAIN_CONSUMER_PREFIX)) {
            settings.kafka().forEach((key, value) -> {
                if (key.startsWith(prefix) && ConsumerConfig.configNames().contains(key.substring(prefix.length()))) {
                    properties.put(key.substring(prefix.length()), value);
                }
            });
        }
        // A fixed member id belongs to the service.
        properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // As the service: what a producer took back was never there.
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // Where retention overtakes us, what is gone is gone.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    private void findPartitions(Settings.TopicSettings topics) {
        List<String> missing = new ArrayList<>();
        for (String topic : List.of(topics.templates(), topics.chatEvents(), topics.ticketEvents())) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                missing.add("The topic " + topic + " does not exist: check topics.* and kafka.bootstrap.servers.");
            } else {
                found.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                        .forEach(partitions::add);
            }
        }
        if (!missing.isEmpty()) {
            throw new StartException(missing);
        }
    }

    private void findBegin(Settings.TopicSettings topics, @Nullable Instant from) {
        begin.putAll(consumer.beginningOffsets(partitions));
        if (from != null) {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.stream()
                    .filter(partition -> !partition.topic().equals(topics.templates()))
                    .forEach(partition -> times.put(partition, from.toEpochMilli()));
            consumer.offsetsForTimes(times)
                    .forEach((partition, found) -> begin.put(partition, offset(partition, found)));
        }
        begin.forEach(consumer::seek);
    }

    private long offset(TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        return found == null ? endOf(partition) : found.offset();
    }

    private long endOf(TopicPartition partition) {
        return Objects.requireNonNull(end.get(partition));
    }

    /**
     * Reads until everything is written, or {@link #stop}.
     *
     * @throws RegistryUnavailableException if the registry does not answer for too long
     * @throws IOException of the listener
     */
    public void run(Listener listener) throws IOException {
        try {
            endThoseRead();
            while (!stop.get() && (follow || !merge.isDone())) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(read.topic(), read.partition());
                    if (follow || read.offset() < endOf(partition)) {
                        merge.add(partitions.indexOf(partition), read);
                    }
                }
                endThoseRead();
                write(listener);
                holdBack();
                listener.progress(passed(), total());
            }
        } catch (WakeupException e) {
            // Asked to stop: what is written is a whole beginning.
            return;
        }
    }

    private void write(Listener listener) throws IOException {
        ConsumerRecord<byte[], byte[]> next = merge.next();
        while (next != null) {
            LineDecoder.Result result = decoder.decode(next);
            if (result instanceof LineDecoder.Result.Line line) {
                listener.line(next.topic(), line.text());
            } else if (result instanceof LineDecoder.Result.LeftOut leftOut) {
                listener.leftOut(
                        next.topic() + "-" + next.partition() + "@" + next.offset(),
                        leftOut.why().reason() + ": " + leftOut.why().detail());
            }
            next = merge.next();
        }
    }

    private void endThoseRead() {
        for (int i = 0; i < partitions.size(); i++) {
            TopicPartition partition = partitions.get(i);
            // The position, not the last record: the end may be the mark of a transaction.
            if (!merge.hasEnded(i) && consumer.position(partition) >= endOf(partition)) {
                merge.end(i);
            }
        }
    }

    /** A partition far ahead of the others would fill the memory. */
    private void holdBack() {
        List<TopicPartition> full = new ArrayList<>();
        List<TopicPartition> wanted = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            boolean enough = merge.waiting(i) >= ENOUGH_WAITING || (merge.hasEnded(i) && !follow);
            (enough ? full : wanted).add(partitions.get(i));
        }
        consumer.pause(full);
        consumer.resume(wanted);
    }

    private long passed() {
        long passed = 0;
        for (TopicPartition partition : partitions) {
            passed += Math.min(consumer.position(partition), endOf(partition)) - beginOf(partition);
        }
        return passed;
    }

    private long total() {
        long total = 0;
        for (TopicPartition partition : partitions) {
            total += endOf(partition) - beginOf(partition);
        }
        return total;
    }

    private long beginOf(TopicPartition partition) {
        return Objects.requireNonNull(begin.get(partition));
    }

    /** Ends {@link #run} soon; from any thread. */
    public void stop() {
        stop.set(true);
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
