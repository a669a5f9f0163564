package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** The measuring itself, on so little input that its figures say nothing. */
class BenchIT {

    @Test
    void both_sides_read_the_whole_input_and_leave_nothing_behind() throws Exception {
        try (BenchBroker broker = BenchBroker.start()) {
            Input input = Input.publish(broker, "bench.", new Workload(1, 1, System.currentTimeMillis()));
            Throughput throughput = new Throughput(broker, input);

            Throughput.Run bare = throughput.run(new BareCount(broker, input, "bare"), Duration.ofMinutes(1));
            Throughput.Run attune = throughput.run(
                    new AttuneSide(
                            broker, input, "attune", StreamsConfig.EXACTLY_ONCE_V2, Map.of("sentiment.engine", "none")),
                    Duration.ofMinutes(1));

            // From the end of the warm-up: it may have gone past a fifth of the input in one commit, even to its end.
            assertThat(bare.records()).isBetween(0L, input.events());
            assertThat(attune.records()).isBetween(0L, input.events());
            assertThat(throughput.written().get(".events.enriched")[0]).isPositive();
            assertThat(throughput.written().get(".replies.assessed")[0]).isPositive();
            assertThat(throughput.written().get(".dead.letters")[0]).isZero();
            assertThat(broker.written("bench-")).isEmpty();
        }
    }

    @Test
    void every_reply_that_is_measured_gets_its_score() throws Exception {
        try (BenchBroker broker = BenchBroker.start()) {
            Latency.Result result = new Latency(broker)
                    .run(
                            200,
                            Duration.ofSeconds(5),
                            StreamsConfig.EXACTLY_ONCE_V2,
                            Map.of("sentiment.engine", "none", "scores.emit-every", "0"),
                            1);

            assertThat(result.probes()).isPositive();
            assertThat(result.lost()).isZero();
            assertThat(result.p50()).isPositive().isLessThanOrEqualTo(result.p99());
            assertThat(result.p99()).isLessThanOrEqualTo(result.max());
        }
    }
}
