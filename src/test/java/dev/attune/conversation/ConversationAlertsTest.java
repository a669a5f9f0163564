package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Manner;
import dev.attune.schema.Reason;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.Unassigned;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When somebody should act now; with the models that ship. The target of a chat is a minute. */
class ConversationAlertsTest {
    private static final String DISTRESSED =
            "I have been waiting for my refund for three weeks and I am really upset, I cannot pay my rent!";
    private static final String REAL = "Your refund of 300 euros went out on Monday.";

    private final Talk talk = new Talk("c1");

    private static Instant second(double second) {
        return Instant.ofEpochMilli(Story.START + Math.round(second * 1000));
    }

    @Nested
    class WaitingInDistress {
        @Test
        void is_raised_when_the_wait_passes_its_target() {
            talk.arrives(0, "a", new Assigned("a1", null))
                    .customer(10, "e1", DISTRESSED)
                    .until(69);
            assertThat(talk.alerts()).isEmpty();
            talk.until(71);
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED");
            ConversationAlert alert = talk.alert(0);
            assertThat(alert.getSince()).isEqualTo(second(70));
            assertThat(alert.getAgentId()).isEqualTo("a1");
            assertThat(alert.getReasons())
                    .extracting(Reason::getCode, Reason::getEventId)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("NEED_FEELING", "e1"),
                            org.assertj.core.groups.Tuple.tuple("SENTIMENT_NEGATIVE", "e1"));
        }

        @Test
        void counts_also_where_nobody_holds_the_conversation() {
            talk.arrives(0, "a", new Assigned("a1", null))
                    .arrives(1, "u", new Unassigned("a1", null))
                    .customer(10, "e1", DISTRESSED)
                    .until(71);
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED");
            assertThat(talk.alert(0).getAgentId()).isNull();
        }

        @Test
        void is_raised_at_once_when_the_message_that_shows_it_comes_later() {
            talk.customer(0, "e1", "Where is order 12?").until(90);
            assertThat(talk.alerts()).isEmpty();
            talk.customer(100, "e2", DISTRESSED);
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED");
            assertThat(talk.alert(0).getSince()).isEqualTo(second(100));
            assertThat(talk.alert(0).getReasons().get(0).getEventId()).isEqualTo("e2");
        }

        @Test
        void is_not_raised_on_hold() {
            talk.customer(0, "e1", DISTRESSED)
                    .status(30, "s", ConversationStatus.ON_HOLD)
                    .until(500);
            assertThat(talk.alerts()).isEmpty();
            talk.status(600, "o", ConversationStatus.PENDING).until(631);
            assertThat(talk.alert(0).getSince()).isEqualTo(second(630));
        }

        @Test
        void is_cleared_once_when_the_wait_ends() {
            talk.customer(0, "e1", DISTRESSED).until(100).agent(100, "e2", REAL).until(400);
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED", "WAITING_IN_DISTRESS CLEARED");
        }

        @Test
        void stands_through_a_holding_line() {
            talk.customer(0, "e1", DISTRESSED).until(100).agent(100, "e2", "One moment please, let me check.");
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED");
        }

        @Test
        void is_not_raised_for_a_calm_question() {
            talk.customer(0, "e1", "Where is order 12?").until(3600);
            assertThat(talk.alerts()).isEmpty();
        }

        @Test
        void is_not_raised_by_a_late_message_whose_wait_is_over() {
            talk.agent(90, "e2", REAL).until(500).customer(0, "e1", DISTRESSED).until(600);
            assertThat(talk.alerts()).isEmpty();
        }

        @Test
        void is_not_repeated_by_what_comes_again() {
            talk.customer(0, "e1", DISTRESSED)
                    .until(100)
                    .customer(0, "e1", DISTRESSED)
                    .until(200);
            talk.status(250, "s", ConversationStatus.PENDING);
            assertThat(talk.alerts()).containsExactly("WAITING_IN_DISTRESS RAISED");
        }
    }

    @Nested
    class PromiseDue {
        private final Talk promised = talk.agent(0, "p", "I will get back to you within 2 hours.");

        @Test
        void is_raised_when_a_fifth_of_the_time_is_left() {
            promised.until(5759);
            assertThat(talk.alerts()).isEmpty();
            promised.until(5760);
            assertThat(talk.alerts()).containsExactly("PROMISE_DUE RAISED");
            ConversationAlert alert = talk.alert(0);
            assertThat(alert.getDueAt()).isEqualTo(second(7200));
            assertThat(alert.getReasons()).containsExactly(new Reason("PROMISE_REPLY_BY", 1.0, "p", 0, 37));
        }

        @Test
        void is_cleared_when_the_promise_is_kept() {
            promised.until(6000).agent(6000, "r", REAL);
            assertThat(talk.alerts()).containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED");
        }

        @Test
        void is_not_raised_for_one_that_is_kept_before() {
            promised.agent(600, "r", REAL).until(9000);
            assertThat(talk.alerts()).isEmpty();
        }

        @Test
        void is_cleared_when_the_promise_is_extended_and_raised_again() {
            promised.until(6000)
                    .agent(6000, "p2", "Sorry, still working on it. I'll get back to you within an hour.")
                    .until(6001);
            assertThat(talk.alerts()).containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED");
            promised.until(9599);
            assertThat(talk.alerts()).endsWith("PROMISE_DUE RAISED");
        }
    }

    @Nested
    class PromiseBroken {
        private final Talk promised = talk.agent(0, "p", "I will get back to you within 2 hours.");

        @Test
        void is_raised_when_the_grace_is_over() {
            promised.until(9001);
            assertThat(talk.alerts())
                    .containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED", "PROMISE_BROKEN RAISED");
            assertThat(talk.alert(2).getSince()).isEqualTo(second(9000));
        }

        @Test
        void is_cleared_by_the_next_real_reply() {
            promised.until(9001).agent(9100, "h", "One moment please, let me check.");
            assertThat(talk.alerts()).endsWith("PROMISE_BROKEN RAISED");
            promised.agent(9400, "r", REAL);
            assertThat(talk.alerts()).endsWith("PROMISE_BROKEN CLEARED");
        }

        @Test
        void is_cleared_by_the_end_of_the_cycle() {
            promised.until(9001).status(9100, "s", ConversationStatus.RESOLVED);
            assertThat(talk.alerts()).endsWith("PROMISE_BROKEN CLEARED");
        }

        @Test
        void is_not_raised_by_the_closing_that_breaks_it() {
            promised.until(7300).status(7300, "s", ConversationStatus.CLOSED).until(20_000);
            assertThat(talk.alerts()).containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED");
        }
    }

    @Nested
    class Hostile {
        private final Talk rude = talk.customer(0, "e1", DISTRESSED)
                .agent(20, "e2", "Are you stupid? Stop wasting my time and read the terms, you idiot.");

        @Test
        void is_raised_with_the_turn_that_is() {
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED");
            assertThat(talk.alert(0).getAgentId()).isEqualTo("a1");
            assertThat(talk.alert(0).getReasons().get(0).getEventId()).isEqualTo("e2");
        }

        @Test
        void is_cleared_when_a_reviewer_takes_the_turn_out() {
            rude.arrives(100, "v", new AssessmentReviewed("e2", ReviewDecision.VOID, null, null, "boss", null));
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED", "HOSTILE CLEARED");
        }

        @Test
        void is_cleared_when_a_reviewer_calls_it_otherwise() {
            rude.arrives(
                    100, "v", new AssessmentReviewed("e2", ReviewDecision.RELABEL, null, Manner.TASK, "boss", null));
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED", "HOSTILE CLEARED");
        }

        @Test
        void is_cleared_by_the_next_turn_that_is_not() {
            rude.customer(60, "e3", "ok").agent(80, "e4", "I am sorry. " + REAL);
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED", "HOSTILE CLEARED");
        }

        @Test
        void stands_while_the_customer_writes_and_time_passes() {
            rude.customer(60, "e3", "thanks").until(4000);
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED");
        }

        @Test
        void is_cleared_when_the_conversation_is_forgotten() {
            rude.until(29 * 86_400);
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED");
            rude.until(31 * 86_400);
            assertThat(talk.alerts()).containsExactly("HOSTILE RAISED", "HOSTILE CLEARED");
        }
    }
}
