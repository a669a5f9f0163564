package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;
import static dev.attune.agentscore.ScoreHarness.answered;
import static dev.attune.agentscore.ScoreHarness.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.agentscore.AgentOutput.Alerted;
import dev.attune.agentscore.AgentOutput.Scored;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AlertState;
import dev.attune.schema.Evidence;
import dev.attune.schema.Flag;
import dev.attune.state.AgentUpdate;
import dev.attune.state.ReplyFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Alerts where scores are made: when they are looked for, and what a restart does to them. */
class AgentAlertsTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440 * MINUTE;
    private static final int SLOW = 100_000;
    private static final int QUICK = 950_000;

    private final List<Record<String, AgentOutput>> records = new ArrayList<>();

    /** Segments from..to−1, two minutes apart. */
    private void play(ScoreHarness harness, int from, int to, int responsiveness) {
        for (int i = from; i < to; i++) {
            long at = START + i * 2L * MINUTE;
            records.addAll(harness.record(at, update("ann", answered("c" + i, at, responsiveness))));
        }
    }

    private List<AgentAlert> alerts() {
        List<AgentAlert> alerts = new ArrayList<>();
        for (Record<String, AgentOutput> one : records) {
            if (one.value() instanceof Alerted alerted) {
                alerts.add(alerted.alert());
            }
        }
        return alerts;
    }

    @Test
    void an_agent_who_gets_slow_is_alerted_on_once_and_the_alert_is_cleared_when_quick_again() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 60, SLOW);
        play(harness, 60, 180, QUICK);
        assertThat(alerts()).extracting(AgentAlert::getState).containsExactly(AlertState.RAISED, AlertState.CLEARED);
        // Thirty segments, and half an hour from there: the look as a segment leaves the hour, before the next comes.
        assertThat(alerts().get(0).getSince().toEpochMilli()).isEqualTo(START + 29 * 2 * MINUTE);
        assertThat(alerts().get(0).getEstimate().getN()).isEqualTo(44);
        assertThat(alerts().get(1).getAlertId()).isEqualTo(alerts().get(0).getAlertId());
    }

    @Test
    void an_alert_comes_after_the_score_it_was_seen_in_with_its_key_and_time() {
        play(new ScoreHarness(Duration.ZERO), 0, 45, SLOW);
        int place = 0;
        while (!(records.get(place).value() instanceof Alerted)) {
            place++;
        }
        Record<String, AgentOutput> score = records.get(place - 1);
        Record<String, AgentOutput> alert = records.get(place);
        assertThat(score.value()).isInstanceOf(Scored.class);
        assertThat(alert.key()).isEqualTo("ann");
        assertThat(alert.timestamp()).isEqualTo(score.timestamp());
    }

    @Test
    void a_restart_does_not_repeat_an_alert() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 50, SLOW);
        ScoreHarness next = harness.restarted();
        play(next, 50, 60, SLOW);
        assertThat(alerts()).hasSize(1);
        play(next.restarted(), 60, 180, QUICK);
        assertThat(alerts()).extracting(AgentAlert::getState).containsExactly(AlertState.RAISED, AlertState.CLEARED);
    }

    @Test
    void a_restart_between_the_two_looks_forgets_nothing() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 35, SLOW);
        play(harness.restarted(), 35, 45, SLOW);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void after_a_transaction_was_taken_back_the_alert_is_the_same_one() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 40, SLOW);
        ScoreHarness committed = harness.restarted();
        play(harness, 40, 45, SLOW);
        List<AgentAlert> lost = alerts();
        records.clear();
        harness.comesBackAs(committed);
        play(harness, 40, 45, SLOW);
        assertThat(lost).hasSize(1);
        assertThat(alerts())
                .extracting(AgentAlert::getAlertId)
                .containsExactly(lost.get(0).getAlertId());
    }

    @Test
    void the_same_segments_over_again_are_not_new_ones() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 32, SLOW);
        for (int i = 0; i < 20; i++) {
            long at = START + (64 + i * 5) * MINUTE;
            records.addAll(harness.record(at, update("ann", answered("c" + i, at, SLOW + i))));
        }
        assertThat(alerts()).isEmpty();
    }

    @Test
    void a_look_is_taken_when_time_alone_changes_the_score() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 33, SLOW);
        assertThat(alerts()).isEmpty();
        records.addAll(harness.tick(START + 89 * MINUTE, false));
        // Segments leave the hour from an hour after the start on; 30 minutes after segment 29 it is minute 88.
        assertThat(alerts()).extracting(AgentAlert::getState).containsExactly(AlertState.RAISED);
    }

    @Test
    void what_rolls_off_leaves_too_little_to_stand_on() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 45, SLOW);
        records.addAll(harness.tick(START + 2 * DAY, false));
        assertThat(alerts()).extracting(AgentAlert::getClearedReason).containsExactly(null, "INSUFFICIENT");
        Record<String, AgentOutput> cleared = records.stream()
                .filter(one -> one.value() instanceof Alerted)
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(cleared.timestamp()).isEqualTo(START + DAY + 15 * 2 * MINUTE);
    }

    @Test
    void nothing_is_raised_from_a_backlog_until_it_is_read() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        harness.clock.wall = START + 20 * DAY;
        play(harness, 0, 60, SLOW);
        assertThat(alerts()).isEmpty();
        harness.clock.wall = START + 60 * 2 * MINUTE;
        play(harness, 60, 61, SLOW);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void an_agent_who_is_forgotten_has_no_alert_left() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 45, SLOW);
        records.addAll(harness.tick(START + 60 * DAY, false));
        assertThat(alerts()).extracting(AgentAlert::getState).containsExactly(AlertState.RAISED, AlertState.CLEARED);
        assertThat(harness.dump()).isEmpty();
    }

    @Test
    void late_replies_are_its_evidence() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 38, SLOW);
        for (int i = 38; i < 45; i++) {
            long at = START + i * 2L * MINUTE;
            ReplyFacts late = ScoreHarness.reply("ann", "r" + i, at);
            late.getAssessment().setFlags(List.of(Flag.LATE));
            records.addAll(harness.record(
                    at, new AgentUpdate("ann", List.of(late), List.of(answered("c" + i, at, SLOW)), null)));
        }
        assertThat(alerts().get(0).getEvidence())
                .extracting(Evidence::getReplyId)
                .containsExactly("r43", "r42", "r41", "r40", "r39");
    }

    @Test
    void the_state_of_an_agent_in_range_holds_nothing_of_alerts() {
        ScoreHarness harness = new ScoreHarness(Duration.ZERO);
        play(harness, 0, 60, QUICK);
        assertThat(harness.dump().get(0)).contains("\"alerts\": []");
    }
}
