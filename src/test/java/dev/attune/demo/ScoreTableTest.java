package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.demo.DemoView.Addresses;
import dev.attune.demo.DemoView.AgentRow;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
    private static final Addresses ADDRESSES =
            new Addresses("127.0.0.1:41001", "http://127.0.0.1:41002", "http://127.0.0.1:41003");

    @Test
    void showsPortsProgressAndOneRowForEachAgent() {
        assertThat(ScoreTable.lines(history(), 200))
                .containsExactly(
                        "Attune demo: six agents, customers of four styles; scores over the last day, 90 % intervals",
                        "kafka.bootstrap.servers=127.0.0.1:41001  registry.url=http://127.0.0.1:41002  http=http://127.0.0.1:41003",
                        "history: scored 1,204 of 2,310 messages, 87 messages/s",
                        "",
                        "agent          conversations  median wait    responsiveness   n  state         within target  open waits  load",
                        "ana-attentive             46         26 s  91.2 [88.0–93.5]  41  stable                 95 %           1     3",
                        "sid-slow                  44      7.1 min                 -   4  insufficient              -           2     -",
                        "zoe-new                    0            -                 -   -  -                         -           -     -");
    }

    @Test
    void showsWarmthOnceThereIsSome() {
        AgentScore score = score("ana-attentive", 91.2, 41, 0.95, 26_000L, 1, 3);
        score.getHorizons().get(1).setWarmth(estimate(71.5, 41));
        DemoView view = new DemoView(
                ADDRESSES, 1, 1, 0, Duration.ofSeconds(65), null, List.of(new AgentRow("ana-attentive", 46, score)));

        assertThat(ScoreTable.lines(view, 200).get(4)).contains("warmth");
        assertThat(ScoreTable.lines(view, 200).get(5)).contains("71.5 [68.3–73.8]");
    }

    @Test
    void tellsHowLongItIsLiveAndHowLongItStays() {
        DemoView view =
                new DemoView(ADDRESSES, 2_400, 2_410, 12.4, Duration.ofSeconds(65), Duration.ofSeconds(55), List.of());

        assertThat(ScoreTable.progress(view))
                .isEqualTo("live for 1:05, 0:55 to go: scored 2,400 of 2,410 messages, 12 messages/s");
    }

    @Test
    void cutsLinesToTheWidthOfTheTerminal() {
        assertThat(ScoreTable.lines(history(), 40))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void redrawsInPlaceOnATerminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Screen screen = new Screen.Terminal(print(out), () -> 80)) {
            screen.show(history());
            String first = out.toString(StandardCharsets.UTF_8);
            out.reset();
            screen.show(history());

            assertThat(first).doesNotContain("\u001b[8F");
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\u001b[?25l\u001b[8F")
                    .contains("sid-slow");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\u001b[?25h");
    }

    @Test
    void writesPlainLinesElsewhereAndTheTableAtTurningPoints() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Screen screen = new Screen.Plain(print(out))) {
            for (int i = 0; i < 11; i++) {
                screen.show(history());
            }
            screen.end(history());
        }
        String text = out.toString(StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("\u001b");
        assertThat(text.lines().filter(line -> line.startsWith("history: "))).hasSize(4);
        assertThat(text.lines().filter(line -> line.startsWith("sid-slow"))).hasSize(2);
    }

    @Test
    void measuresThroughputOverTheLastSeconds() {
        Throughput throughput = new Throughput();

        assertThat(throughput.read(0, 0)).isZero();
        assertThat(throughput.read(1_000, 50)).isEqualTo(50);
        for (int second = 2; second <= 20; second++) {
            throughput.read(second * 1_000L, 50);
        }
        assertThat(throughput.read(21_000, 50)).isZero();
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static DemoView history() {
        AgentScore slow = score("sid-slow", null, 4, null, 426_000L, 2, null);
        return new DemoView(
                ADDRESSES,
                1_204,
                2_310,
                86.6,
                null,
                null,
                List.of(
                        new AgentRow("ana-attentive", 46, score("ana-attentive", 91.2, 41, 0.95, 26_000L, 1, 3)),
                        new AgentRow("sid-slow", 44, slow),
                        new AgentRow("zoe-new", 0, null)));
    }

    private static AgentScore score(
            String agent, Double value, int n, Double within, Long waitMillis, int openWaits, Integer load) {
        HorizonScore day = horizon("P1D");
        day.setResponsiveness(estimate(value, n));
        day.setWithinTarget(rate(within, n));
        day.setWaitP50Ms(waitMillis);
        day.setOpenWaits(openWaits);
        day.setLoad(load);
        return new AgentScore(agent, "care", Instant.EPOCH, "1", List.of(horizon("PT1H"), day, horizon("P7D")));
    }

    private static HorizonScore horizon(String name) {
        return HorizonScore.newBuilder()
                .setHorizon(name)
                .setWarmth(estimate(null, 0))
                .setResponsiveness(estimate(null, 0))
                .setNeedsMet(rate(null, 0))
                .setScriptedMisfit(rate(null, 0))
                .setIndifferent(rate(null, 0))
                .setPromisesKept(rate(null, 0))
                .setWithinTarget(rate(null, 0))
                .setReopened(rate(null, 0))
                .setOpenWaits(0)
                .setVoided(0)
                .setUpheld(0)
                .build();
    }

    private static Estimate estimate(Double value, int n) {
        EstimateState state =
                n < 10 ? EstimateState.INSUFFICIENT : n < 30 ? EstimateState.PROVISIONAL : EstimateState.STABLE;
        return value == null
                ? new Estimate(null, null, null, n, state, null)
                : new Estimate(value, value - 3.2, value + 2.3, n, state, null);
    }

    private static Rate rate(Double value, int n) {
        return value == null ? new Rate(null, null, null, n) : new Rate(value, value - 0.05, value + 0.03, n);
    }
}
