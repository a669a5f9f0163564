package dev.attune.alert;

import static dev.attune.alert.Looks.HOUR;
import static dev.attune.alert.Looks.MINUTE;
import static dev.attune.alert.Looks.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.AlertMetric;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.Channel;
import dev.attune.schema.DueSource;
import dev.attune.schema.Evidence;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.PromiseState;
import dev.attune.schema.PromiseType;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceBookTest {
    private static ReplyAssessment reply(String id, long after, Flag... flags) {
        return ReplyAssessment.newBuilder()
                .setReplyId(id)
                .setRevision(0)
                .setVoided(false)
                .setSettled(true)
                .setTurnId(id)
                .setConversationId("c")
                .setAgentId("ann")
                .setOccurredAt(Instant.ofEpochMilli(START + after))
                .setChannel(Channel.CHAT)
                .setFlags(List.of(flags))
                .setReasons(List.of())
                .setRubricVersion("1")
                .setModelVersion("test")
                .build();
    }

    private static ReplyAssessment warm(String id, long after, double warmth) {
        ReplyAssessment reply = reply(id, after);
        reply.setWarmth(warmth);
        return reply;
    }

    private static Reason reason(String code, double weight) {
        return new Reason(code, weight, "e1", null, null);
    }

    private static PromiseEvent promise(String replyId, PromiseState state, long after) {
        return PromiseEvent.newBuilder()
                .setPromiseId(replyId + "#0")
                .setRevision(0)
                .setConversationId("c")
                .setChannel(Channel.CHAT)
                .setAgentId("ann")
                .setReplyId(replyId)
                .setType(PromiseType.REPLY_BY)
                .setState(state)
                .setConditional(false)
                .setMadeAt(Instant.ofEpochMilli(START))
                .setDueSource(DueSource.STATED)
                .setStart(0)
                .setEnd(10)
                .setDecidedAt(Instant.ofEpochMilli(START + after))
                .build();
    }

    /** A metric that is watched: crossed once at START. */
    private static Looks watched(AlertMetric metric) {
        Looks looks = new Looks(metric);
        looks.look(0, 40, bad(metric));
        return looks;
    }

    private static double bad(AlertMetric metric) {
        return switch (metric) {
            case WARMTH, RESPONSIVENESS -> 20;
            case INDIFFERENT, SCRIPTED_MISFIT -> 0.9;
            case PROMISES_KEPT, WITHIN_TARGET -> 0.1;
        };
    }

    /** What the alert says that is raised now. */
    private static List<Evidence> raised(Looks looks) {
        return raised(looks, HOUR);
    }

    private static List<Evidence> raised(Looks looks, long after) {
        List<AgentAlert> said = looks.look(after, 100, bad(looks.metric));
        assertThat(said).hasSize(1);
        return said.get(0).getEvidence();
    }

    private static List<String> ids(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::getReplyId).toList();
    }

    private static void note(Looks looks, ReplyAssessment... replies) {
        for (ReplyAssessment reply : replies) {
            looks.evidence().note(looks.book, reply, reply.getOccurredAt().toEpochMilli());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INDIFFERENT, INDIFFERENT",
        "SCRIPTED_MISFIT, SCRIPTED_MISFIT",
        "RESPONSIVENESS, LATE",
        "WITHIN_TARGET, LATE"
    })
    void a_flag_speaks_for_its_metrics(AlertMetric metric, Flag flag) {
        Looks looks = watched(metric);
        note(looks, reply("r1", 1, flag), reply("r2", 2, Flag.UNANSWERED), reply("r3", 3));
        assertThat(raised(looks)).containsExactly(new Evidence("r1", List.of(flag), List.of()));
    }

    @Test
    void the_latest_five_are_kept_and_the_latest_is_first() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        for (int i : new int[] {3, 1, 6, 2, 7, 5, 4}) {
            note(looks, reply("r" + i, i * MINUTE, Flag.INDIFFERENT));
        }
        assertThat(ids(raised(looks))).containsExactly("r7", "r6", "r5", "r4", "r3");
    }

    @Test
    void cold_replies_speak_for_warmth_the_coldest_first() {
        Looks looks = watched(AlertMetric.WARMTH);
        note(looks, warm("r1", 1, 0.30), warm("r2", 2, 0.10), warm("r3", 3, 0.40), warm("r4", 4, 0.39));
        assertThat(ids(raised(looks))).containsExactly("r2", "r1", "r4");
    }

    @Test
    void a_turn_that_is_no_observation_of_warmth_does_not_speak() {
        Looks looks = watched(AlertMetric.WARMTH);
        ReplyAssessment task = warm("r1", 1, 0.20);
        task.setNeedOutcome(NeedOutcome.NOT_NEEDED);
        task.setManner(Manner.TASK);
        note(looks, task);
        assertThat(raised(looks)).isEmpty();
    }

    @Test
    void three_reasons_go_with_it_the_heaviest_first() {
        Looks looks = watched(AlertMetric.WARMTH);
        ReplyAssessment cold = warm("r1", 1, 0.20);
        cold.setReasons(List.of(
                reason("COURTESY", 0.02), reason("NO_ACK", -0.20), reason("PERSONAL", 0.03), reason("REASK", -0.10)));
        note(looks, cold);
        assertThat(raised(looks).get(0).getReasons())
                .extracting(Reason::getCode)
                .containsExactly("NO_ACK", "REASK", "PERSONAL");
    }

    @Test
    void no_reasons_go_with_a_wait() {
        Looks looks = watched(AlertMetric.WITHIN_TARGET);
        ReplyAssessment late = reply("r1", 1, Flag.LATE);
        late.setReasons(List.of(reason("NO_ACK", -0.20)));
        note(looks, late);
        assertThat(raised(looks).get(0).getReasons()).isEmpty();
    }

    @Test
    void a_revision_that_speaks_for_nothing_leaves() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        note(looks, reply("r1", 1, Flag.INDIFFERENT), reply("r2", 2, Flag.INDIFFERENT), reply("r1", 1));
        assertThat(ids(raised(looks))).containsExactly("r2");
    }

    @Test
    void a_revision_takes_the_place_of_what_was_said() {
        Looks looks = watched(AlertMetric.WARMTH);
        note(looks, warm("r1", 1, 0.10), warm("r2", 2, 0.20), warm("r1", 1, 0.30));
        assertThat(ids(raised(looks))).containsExactly("r2", "r1");
    }

    @Test
    void a_deleted_reply_leaves() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        ReplyAssessment voided = reply("r1", 1, Flag.INDIFFERENT);
        voided.setVoided(true);
        note(looks, reply("r1", 1, Flag.INDIFFERENT), voided);
        assertThat(raised(looks)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertMetric.class,
            names = {"INDIFFERENT", "WITHIN_TARGET"})
    void a_reply_that_a_reviewer_voids_leaves(AlertMetric metric) {
        Looks looks = watched(metric);
        ReplyAssessment reviewed = reply("r1", 1, Flag.INDIFFERENT, Flag.LATE);
        reviewed.setReview(new Review(ReviewDecision.VOID, null, null, "boss", Instant.ofEpochMilli(START)));
        note(looks, reply("r1", 1, Flag.INDIFFERENT, Flag.LATE), reviewed);
        assertThat(raised(looks)).isEmpty();
    }

    @Test
    void a_judgement_speaks_when_its_turn_is_over() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        ReplyAssessment open = reply("r1", 1, Flag.INDIFFERENT);
        open.setSettled(false);
        note(looks, open);
        assertThat(looks.watches.get(0).getEvidence()).isEmpty();
        note(looks, reply("r1", 1, Flag.INDIFFERENT));
        assertThat(ids(raised(looks))).containsExactly("r1");
    }

    @Test
    void a_reply_that_became_part_of_a_longer_turn_leaves() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        ReplyAssessment part = reply("r1", 1, Flag.INDIFFERENT);
        part.setPartOf("r2");
        note(looks, reply("r1", 1, Flag.INDIFFERENT), part);
        assertThat(raised(looks)).isEmpty();
    }

    @Test
    void a_late_reply_speaks_at_once_and_as_part_of_a_turn() {
        Looks looks = watched(AlertMetric.RESPONSIVENESS);
        ReplyAssessment part = reply("r1", 1, Flag.LATE);
        part.setSettled(false);
        part.setPartOf("r2");
        note(looks, part);
        assertThat(ids(raised(looks))).containsExactly("r1");
    }

    @Test
    void what_has_left_the_horizon_is_not_published() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        note(looks, reply("r1", 0, Flag.INDIFFERENT), reply("r2", 1, Flag.INDIFFERENT));
        assertThat(ids(raised(looks, 24 * HOUR))).containsExactly("r2");
    }

    @Test
    void a_cold_reply_makes_room_when_it_has_left_the_horizon() {
        Looks looks = watched(AlertMetric.WARMTH);
        for (int i = 0; i < 5; i++) {
            note(looks, warm("old" + i, i, 0.05));
        }
        note(looks, warm("new", 25 * HOUR, 0.30));
        assertThat(ids(raised(looks, 25 * HOUR))).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource(
            value = PromiseState.class,
            names = {"BROKEN", "LATE"})
    void a_promise_that_was_not_kept_speaks(PromiseState state) {
        Looks looks = watched(AlertMetric.PROMISES_KEPT);
        looks.evidence().note(looks.book, promise("r1", state, 5), START + 5);
        assertThat(ids(raised(looks))).containsExactly("r1");
    }

    @ParameterizedTest
    @EnumSource(
            value = PromiseState.class,
            names = {"KEPT", "VOIDED", "UNVERIFIED"})
    void a_promise_that_turns_out_otherwise_leaves(PromiseState state) {
        Looks looks = watched(AlertMetric.PROMISES_KEPT);
        looks.evidence().note(looks.book, promise("r1", PromiseState.BROKEN, 5), START + 5);
        looks.evidence().note(looks.book, promise("r1", state, 6), START + 6);
        assertThat(raised(looks)).isEmpty();
    }

    @Test
    void an_assessment_does_not_speak_for_a_promise_nor_against_one() {
        Looks looks = watched(AlertMetric.PROMISES_KEPT);
        looks.evidence().note(looks.book, promise("r1", PromiseState.BROKEN, 5), START + 5);
        note(looks, reply("r1", 1, Flag.LATE), reply("r2", 2, Flag.LATE));
        assertThat(ids(raised(looks))).containsExactly("r1");
    }

    @Test
    void of_a_metric_in_its_range_nothing_is_kept() {
        Looks looks = new Looks(AlertMetric.INDIFFERENT);
        looks.look(0, 40, 0.1);
        note(looks, reply("r1", 1, Flag.INDIFFERENT));
        assertThat(looks.watches).isEmpty();
    }

    @Test
    void what_spoke_for_an_alert_that_was_cleared_does_not_speak_for_the_next() {
        Looks looks = watched(AlertMetric.INDIFFERENT);
        note(looks, reply("r1", 1, Flag.INDIFFERENT));
        raised(looks);
        looks.look(2 * HOUR, 100, 0.1);
        assertThat(looks.watches.get(0).getEvidence()).isEmpty();
    }
}
