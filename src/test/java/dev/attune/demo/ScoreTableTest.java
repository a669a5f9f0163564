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
    private static final Attention.Standing NOTHING = Attention.Standing.NOTHING;
    private static final Addresses ADDRESSES =
            new Addresses("127.0.0.1:41001", "http://127.0.0.1:41002", "http://127.0.0.1:41003");

    @Test
    void showsPortsProgressAndOneRowForEachAgent() {
        assertThat(ScoreTable.lines(history(), 120))
                .startsWith(
                        "Attune demo: six agents, customers of four styles; scores over the last day, 90 % intervals",
                        "kafka.bootstrap.servers=127.0.0.1:41001  registry.url=http://127.0.0.1:41002  http=http://127.0.0.1:41003",
                        "history: scored 1,204 of 2,310 messages, 87 messages/s",
                        "",
                        "agent                    warmth    responsiveness  needs met  misfit  indifferent  promises kept  in target   n",
                        "ana-attentive  71.5 [68.3\u201373.8]  91.2 [88.0\u201393.5]       86 %     2 %          1 %           93 %       95 %  41",
                        "sid-slow                      -                 -          -       -            -              -          -   4",
                        "zoe-new                       -                 -          -       -            -              -          -   -",
                        "");
    }

    @Test
    void leavesDecimalsOutOnANarrowTerminal() {
        assertThat(ScoreTable.lines(history(), 79))
                .contains(
                        "agent              warmth    response  needs  misfit  indiff.  prom.  target",
                        "ana-attentive  72 [68\u201374]  91 [88\u201394]   86 %     2 %      1 %   93 %    95 %");
    }

    @Test
    void tellsHowLongItIsLiveAndHowLongItStays() {
        DemoView view = new DemoView(
                ADDRESSES, 2_400, 2_410, 12.4, Duration.ofSeconds(65), Duration.ofSeconds(55), List.of(), NOTHING);

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

            assertThat(first).doesNotContain("\u001b[14F");
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("\u001b[?25l\u001b[14F")
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
        assertThat(text).contains("What the day says");
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
        return new DemoView(
                ADDRESSES,
                1_204,
                2_310,
                86.6,
                null,
                null,
                List.of(
                        new AgentRow("ana-attentive", attentive()),
                        new AgentRow("sid-slow", score("sid-slow", horizon("P1D", 4))),
                        new AgentRow("zoe-new", null)),
                NOTHING);
    }

    private static AgentScore attentive() {
        HorizonScore day = horizon("P1D", 41);
        day.setWarmth(estimate(71.5, 41));
        day.setResponsiveness(estimate(91.2, 41));
        day.setNeedsMet(rate(0.86, 41));
        day.setScriptedMisfit(rate(0.02, 41));
        day.setIndifferent(rate(0.01, 41));
        day.setPromisesKept(rate(0.93, 11));
        day.setWithinTarget(rate(0.95, 41));
        return score("ana-attentive", day);
    }

    private static AgentScore score(String agent, HorizonScore day) {
        return new AgentScore(agent, "care", Instant.EPOCH, "1", List.of(horizon("PT1H", 0), day, horizon("P7D", 0)));
    }

    private static HorizonScore horizon(String name, int n) {
        return HorizonScore.newBuilder()
                .setHorizon(name)
                .setWarmth(estimate(null, 0))
                .setResponsiveness(estimate(null, n))
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
