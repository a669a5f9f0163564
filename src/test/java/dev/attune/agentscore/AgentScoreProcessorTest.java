package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;
import static dev.attune.agentscore.ScoreHarness.answered;
import static dev.attune.agentscore.ScoreHarness.assigned;
import static dev.attune.agentscore.ScoreHarness.nothing;
import static dev.attune.agentscore.ScoreHarness.reply;
import static dev.attune.agentscore.ScoreHarness.scores;
import static dev.attune.agentscore.ScoreHarness.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.agentscore.AgentOutput.Assessed;
import dev.attune.agentscore.AgentOutput.Scored;
import dev.attune.schema.AgentScore;
import dev.attune.schema.EstimateState;
import dev.attune.schema.HorizonScore;
import dev.attune.state.AgentUpdate;
import dev.attune.state.OpenWaitFacts;
import dev.attune.state.SegmentFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class AgentScoreProcessorTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @Test
    void an_agent_has_a_record_from_the_first_assignment_on() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        List<AgentScore> sent = scores(harness.record(START, assigned("ann", "blue", START, "e1")));
        assertThat(sent).hasSize(1);
        AgentScore score = sent.get(0);
        assertThat(score.getAgentId()).isEqualTo("ann");
        assertThat(score.getTeamId()).isEqualTo("blue");
        assertThat(score.getAsOf()).isEqualTo(Instant.ofEpochMilli(START));
        assertThat(score.getHorizons()).extracting(HorizonScore::getHorizon).containsExactly("PT1H", "P1D", "P7D");
        for (HorizonScore horizon : score.getHorizons()) {
            assertThat(horizon.getWarmth().getN()).isZero();
            assertThat(horizon.getResponsiveness().getState()).isEqualTo(EstimateState.INSUFFICIENT);
            assertThat(horizon.getWithinTarget().getN()).isZero();
            assertThat(horizon.getCoverage()).isNull();
            assertThat(horizon.getLoad()).isZero();
            assertThat(horizon.getOldestOpenWaitMs()).isNull();
        }
    }

    @Test
    void replies_are_passed_on_first_with_key_and_timestamp_of_the_record() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        AgentUpdate update =
                new AgentUpdate("ann", List.of(reply("ann", "r1", START), reply("ann", "r2", START)), List.of(), null);
        List<Record<String, AgentOutput>> records = harness.record(START + 7, update);
        assertThat(records).extracting(Record::key).containsOnly("ann");
        assertThat(records).extracting(Record::timestamp).containsOnly(START + 7);
        assertThat(records.get(0).value())
                .isEqualTo(new Assessed(update.getReplyFacts().get(0).getAssessment()));
        assertThat(records.get(1).value())
                .isEqualTo(new Assessed(update.getReplyFacts().get(1).getAssessment()));
        assertThat(records.get(2).value()).isInstanceOf(Scored.class);
        assertThat(records).hasSize(3);
    }

    @Test
    void ten_segments_make_an_estimate() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        AgentScore score = null;
        for (int i = 0; i < 10; i++) {
            score = last(harness.record(START + i, update("ann", answered("c" + i, START + i, 650_000))));
        }
        HorizonScore hour = horizon(score, Horizon.PT1H);
        assertThat(hour.getResponsiveness().getValue()).isEqualTo(65.0);
        assertThat(hour.getResponsiveness().getState()).isEqualTo(EstimateState.PROVISIONAL);
        assertThat(hour.getWithinTarget().getN()).isEqualTo(10);
        assertThat(hour.getWithinTarget().getValue()).isEqualTo(0.9);
        assertThat(hour.getWaitP50Ms()).isBetween(27_000L, 34_000L);
        assertThat(hour.getCoverage()).isEqualTo(0.0);
        assertThat(hour.getOpportunities()).isZero();
    }

    @Test
    void a_segment_leaves_an_hour_after_its_time_to_the_millisecond() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 500_000)));
        assertThat(harness.tick(START + HOUR - 1, false)).isEmpty();
        List<Record<String, AgentOutput>> records = harness.tick(START + HOUR + 90_000, false);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).timestamp()).isEqualTo(START + HOUR);
        AgentScore score = last(records);
        assertThat(score.getAsOf()).isEqualTo(Instant.ofEpochMilli(START + HOUR));
        assertThat(horizon(score, Horizon.PT1H).getResponsiveness().getN()).isZero();
        assertThat(horizon(score, Horizon.P1D).getResponsiveness().getN()).isEqualTo(1);
    }

    @Test
    void what_is_due_is_done_in_the_order_of_its_time_across_agents() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("zoe", answered("c", START - 20, 500_000)));
        harness.record(START, update("ann", answered("c", START - 10, 500_000)));
        harness.record(START, update("bob", answered("c", START - 20, 500_000)));
        List<Record<String, AgentOutput>> records = harness.tick(START + 8 * DAY, false);
        assertThat(records)
                .extracting(Record::key)
                .containsExactly("bob", "zoe", "ann", "bob", "zoe", "ann", "bob", "zoe", "ann");
        assertThat(records).extracting(Record::timestamp).isSorted();
        assertThat(scores(records))
                .extracting(s -> s.getAsOf().toEpochMilli())
                .containsExactlyElementsOf(
                        records.stream().map(Record::timestamp).toList());
    }

    @Test
    void what_is_due_before_a_record_comes_before_it() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 500_000)));
        List<Record<String, AgentOutput>> records =
                harness.record(START + 2 * HOUR, update("bob", answered("d", START + 2 * HOUR, 1)));
        assertThat(records).extracting(Record::key).containsExactly("ann", "bob");
        assertThat(records).extracting(Record::timestamp).containsExactly(START + HOUR, START + 2 * HOUR);
    }

    @Test
    void changes_within_the_throttle_go_out_together_when_it_ends() {
        ScoreHarness harness = new ScoreHarness(Duration.ofSeconds(1));
        assertThat(scores(harness.record(START, update("ann", answered("c", START, 1)))))
                .hasSize(1);
        assertThat(scores(harness.record(START + 400, update("ann", answered("d", START, 1)))))
                .isEmpty();
        assertThat(scores(harness.record(START + 800, update("ann", answered("e", START, 1)))))
                .isEmpty();
        assertThat(harness.clock.due).containsEntry("agent-score", START + 1_000);
        List<Record<String, AgentOutput>> records = harness.tick(START + 5_000, false);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).timestamp()).isEqualTo(START + 1_000);
        assertThat(horizon(last(records), Horizon.PT1H).getResponsiveness().getN())
                .isEqualTo(3);
        assertThat(harness.clock.due).containsEntry("agent-score", START + HOUR);
    }

    @Test
    void at_rest_what_is_held_back_goes_out_with_the_clock_and_nothing_else() {
        ScoreHarness harness = new ScoreHarness(Duration.ofSeconds(1));
        harness.record(START, update("ann", answered("c", START, 1)));
        harness.record(START, update("bob", answered("c", START, 1)));
        harness.record(START + 400, update("ann", answered("d", START, 1)));
        List<AgentScore> sent = scores(harness.tick(START + 500, true));
        assertThat(sent).extracting(AgentScore::getAgentId).containsExactly("ann");
        assertThat(sent.get(0).getAsOf()).isEqualTo(Instant.ofEpochMilli(START + 500));
        assertThat(harness.tick(START + 5_000, true)).isEmpty();
    }

    @Test
    void saying_the_same_again_sends_nothing() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 1)));
        harness.record(START + 1, assigned("ann", "blue", START, "e2"));
        assertThat(scores(harness.record(START + 5, update("ann", answered("c", START, 1)))))
                .isEmpty();
        assertThat(scores(harness.record(START + 6, assigned("ann", "red", START, "e1"))))
                .isEmpty();
        assertThat(scores(harness.record(START + 7, assigned("ann", "red", START - 1, "e3"))))
                .isEmpty();
        assertThat(last(harness.record(START + 8, assigned("ann", "red", START, "e3")))
                        .getTeamId())
                .isEqualTo("red");
    }

    @Test
    void an_observation_older_than_a_horizon_counts_in_the_longer_ones_only() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        AgentScore score = last(harness.record(START, update("ann", answered("c", START - 2 * DAY, 1))));
        assertThat(score.getHorizons())
                .extracting(h -> h.getResponsiveness().getN())
                .containsExactly(0, 0, 1);
        AgentScore moved = last(harness.record(START + 1, update("ann", answered("c", START - 1, 1))));
        assertThat(moved.getHorizons())
                .extracting(h -> h.getResponsiveness().getN())
                .containsExactly(1, 1, 1);
        AgentScore back = last(harness.record(START + 2, update("ann", answered("c", START - 8 * DAY, 1))));
        assertThat(back.getHorizons())
                .extracting(h -> h.getResponsiveness().getN())
                .containsExactly(0, 0, 0);
    }

    @Test
    void load_and_open_waits_stand_in_each_horizon_however_old() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", open("c1", true, START - 60_000), open("c2", true, START - 90_000)));
        AgentScore score = last(harness.record(START, update("ann", open("c3", false, 80_000))));
        assertOpen(score, 3, 3, 90_000L);
        // Ten days on: no counted segment, two still wait, the paused one's length stands.
        long later = START + 10 * DAY;
        AgentScore still = last(harness.record(later, update("ann", nothing("c2"))));
        assertOpen(still, 2, 2, 10 * DAY + 60_000);
        assertOpen(last(harness.record(later, update("ann", nothing("c1")))), 1, 1, 80_000L);
        assertOpen(last(harness.record(later, update("ann", nothing("c3")))), 0, 0, null);
    }

    @Test
    void thirty_days_after_all_has_left_the_record_is_removed_and_nothing_is_stored() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 1)));
        List<AgentScore> leaving = scores(harness.tick(START + 7 * DAY, false));
        assertThat(horizon(leaving.get(leaving.size() - 1), Horizon.P7D)
                        .getResponsiveness()
                        .getN())
                .isZero();
        assertThat(harness.tick(START + 37 * DAY - 1, true)).isEmpty();
        List<Record<String, AgentOutput>> removal = harness.tick(START + 37 * DAY + 5, true);
        assertThat(removal).containsExactly(new Record<>("ann", new Scored(null), START + 37 * DAY));
        assertThat(harness.dump()).isEmpty();
        assertThat(harness.clock.due).containsEntry("agent-score", Long.MAX_VALUE);
    }

    @Test
    void what_is_held_back_or_due_survives_a_restart() {
        ScoreHarness before = new ScoreHarness(Duration.ofSeconds(1));
        before.record(START, update("ann", answered("c", START - HOUR + 5_000, 1)));
        before.record(START + 100, update("ann", answered("d", START, 1)));
        List<Record<String, AgentOutput>> records = before.restarted().tick(START + 6_000, false);
        assertThat(records).extracting(Record::timestamp).containsExactly(START + 1_000, START + 5_000);
        assertThat(scores(records))
                .extracting(s -> horizon(s, Horizon.PT1H).getResponsiveness().getN())
                .containsExactly(2, 1);
    }

    @Test
    void what_a_transaction_took_back_is_forgotten_in_memory_too() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 1)));
        ScoreHarness committed = harness.restarted();
        SegmentFacts waiting = answered("d", START + 1_000, 1);
        waiting.setOpenWait(new OpenWaitFacts(true, START + 1_000));
        harness.record(START + 2_000, update("ann", answered("c", START + 2_000, 900_000), waiting));

        harness.comesBackAs(committed);

        assertThat(harness.record(START + 3_000, update("ann", answered("e", START + 3_000, 500_000))))
                .isEqualTo(committed.record(START + 3_000, update("ann", answered("e", START + 3_000, 500_000))));
        assertThat(harness.dump()).isEqualTo(committed.dump());
    }

    @Test
    void after_a_restart_the_clock_does_not_go_back() {
        ScoreHarness before = new ScoreHarness(Duration.ZERO);
        before.record(START, update("ann", answered("c", START, 1)));
        AgentScore score = last(before.restarted().record(START - 500, update("bob", answered("c", START, 1))));
        assertThat(score.getAsOf()).isEqualTo(Instant.ofEpochMilli(START));
    }

    @Test
    void an_exception_while_deciding_leaves_everything_as_it_was() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("ann", answered("c", START, 1)));
        List<String> stored = harness.dump();
        SegmentFacts broken = answered("d", START, 1);
        broken.setWaitMs(new ArrayList<>(Arrays.asList((Long) null)));
        assertThatThrownBy(() -> harness.record(START + 1, update("ann", answered("c", START + 1, 9), broken)))
                .isInstanceOf(NullPointerException.class);
        assertThat(harness.dump()).isEqualTo(stored);
        AgentScore next = last(harness.record(START + 2, update("ann", answered("e", START + 2, 1))));
        assertThat(next.getHorizons())
                .extracting(h -> h.getResponsiveness().getN())
                .containsExactly(2, 2, 2);
    }

    @Test
    void ids_that_begin_alike_are_kept_apart() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.record(START, update("a", answered("bc", START, 1)));
        harness.record(START, update("ab", answered("c", START - 1, 1)));
        harness.record(START, update("", answered("abc", START - 2, 1)));
        List<Record<String, AgentOutput>> records = harness.tick(START + HOUR, false);
        assertThat(records).extracting(Record::key).containsExactly("", "ab", "a");
        assertThat(scores(records))
                .extracting(s -> horizon(s, Horizon.PT1H).getResponsiveness().getN())
                .containsOnly(0);
    }

    private static SegmentFacts open(String conversation, boolean running, long value) {
        SegmentFacts facts = nothing(conversation);
        facts.setHolds(true);
        facts.setOpenWait(new OpenWaitFacts(running, value));
        return facts;
    }

    private static void assertOpen(AgentScore score, int load, int openWaits, Long oldest) {
        assertThat(score.getHorizons()).extracting(HorizonScore::getLoad).containsOnly(load);
        assertThat(score.getHorizons()).extracting(HorizonScore::getOpenWaits).containsOnly(openWaits);
        assertThat(score.getHorizons())
                .extracting(HorizonScore::getOldestOpenWaitMs)
                .containsOnly(oldest);
    }

    private static HorizonScore horizon(AgentScore score, Horizon horizon) {
        return score.getHorizons().get(horizon.place());
    }

    private static AgentScore last(List<Record<String, AgentOutput>> records) {
        List<AgentScore> sent = scores(records);
        return sent.get(sent.size() - 1);
    }
}
