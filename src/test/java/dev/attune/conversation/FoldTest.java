package dev.attune.conversation;

import static dev.attune.conversation.Story.signals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.schema.Channel;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Priority;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Wait;
import dev.attune.state.LineKind;
import dev.attune.state.SegmentFacts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    /** r(w, t) of DESIGN §3, written out again. */
    private static double r(double wait, double target) {
        return 1 / (1 + (wait / target) * (wait / target));
    }

    @Nested
    class Waits {
        @Test
        void burst_opens_one_wait_from_its_oldest_message() {
            Story story = new Story()
                    .customer(0, "e1")
                    .assigned(5, "e2", "a1")
                    .customer(20, "e3")
                    .agent(50, "e4", "a1");
            ReplyAssessment reply = story.reply("e4", 50);
            assertThat(reply.getWait()).isEqualTo(new Wait(50_000L, 45_000L, 45_000L, null, 0L, 60_000L, true, true));
            assertThat(reply.getResponsiveness()).isCloseTo(0.3 * r(45, 60) + 0.7 * r(45, 180), within(1e-6));
        }

        @Test
        void without_any_assignment_the_writer_is_charged_for_all_of_it() {
            ReplyAssessment reply =
                    new Story().customer(0, "e1").agent(30, "e2", "a1").reply("e2", 30);
            assertThat(reply.getWait().getAgentMs()).isEqualTo(30_000);
            assertThat(reply.getResponsiveness()).isNotNull();
        }

        @Test
        void thanks_opens_none_and_a_proactive_message_has_none() {
            Story story = new Story().assigned(0, "e1", "a1").thanks(10, "e2").agent(20, "e3", "a1");
            assertThat(story.reply("e3", 20).getWait()).isNull();
            assertThat(story.reply("e3", 20).getResponsiveness()).isNull();
        }

        @Test
        void holding_line_ends_the_acknowledgement_only() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(10, "e2")
                    .holding(20, "e3", "a1")
                    .agent(210, "e4", "a1");
            Wait held = story.reply("e3", 300).getWait();
            assertThat(held.getAnswers()).isFalse();
            assertThat(held.getAckMs()).isEqualTo(10_000);
            assertThat(held.getFirst()).isTrue();
            assertThat(story.reply("e3", 300).getResponsiveness()).isNull();
            Wait answered = story.reply("e4", 300).getWait();
            assertThat(answered.getAnswers()).isTrue();
            assertThat(answered.getAckMs()).isEqualTo(10_000);
            assertThat(answered.getAgentMs()).isEqualTo(200_000);
            assertThat(answered.getFirst()).isFalse();
            assertThat(story.reply("e4", 300).getResponsiveness())
                    .isCloseTo(0.3 * r(10, 60) + 0.7 * r(200, 180), within(1e-6));
        }

        @Test
        void holding_line_with_a_stated_time_ends_the_wait() {
            Story story = new Story().assigned(0, "e1", "a1").customer(10, "e2");
            story.message(
                    20,
                    "e3",
                    dev.attune.schema.Role.AGENT,
                    "a1",
                    true,
                    LineKind.HOLDING,
                    e -> e.getSignals().setStatesTime(true));
            assertThat(story.reply("e3", 20).getWait().getAnswers()).isTrue();
            assertThat(story.reply("e3", 20).getResponsiveness()).isNotNull();
        }

        @Test
        void machines_and_notes_move_no_clock() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(10, "e2")
                    .machine(12, "e3", "a1")
                    .note(13, "e4", "a1")
                    .agent(40, "e5", "a1");
            assertThat(story.reply("e5", 40).getWait().getAgentMs()).isEqualTo(30_000);
            assertThat(story.reply("e5", 40).getWait().getFirst()).isTrue();
            assertThat(story.segment("a1", 0, 40).getReplies()).isEqualTo(1);
        }

        @Test
        void hold_is_left_out_and_shown() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(10, "e2")
                    .status(20, "e3", ConversationStatus.ON_HOLD)
                    .status(80, "e4", ConversationStatus.OPEN)
                    .agent(100, "e5", "a1");
            Wait wait = story.reply("e5", 100).getWait();
            assertThat(wait.getSystemMs()).isEqualTo(30_000);
            assertThat(wait.getAgentMs()).isEqualTo(30_000);
            assertThat(wait.getHeldMs()).isEqualTo(60_000);
        }

        @Test
        void pending_pauses_nothing() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(10, "e2")
                    .status(20, "e3", ConversationStatus.PENDING)
                    .agent(100, "e4", "a1");
            assertThat(story.reply("e4", 100).getWait().getAgentMs()).isEqualTo(90_000);
        }

        @Test
        void transfer_charges_each_holder_for_their_part() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .assigned(100, "e3", "a2")
                    .agent(130, "e4", "a2");
            Wait wait = story.reply("e4", 130).getWait();
            assertThat(wait.getSystemMs()).isEqualTo(130_000);
            assertThat(wait.getAgentMs()).isEqualTo(30_000);
            SegmentFacts lost = story.segment("a1", 0, 130);
            assertThat(lost.getWaits()).isEqualTo(1);
            assertThat(lost.getWithin()).isZero();
            assertThat(lost.getTime()).isEqualTo(Story.START + 100_000);
            assertThat(lost.getResponsivenessSum() / 1e6).isCloseTo(0.3 * r(100, 60) + 0.7 * r(100, 180), within(1e-6));
            assertThat(story.segment("a2", 0, 130).getWaits()).isEqualTo(1);
        }

        @Test
        void wait_taken_away_within_target_is_no_observation() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .assigned(60, "e3", "a2")
                    .agent(90, "e4", "a2");
            assertThat(story.segment("a1", 0, 90).getWaits()).isZero();
        }

        @Test
        void assigning_to_oneself_again_changes_nothing() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .assigned(39.5, "e3", "a1")
                    .agent(40, "e4", "a1");
            assertThat(story.reply("e4", 40).getWait().getAgentMs()).isEqualTo(40_000);
            assertThat(story.reply("e4", 40).getResponsiveness()).isNotNull();
        }

        @Test
        void reply_within_a_second_of_the_assignment_gives_no_observation() {
            Story story =
                    new Story().customer(0, "e1").assigned(300, "e2", "a1").agent(301, "e3", "a1");
            assertThat(story.reply("e3", 301).getResponsiveness()).isNull();
            assertThat(story.reply("e3", 301).getWait().getAnswers()).isTrue();
            assertThat(story.segment("a1", 0, 400).getWaits()).isZero();
        }

        @Test
        void reply_by_somebody_else_ends_the_wait_and_counts_for_the_holder_as_taken_away() {
            Story story = new Story().assigned(0, "e1", "a1").customer(0, "e2").agent(200, "e3", "a2");
            assertThat(story.reply("e3", 200).getResponsiveness()).isNull();
            assertThat(story.reply("e3", 200).getWait().getAgentMs()).isZero();
            assertThat(story.segment("a1", 0, 9999).getWaits()).isEqualTo(1);
            assertThat(story.segment("a2", 0, 9999).getWaits()).isZero();
        }

        @Test
        void wait_of_nobody_is_nobodys() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .unassigned(10, "e2", "a1")
                    .customer(20, "e3")
                    .agent(500, "e4", "a2");
            assertThat(story.reply("e4", 500).getResponsiveness()).isNull();
            assertThat(story.segment("a1", 0, 600).getWaits()).isZero();
            assertThat(story.segment("a2", 0, 600).getWaits()).isZero();
        }

        @Test
        void late_is_flagged_beyond_twice_the_target() {
            Story late = new Story().assigned(0, "e1", "a1").customer(10, "e2").agent(131, "e3", "a1");
            assertThat(late.reply("e3", 200).getFlags()).containsExactly(Flag.LATE);
            Story justInTime =
                    new Story().assigned(0, "e1", "a1").customer(10, "e2").agent(130, "e3", "a1");
            assertThat(justInTime.reply("e3", 200).getFlags()).isEmpty();
        }

        @Test
        void target_is_that_of_the_priority_when_the_wait_opened() {
            Story story = new Story().on(Channel.TICKET);
            story.created(0, "e1", Priority.HIGH)
                    .assigned(0, "e2", "a1")
                    .priority(60, "e3", Priority.URGENT)
                    .agent(600, "e4", "a1");
            assertThat(story.reply("e4", 600).getWait().getTargetMs()).isEqualTo(2 * 3600_000);
        }

        @Test
        void working_hours_decide_where_there_is_a_calendar() {
            // START is Monday 2026-03-02 09:00 UTC.
            Story story = new Story("calendar.default.zone", "UTC", "calendar.default.hours", "MON-FRI 09:00-17:00")
                    .on(Channel.TICKET);
            story.created(7 * HOUR, "e1", Priority.NORMAL)
                    .assigned(7 * HOUR, "e2", "a1")
                    .agent(25 * HOUR, "e3", "a1");
            Wait wait = story.reply("e3", 25 * HOUR).getWait();
            assertThat(wait.getAgentMs()).isEqualTo(18 * 3600_000L);
            assertThat(wait.getBusinessMs()).isEqualTo(2 * 3600_000L);
            assertThat(story.reply("e3", 25 * HOUR).getResponsiveness()).isCloseTo(r(2, 8), within(1e-6));
        }
    }

    @Nested
    class WaitsWithoutAReply {
        private final Story story = new Story().assigned(0, "e1", "a1").customer(0, "e2");

        @Test
        void enter_the_score_once_over_target_and_change_at_doublings_only() {
            assertThat(story.segment("a1", 0, 59.9).getWaits()).isZero();
            assertThat(story.nextDue(10)).isEqualTo(60_000);
            SegmentFacts first = story.segment("a1", 0, 60);
            assertThat(first.getWaits()).isEqualTo(1);
            assertThat(first.getWithin()).isZero();
            assertThat(first.getTime()).isEqualTo(Story.START + 60_000);
            assertThat(first.getResponsivenessSum() / 1e6).isCloseTo(0.3 * r(60, 60) + 0.7 * r(60, 180), within(1e-6));
            assertThat(story.segment("a1", 0, 119.9)).isEqualTo(first);
            assertThat(story.nextDue(100)).isEqualTo(120_000);
            assertThat(story.segment("a1", 0, 500).getResponsivenessSum() / 1e6)
                    .isCloseTo(0.3 * r(480, 60) + 0.7 * r(480, 180), within(1e-6));
            assertThat(story.segment("a1", 0, 500).getTime()).isEqualTo(Story.START + 480_000);
        }

        @Test
        void keep_an_acknowledgement_that_was_given() {
            story.holding(10, "e3", "a1");
            assertThat(story.segment("a1", 0, 100).getResponsivenessSum() / 1e6)
                    .isCloseTo(0.3 * r(10, 60) + 0.7 * r(60, 180), within(1e-6));
        }

        @Test
        void become_a_plain_observation_when_the_conversation_is_resolved() {
            story.status(90, "e3", ConversationStatus.RESOLVED);
            SegmentFacts lost = story.segment("a1", 0, 9999);
            assertThat(lost.getWaits()).isEqualTo(1);
            assertThat(lost.getTime()).isEqualTo(Story.START + 90_000);
            assertThat(lost.getResponsivenessSum() / 1e6).isCloseTo(0.3 * r(90, 60) + 0.7 * r(90, 180), within(1e-6));
            assertThat(lost.getHolds()).isFalse();
            assertThat(lost.getOpenWait()).isNull();
        }

        @Test
        void vanish_when_resolved_within_target() {
            story.status(50, "e3", ConversationStatus.RESOLVED);
            assertThat(story.segment("a1", 0, 9999).getWaits()).isZero();
        }

        @Test
        void end_with_idleness_and_with_a_merge() {
            assertThat(story.segment("a1", 0, DAY + 10).getTime()).isEqualTo(Story.START + 86_400_000L);
            Story merged = new Story().on(Channel.TICKET);
            merged.created(0, "e1", Priority.URGENT).assigned(0, "e2", "a1").merged(HOUR, "e3");
            assertThat(merged.segment("a1", 0, 2 * HOUR).getWaits()).isEqualTo(1);
            assertThat(merged.segment("a1", 0, 2 * HOUR).getEnded()).isFalse();
        }

        @Test
        void stand_still_on_hold() {
            story.status(30, "e3", ConversationStatus.ON_HOLD);
            assertThat(story.segment("a1", 0, 5000).getWaits()).isZero();
            assertThat(story.segment("a1", 0, 5000).getOpenWait().getRunning()).isFalse();
            assertThat(story.segment("a1", 0, 5000).getOpenWait().getValue()).isEqualTo(30_000);
        }

        @Test
        void are_one_observation_for_an_agent_who_gets_the_conversation_back() {
            story.assigned(100, "e3", "a2").assigned(110, "e4", "a1").agent(120, "e5", "a1");
            SegmentFacts segment = story.segment("a1", 0, 200);
            assertThat(segment.getWaits()).isEqualTo(1);
            assertThat(story.reply("e5", 200).getWait().getAgentMs()).isEqualTo(110_000);
        }

        @Test
        void are_shown_while_open() {
            SegmentFacts facts = story.segment("a1", 0, 30);
            assertThat(facts.getHolds()).isTrue();
            assertThat(facts.getOpenWait().getRunning()).isTrue();
            assertThat(facts.getOpenWait().getValue()).isEqualTo(Story.START);
        }
    }

    @Nested
    class Cycles {
        @Test
        void reopening_starts_a_first_response_of_its_own() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .agent(10, "e3", "a1")
                    .status(20, "e4", ConversationStatus.RESOLVED)
                    .status(1000, "e5", ConversationStatus.OPEN)
                    .customer(1000, "e6")
                    .agent(1030, "e7", "a1");
            assertThat(story.reply("e7", 1030).getWait().getFirst()).isTrue();
            assertThat(story.reply("e7", 1030).getWait().getAgentMs()).isEqualTo(30_000);
            assertThat(story.segment("a1", 0, 1030).getReopened()).isTrue();
            assertThat(story.segment("a1", 1, 1030).getReplies()).isEqualTo(1);
        }

        @Test
        void thanks_after_the_end_belongs_to_the_cycle_that_ended() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .agent(10, "e3", "a1")
                    .status(20, "e4", ConversationStatus.RESOLVED)
                    .thanks(30, "e5")
                    .agent(40, "e6", "a1");
            SegmentFacts segment = story.segment("a1", 0, 1000);
            assertThat(segment.getReplies()).isEqualTo(2);
            assertThat(segment.getEnded()).isTrue();
            assertThat(segment.getReopened()).isFalse();
        }

        @Test
        void reopening_after_more_than_seven_days_does_not_count() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .agent(10, "e3", "a1")
                    .status(20, "e4", ConversationStatus.RESOLVED)
                    .customer(20 + 7 * DAY + 1, "e5");
            assertThat(story.segment("a1", 0, 8 * DAY).getReopened()).isFalse();
        }

        @Test
        void idle_ends_later_for_tickets() {
            Story chat = new Story().assigned(0, "e1", "a1").customer(0, "e2").agent(10, "e3", "a1");
            chat.customer(DAY + 20, "e4");
            assertThat(chat.segment("a1", 1, DAY + 30).getHolds()).isTrue();
            Story ticket = new Story().on(Channel.TICKET);
            ticket.created(0, "e1", Priority.LOW).assigned(0, "e2", "a1").agent(10, "e3", "a1");
            ticket.customer(DAY + 20, "e4");
            assertThat(ticket.segment("a1", 0, DAY + 30).getHolds()).isTrue();
        }
    }

    @Nested
    class Turns {
        @Test
        void messages_within_the_gap_are_one_turn_judged_on_the_last() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .customer(0, "e2")
                    .holding(20, "e3", "a1")
                    .agent(45, "e4", "a1");
            assertThat(story.reply("e3", 60).getPartOf()).isEqualTo("e4");
            assertThat(story.reply("e4", 60).getPartOf()).isNull();
            assertThat(story.reply("e4", 60).getTurnId()).isEqualTo("e3");
            assertThat(story.reply("e4", 60).getSettled()).isFalse();
            assertThat(story.reply("e4", 166).getSettled()).isTrue();
        }

        @Test
        void end_with_the_customer_another_agent_a_gap_or_a_status() {
            Story story = new Story()
                    .assigned(0, "e1", "a1")
                    .agent(10, "r1", "a1")
                    .thanks(20, "e2")
                    .agent(30, "r2", "a1")
                    .agent(40, "r3", "a2")
                    .agent(50, "r4", "a1")
                    .status(60, "e3", ConversationStatus.PENDING)
                    .agent(70, "r5", "a1")
                    .agent(200, "r6", "a1");
            for (String id : new String[] {"r1", "r2", "r3", "r4", "r5", "r6"}) {
                assertThat(story.reply(id, 200).getTurnId()).as(id).isEqualTo(id);
            }
            assertThat(story.reply("r5", 200).getSettled()).isTrue();
            assertThat(story.reply("r6", 200).getSettled()).isFalse();
        }

        @Test
        void go_on_over_a_bot() {
            Story story =
                    new Story().agent(10, "r1", "a1").machine(15, "m", "a1").agent(20, "r2", "a1");
            assertThat(story.reply("r1", 20).getPartOf()).isEqualTo("r2");
        }
    }

    @Nested
    class RevisionsAndReviews {
        private final Story story =
                new Story().assigned(0, "e1", "a1").customer(0, "e2").agent(30, "e3", "a1");

        @Test
        void deleted_reply_is_as_if_never_sent() {
            story.agent(300, "e4", "a1").deleted(400, "e5", "e3");
            assertThat(story.reply("e3", 400).getVoided()).isTrue();
            assertThat(story.reply("e3", 400).getWait()).isNull();
            assertThat(story.reply("e4", 400).getWait().getAgentMs()).isEqualTo(300_000);
            assertThat(story.segment("a1", 0, 400).getReplies()).isEqualTo(1);
        }

        @Test
        void deletion_of_the_only_reply_opens_the_wait_again() {
            story.deleted(400, "e5", "e3");
            assertThat(story.segment("a1", 0, 500).getOpenWait()).isNotNull();
            assertThat(story.segment("a1", 0, 500).getWaits()).isEqualTo(1);
        }

        @Test
        void deleted_customer_message_opened_no_wait() {
            story.deleted(400, "e5", "e2");
            assertThat(story.reply("e3", 400).getWait()).isNull();
        }

        @Test
        void redacted_reply_keeps_its_wait_and_loses_its_judgement() {
            story.redacted(400, "e5", "e3");
            ReplyAssessment reply = story.reply("e3", 400);
            assertThat(reply.getVoided()).isFalse();
            assertThat(reply.getWait()).isNotNull();
            assertThat(reply.getResponsiveness()).isNotNull();
            assertThat(reply.getDegraded()).containsExactly("REDACTED");
        }

        @Test
        void edited_customer_message_is_read_again() {
            story.revised(400, "e5", "e2", RevisionKind.EDITED, signals(false, LineKind.ANSWER));
            assertThat(story.reply("e3", 400).getWait()).isNull();
        }

        @Test
        void latest_revision_wins_and_may_come_first() {
            Story early = new Story()
                    .deleted(-10, "e0", "e3")
                    .revised(500, "e9", "e3", RevisionKind.EDITED, signals(true, LineKind.HOLDING));
            early.assigned(0, "e1", "a1").customer(0, "e2").agent(30, "e3", "a1");
            assertThat(early.reply("e3", 600).getVoided()).isFalse();
            assertThat(early.reply("e3", 600).getWait().getAnswers()).isFalse();
        }

        @Test
        void void_takes_the_wait_out_of_the_statistics() {
            story.reviewed(400, "e5", "e3", ReviewDecision.VOID);
            assertThat(story.segment("a1", 0, 400).getWaits()).isZero();
            assertThat(story.segment("a1", 0, 400).getVoided()).isEqualTo(1);
            assertThat(story.reply("e3", 400).getReview().getDecision()).isEqualTo(ReviewDecision.VOID);
            assertThat(story.reply("e3", 400).getVoided()).isFalse();
        }

        @Test
        void latest_review_wins_and_names_any_message_of_the_turn() {
            story.agent(40, "e4", "a1")
                    .reviewed(10, "e5", "e3", ReviewDecision.VOID)
                    .reviewed(500, "e6", "e3", ReviewDecision.RELABEL);
            assertThat(story.segment("a1", 0, 500).getVoided()).isZero();
            assertThat(story.segment("a1", 0, 500).getWaits()).isEqualTo(1);
            assertThat(story.reply("e4", 500).getManner()).isEqualTo(Manner.WARM);
            assertThat(story.reply("e4", 500).getNeedOutcome()).isEqualTo(NeedOutcome.MET);
            assertThat(story.reply("e4", 500).getProbabilities().getManner().getWarm())
                    .isEqualTo(1.0);
            assertThat(story.reply("e3", 500).getManner()).isNull();
        }

        @Test
        void upheld_only_counts() {
            story.reviewed(400, "e5", "e3", ReviewDecision.UPHELD);
            assertThat(story.segment("a1", 0, 400).getUpheld()).isEqualTo(1);
            assertThat(story.segment("a1", 0, 400).getWaits()).isEqualTo(1);
        }

        @Test
        void latest_rating_of_the_cycle_stands_on_the_last_turn_before_it() {
            story.rated(40, "e4", 2).thanks(50, "e5").agent(60, "e6", "a1").rated(70, "e7", 5);
            assertThat(story.reply("e3", 80).getRating()).isNull();
            assertThat(story.reply("e6", 80).getRating()).isEqualTo(5);
        }
    }
}
