package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Helm prints after an installation: what to look at next, and what to mind. */
class NotesTest {
    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch).withNotes();
    }

    static List<String> examples() {
        return Chart.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void they_name_the_set_and_a_pod_of_it(String example) {
        assertThat(notes(example, "{}"))
                .contains("kubectl -n support rollout status statefulset/demo-attune")
                .contains("describe pod demo-attune-0");
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                arguments("minimal", "{}", "One pod: while it restarts nothing is scored."),
                arguments("minimal", "{}", "crosses the network readably"),
                arguments("minimal", "persistence: {enabled: false}", "restores all state from the brokers"),
                arguments("minimal", "replicaCount: 2", "kafka.partitions is not set"),
                arguments("minimal", "podManagementPolicy: OrderedReady", "a rebalance of its own"),
                arguments("keda", "kafka: {standbyReplicas: 0}", "KEDA without kafka.standbyReplicas"),
                arguments("diagnostic", "{}", "nothing is scored"));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void what_may_be_meant_and_is_risky_is_named(String example, String over, String warning) {
        assertThat(notes(example, over)).contains("Mind:").contains(warning);
    }

    @Test
    void an_installation_without_a_risk_has_nothing_to_mind() {
        assertThat(notes("production", "kafka: {securityProtocol: SSL}")).doesNotContain("Mind:");
    }

    private static String notes(String example, String over) {
        return chart.render(Chart.example(example, over))
                .named("ConfigMap", "notes")
                .orElseThrow()
                .at("/data/notes")
                .asText();
    }
}
