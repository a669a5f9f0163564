package dev.attune.offline.calibrate;

import static dev.attune.offline.calibrate.Assessed.recorded;
import static dev.attune.offline.calibrate.Assessed.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.json.JsonFormException;
import dev.attune.json.OutputLine;
import dev.attune.rubric.OpeningCell;
import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedSegmentsTest {
    @Test
    void a_segment_is_the_mean_of_its_observations() {
        assertThat(only(recorded(
                                reply("r1", "c", "a", 1).warmth(.4),
                                reply("r2", "c", "a", 2).warmth(.9)))
                        .value(Metric.WARMTH))
                .isEqualTo(.65);
    }

    @Test
    void agents_and_conversations_are_kept_apart() {
        assertThat(RecordedSegments.of(recorded(
                        reply("r1", "c", "a", 1).warmth(.4),
                        reply("r2", "c", "b", 2).warmth(.9),
                        reply("r3", "d", "a", 3).warmth(.5))))
                .hasEntrySatisfying("a", segments -> assertThat(segments).hasSize(2))
                .hasEntrySatisfying("b", segments -> assertThat(segments).hasSize(1));
    }

    @Test
    void the_first_human_reply_of_a_cycle_begins_another_segment_for_everybody() {
        assertThat(RecordedSegments.of(recorded(
                        reply("r1", "c", "a", 1).wait(.9, 10_000, 10_000, true),
                        reply("r2", "c", "b", 2).warmth(.9),
                        reply("r3", "c", "a", 3).wait(.9, 10_000, 10_000, true),
                        reply("r4", "c", "b", 4).warmth(.9))))
                .hasEntrySatisfying("a", segments -> assertThat(segments).hasSize(2))
                .hasEntrySatisfying("b", segments -> assertThat(segments).hasSize(2));
    }

    @Test
    void the_last_record_of_a_reply_counts() throws JsonFormException {
        RecordedReplies replies = new RecordedReplies();
        replies.add(OutputLine.write(
                "replies.assessed", "a", reply("r1", "c", "a", 1).warmth(.4).done()));
        replies.add(OutputLine.write(
                "replies.assessed", "a", reply("r1", "c", "a", 1).warmth(.9).done()));
        replies.add("{\"topic\":\"agent.scores\",\"key\":\"a\",\"value\":null}");

        assertThat(only(replies).value(Metric.WARMTH)).isEqualTo(.9);
    }

    @Test
    void deleted_replies_and_turns_taken_out_by_a_reviewer_do_not_count() {
        assertThat(RecordedSegments.of(recorded(
                        reply("r1", "c", "a", 1).warmth(.4).deleted(),
                        reply("r2", "c", "a", 2).warmth(.9).voidedByReview())))
                .isEmpty();
    }

    @Test
    void an_earlier_message_of_a_turn_gives_its_wait_and_no_judgement() {
        RecordedSegment segment = only(recorded(
                reply("r1", "c", "a", 1)
                        .wait(.8, 10_000, 10_000, true)
                        .warmth(.1)
                        .partOf("r2"),
                reply("r2", "c", "a", 2).warmth(.9)));

        assertThat(segment.value(Metric.WARMTH)).isEqualTo(.9);
        assertThat(segment.value(Metric.RESPONSIVENESS)).isEqualTo(.8);
    }

    @Test
    void a_turn_that_is_not_over_is_not_judged_yet() {
        assertThat(only(recorded(reply("r1", "c", "a", 1).warmth(.4).unsettled()))
                        .value(Metric.WARMTH))
                .isNull();
    }

    @Test
    void nothing_needed_and_nothing_but_the_task_is_no_observation_of_warmth() {
        RecordedSegment segment = only(recorded(
                reply("r1", "c", "a", 1).warmth(.4).judged(Manner.TASK, NeedOutcome.NOT_NEEDED),
                reply("r2", "c", "a", 2).warmth(.9).judged(Manner.WARM, NeedOutcome.NOT_NEEDED)));

        assertThat(segment.value(Metric.WARMTH)).isEqualTo(.9);
    }

    @Test
    void rates_are_shares_of_the_replies_they_can_be_told_of() {
        RecordedSegment segment = only(recorded(
                reply("r1", "c", "a", 1)
                        .judged(Manner.INDIFFERENT, NeedOutcome.MISSED)
                        .flag(Flag.INDIFFERENT),
                reply("r2", "c", "a", 2).judged(Manner.TASK, NeedOutcome.WEAK),
                reply("r3", "c", "a", 3).judged(Manner.TASK, NeedOutcome.NOT_NEEDED)));

        assertThat(segment.value(Metric.INDIFFERENT)).isEqualTo(1 / 3.0);
        assertThat(segment.value(Metric.NEEDS_MET)).isEqualTo(.25);
        assertThat(segment.value(Metric.SCRIPTED_MISFIT)).isNull();
    }

    @Test
    void within_target_needs_both_acknowledgement_and_answer() {
        RecordedSegment segment = only(recorded(
                reply("r1", "c", "a", 1).wait(.9, 60_000, 180_000, true),
                reply("r2", "c", "a", 2).wait(.5, 60_001, 180_000, false),
                reply("r3", "c", "a", 3).wait(.5, 10_000, 180_001, false)));

        assertThat(segment.value(Metric.WITHIN_TARGET)).isEqualTo(1 / 3.0);
    }

    @Test
    void the_cell_is_that_of_the_first_sentiment() {
        RecordedSegment segment = only(recorded(
                reply("r1", "c", "a", 1),
                reply("r2", "c", "a", 2).before(-.4),
                reply("r3", "c", "a", 3).before(.9)));

        assertThat(segment.cell()).isEqualTo(OpeningCell.of(Channel.CHAT, -.4));
    }

    private static RecordedSegment only(RecordedReplies replies) {
        List<RecordedSegment> segments = RecordedSegments.of(replies).get("a");
        assertThat(segments).hasSize(1);
        return segments.get(0);
    }
}
