package dev.attune.bench;

import dev.attune.demo.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** Runs one side over the whole input and says how fast it was, by what it committed. */
final class Throughput {
    /** Of the input; before it classes load, partitions are assigned and the first transactions begin. */
    private static final double WARM_UP = 0.2;

    private static final Duration SAMPLE_EVERY = Duration.ofMillis(20);

    /** Markers of transactions at the end of a partition are offsets without a record. */
    private static final int MARKERS = 2;

    private final BenchBroker broker;
    private final Input input;
    private int runs;
    private Map<String, long[]> written = Map.of();

    Throughput(BenchBroker broker, Input input) {
        this.broker = broker;
        this.input = input;
    }

    /**
     * One run.
     *
     * @param side name
     * @param rate input records a second, from the end of the warm-up to the end of all that follows from them
     * @param cpuMicros of this process for each of them, broker included
     * @param records measured
     */
    record Run(String side, double rate, double cpuMicros, long records) {}

    /**
     * Runs a side from an empty state over the input.
     *
     * @param limit measured at most so long; a slow side then has read only part of the input
     */
    Run run(Side side, Duration limit) {
        String applicationId = "bench-" + ++runs;
        Set<String> outputs = new HashSet<>();
        side.outputs(applicationId).forEach(outputs::add);
        if (!outputs.isEmpty()) {
            broker.createTopics(outputs);
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (TemporaryDirectory state = TemporaryDirectory.create("attune-bench-")) {
            Properties properties = side.properties(applicationId);
            properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
            properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
            properties.put(StreamsConfig.STATE_DIR_CONFIG, state.path().toString());
            properties.put("auto.offset.reset", "earliest");
            try (KafkaStreams streams = new KafkaStreams(side.topology(applicationId), properties)) {
                streams.setUncaughtExceptionHandler(exception -> {
                    failure.compareAndSet(null, exception);
                    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
                });
                streams.start();
                return measure(side, applicationId, limit, failure);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            written = broker.written(applicationId);
            side.ended(applicationId);
            broker.deleteTopics(applicationId);
        }
    }

    /** Records and bytes that the last run wrote, by topic without the application's name. */
    Map<String, long[]> written() {
        return written;
    }

    private Run measure(Side side, String applicationId, Duration limit, AtomicReference<@Nullable Throwable> failure) {
        Sample first = null;
        Sample from = null;
        while (true) {
            pause();
            Throwable failed = failure.get();
            if (failed != null) {
                throw new KafkaException(side.name() + " failed while it was measured", failed);
            }
            Map<TopicPartition, Long> committed = broker.committed(applicationId);
            Sample now = new Sample(System.nanoTime(), cpuNanos(), read(committed));
            if (first == null && now.records > 0) {
                first = now;
            }
            if (from == null && now.records >= WARM_UP * input.events()) {
                from = now;
            }
            if (from != null && now.records >= input.events() && drained(applicationId, committed)) {
                return now.since(from, side.name());
            }
            if (first != null && now.nanos - first.nanos > limit.toNanos()) {
                return now.since(from != null ? from : first, side.name());
            }
        }
    }

    private long read(Map<TopicPartition, Long> committed) {
        return committed.entrySet().stream()
                .filter(entry -> input.topics().contains(entry.getKey().topic()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether what was sent on by agent has been read too. */
    private boolean drained(String applicationId, Map<TopicPartition, Long> committed) {
        List<String> hops = broker.repartitionTopics(applicationId);
        return broker.ends(hops).entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue() - MARKERS);
    }

    private static void pause() {
        try {
            Thread.sleep(SAMPLE_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while measuring", e);
        }
    }

    /** CPU time of this process, nanoseconds. */
    static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private record Sample(long nanos, long cpu, long records) {
        Run since(Sample from, String side) {
            long read = records - from.records;
            return new Run(side, read * 1e9 / (nanos - from.nanos), (cpu - from.cpu) / 1e3 / read, read);
        }
    }
}
