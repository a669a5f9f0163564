package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;

import dev.attune.metrics.Meters;
import dev.attune.serde.StateSerde;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.state.AgentUpdate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Cost of one update, by hand: {@code java -cp … dev.attune.agentscore.AgentScoreCost}. Runs inside a task on stores on
 * disk, without serialization of input and output.
 */
final class AgentScoreCost {
    private static final int WARM_UP = 30_000;
    private static final int MEASURED = 60_000;

    private AgentScoreCost() {}

    public static void main(String[] args) throws Exception {
        quantiles();
        for (Duration emitEvery : new Duration[] {Duration.ofSeconds(1), Duration.ZERO}) {
            double few = 0;
            for (int segments : new int[] {100, 1_000, 10_000}) {
                double micros = update(segments, emitEvery);
                few = few == 0 ? micros : few;
                System.out.printf(
                        "emit every %s, %d segments in the windows: %.1f µs an update, ratio %.2f%n",
                        emitEvery, segments, micros, micros / few);
            }
        }
    }

    /** CPU of this thread: the machine may have other things to do. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void quantiles() {
        double sum = 0;
        for (int round = 0; round < 5; round++) {
            for (int n : new int[] {10, 100, 1_000, 10_000}) {
                long start = cpuNanos();
                int times = 20_000;
                for (int i = 0; i < times; i++) {
                    double k = n * (0.7 + 0.2 * i / times);
                    sum += BetaQuantile.of(i % 2 == 0 ? 0.05 : 0.95, k + 0.5, n - k + 0.5);
                }
                if (round == 4) {
                    System.out.printf("Beta quantile, n %d: %.2f µs%n", n, (cpuNanos() - start) / 1e3 / times);
                }
            }
        }
        System.out.println("(" + sum + ")");
    }

    private static double update(int segments, Duration emitEvery) throws Exception {
        double[] micros = new double[1];
        AgentScoreSupplier supplier = new AgentScoreSupplier(
                ScoreHarness.settings(emitEvery), new SimulatedClock(), new Meters(new SimpleMeterRegistry()), DeclaredTemplates::none, true);
        ProcessorSupplier<String, AgentUpdate, String, AgentOutput> measured = new ProcessorSupplier<>() {
            @Override
            public Processor<String, AgentUpdate, String, AgentOutput> get() {
                return new Measured(supplier.get(), segments, micros);
            }

            @Override
            public java.util.Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        };
        Serde<AgentUpdate> updates = new StateSerde<AgentUpdate>(AgentUpdate.getClassSchema(), 1, Map.of()).serde();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("updates", Consumed.with(Serdes.String(), updates)).process(measured);
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "cost");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("attune-cost").toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), config, Instant.ofEpochMilli(START))) {
            driver.createInputTopic("updates", Serdes.String().serializer(), updates.serializer())
                    .pipeInput("ann", ScoreHarness.update("ann"), START);
        }
        return micros[0];
    }

    /** Feeds the processor itself: segments come, are answered again and leave at an even pace. */
    private static final class Measured extends ContextualProcessor<String, AgentUpdate, String, AgentOutput> {
        private final Processor<String, AgentUpdate, String, AgentOutput> inner;
        private final int segments;
        private final double[] micros;

        Measured(Processor<String, AgentUpdate, String, AgentOutput> inner, int segments, double[] micros) {
            this.inner = inner;
            this.segments = segments;
            this.micros = micros;
        }

        @Override
        public void init(ProcessorContext<String, AgentOutput> context) {
            super.init(context);
            inner.init(context);
        }

        @Override
        public void process(Record<String, AgentUpdate> trigger) {
            // One in two updates opens a segment, the other corrects it: `segments` of them lie within seven days.
            long pace = Horizon.P7D.millis() / segments / 2;
            long started = 0;
            for (int i = 0; i < 2 * segments + WARM_UP + MEASURED; i++) {
                if (i == 2 * segments + WARM_UP) {
                    started = cpuNanos();
                }
                long now = START + i * pace;
                int value = 300_000 + (i * 7_919) % 600_000;
                inner.process(new Record<>(
                        "ann",
                        ScoreHarness.update("ann", ScoreHarness.answered("conversation-" + i / 2, now, value)),
                        now));
            }
            micros[0] = (cpuNanos() - started) / 1e3 / MEASURED;
        }
    }
}
