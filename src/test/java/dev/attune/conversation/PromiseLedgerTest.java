package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.Channel;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.DueSource;
import dev.attune.schema.PromiseState;
import dev.attune.schema.PromiseType;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.state.FoldedPromise;
import dev.attune.state.LineKind;
import dev.attune.state.PromiseSignal;
import dev.attune.state.SegmentFacts;
import dev.attune.state.Signals;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a promise. Times in seconds; a promise "within an hour" is made at 60 and due at 3660. */
class PromiseLedgerTest {
    private static final double MADE = 60;
    private static final double HOUR = 3600;
    private static final double DUE = MADE + HOUR;
    /** A quarter of the hour. */
    private static final double GRACE_END = DUE + HOUR / 4;

    private static final double DAY = 24 * HOUR;

    private static Story asked() {
        return new Story().assigned(0, "e1", "a1").customer(10, "e2");
    }

    /** A reply that says nothing but what it promises. */
    private static Story promise(Story story, double at, String id, String agent, PromiseSignal... promises) {
        return story.message(
                at,
                id,
                Role.AGENT,
                agent,
                true,
                LineKind.HOLDING,
                e -> e.getSignals().setPromises(List.of(promises)));
    }

    private static PromiseSignal within(String due, PromiseType type) {
        return new PromiseSignal(3, 9, type, false, due);
    }

    private static PromiseSignal conditional(String due) {
        return new PromiseSignal(3, 9, PromiseType.REPLY_BY, true, due);
    }

    private static Story promised(PromiseType type) {
        return promise(asked(), MADE, "p", "a1", within("1h", type));
    }

    private static FoldedPromise at(Story story, double seconds) {
        return at(story, seconds, "p");
    }

    private static FoldedPromise at(Story story, double seconds, String reply) {
        return story.at(seconds).getPromises().stream()
                .filter(promise -> promise.getReplyId().equals(reply))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no promise of " + reply));
    }

    private static void assertDecided(FoldedPromise promise, PromiseState state, double seconds) {
        assertThat(promise.getState()).isEqualTo(state);
        assertThat(promise.getDecidedAt()).isEqualTo(Story.START + Math.round(seconds * 1000));
    }

    private static void assertOpen(FoldedPromise promise) {
        assertThat(promise.getState()).isEqualTo(PromiseState.OPENED);
        assertThat(promise.getDecidedAt()).isNull();
    }

    @Nested
    class Due {
        @Test
        void a_stated_span_runs_from_the_promise() {
            FoldedPromise promise = at(promised(PromiseType.REPLY_BY), MADE);
            assertThat(promise.getDueAt()).isEqualTo(Story.START + Math.round(DUE * 1000));
            assertThat(promise.getDueSource()).isEqualTo(DueSource.STATED);
        }

        @Test
        void without_a_time_it_is_half_an_hour_where_people_type_to_each_other() {
            Story story = promise(asked(), MADE, "p", "a1", within(null, PromiseType.REPLY_BY));
            assertThat(at(story, MADE).getDueAt()).isEqualTo(Story.START + 60_000 + 1_800_000);
            assertThat(at(story, MADE).getDueSource()).isEqualTo(DueSource.DEFAULT);
        }

        @Test
        void without_a_time_it_is_a_day_elsewhere() {
            Story story = new Story().on(Channel.EMAIL).customer(0, "e1");
            promise(story, MADE, "p", "a1", within(null, PromiseType.REPLY_BY));
            assertThat(at(story, MADE).getDueAt()).isEqualTo(Story.START + 60_000 + 86_400_000);
        }

        @Test
        void a_day_is_counted_in_the_working_hours_of_the_team() {
            // START is Monday, 2 March 2026, 9:00 UTC: eight hours a day make it Wednesday at closing time.
            Story story = new Story("calendar.default.zone", "UTC", "calendar.default.hours", "MON-FRI 09:00-17:00");
            promise(story.on(Channel.TICKET), 0, "p", "a1", within(null, PromiseType.REPLY_BY));
            assertThat(at(story, 0).getDueAt())
                    .isEqualTo(java.time.Instant.parse("2026-03-04T17:00:00Z").toEpochMilli());
        }

        @Test
        void business_days_are_those_of_the_calendar() {
            Story story = new Story(
                    "calendar.default.zone",
                    "UTC",
                    "calendar.default.hours",
                    "MON-FRI 09:00-17:00",
                    "calendar.default.holidays",
                    "2026-03-03");
            promise(story, 0, "p", "a1", within("2bd", PromiseType.REPLY_BY));
            assertThat(at(story, 0).getDueAt())
                    .isEqualTo(java.time.Instant.parse("2026-03-05T09:00:00Z").toEpochMilli());
        }

        @Test
        void business_hours_are_those_of_the_calendar() {
            Story story = new Story("calendar.default.zone", "UTC", "calendar.default.hours", "MON-FRI 08:00-10:00");
            promise(story, 0, "p", "a1", within("2bh", PromiseType.REPLY_BY));
            assertThat(at(story, 0).getDueAt())
                    .isEqualTo(java.time.Instant.parse("2026-03-03T09:00:00Z").toEpochMilli());
        }

        @Test
        void a_clock_time_is_meant_in_the_zone_of_the_setting() {
            Story story = new Story("promise.zone", "America/New_York");
            // 9:00 UTC is 4:00 there.
            promise(story, 0, "p", "a1", within("a@1000", PromiseType.REPLY_BY));
            assertThat(at(story, 0).getDueAt())
                    .isEqualTo(java.time.Instant.parse("2026-03-02T15:00:00Z").toEpochMilli());
        }
    }

    @Nested
    class ReplyBy {
        private final Story story = promised(PromiseType.REPLY_BY);

        @Test
        void is_kept_by_a_real_reply_at_the_due_time() {
            assertDecided(at(story.agent(DUE, "r", "a1"), DAY), PromiseState.KEPT, DUE);
        }

        @Test
        void is_kept_by_a_colleague() {
            assertDecided(at(story.agent(DUE - 1, "r", "a2"), DAY), PromiseState.KEPT, DUE - 1);
        }

        @Test
        void is_late_a_moment_after_it() {
            assertDecided(at(story.agent(DUE + 0.001, "r", "a1"), DAY), PromiseState.LATE, DUE + 0.001);
        }

        @Test
        void is_late_at_the_end_of_grace() {
            assertDecided(at(story.agent(GRACE_END, "r", "a1"), DAY), PromiseState.LATE, GRACE_END);
        }

        @Test
        void is_broken_when_the_grace_is_over() {
            assertDecided(at(story.agent(GRACE_END + 0.001, "r", "a1"), DAY), PromiseState.BROKEN, GRACE_END);
        }

        @Test
        void stays_open_until_then() {
            assertOpen(at(story, GRACE_END));
            assertDecided(at(story, GRACE_END + 0.001), PromiseState.BROKEN, GRACE_END);
        }

        @Test
        void wakes_the_conversation_when_the_grace_is_over() {
            // The wait's ladder comes first; nobody waits here.
            Story nobodyWaits =
                    promise(new Story().thanks(0, "e1"), MADE, "p", "a1", within("1h", PromiseType.REPLY_BY));
            assertThat(nobodyWaits.nextDue(DUE)).isEqualTo(Math.round(GRACE_END * 1000) + 1);
        }

        @Test
        void is_broken_when_the_customer_asks_after_it() {
            assertDecided(at(story.customer(DUE + 1, "c"), DAY), PromiseState.BROKEN, DUE + 1);
        }

        @Test
        void is_not_when_he_asks_at_it() {
            assertOpen(at(story.customer(DUE, "c"), DUE + 1));
        }

        @Test
        void is_not_when_he_says_thanks() {
            assertOpen(at(story.thanks(DUE + 1, "c"), DUE + 2));
        }

        @Test
        void is_broken_when_the_conversation_is_resolved_after_it() {
            assertDecided(
                    at(story.status(DUE + 1, "s", ConversationStatus.RESOLVED), DAY), PromiseState.BROKEN, DUE + 1);
        }

        @Test
        void is_unverified_when_it_is_closed_before() {
            assertDecided(at(story.status(DUE, "s", ConversationStatus.CLOSED), DAY), PromiseState.UNVERIFIED, DUE);
        }

        @Test
        void is_not_kept_by_a_holding_line() {
            assertOpen(at(story.holding(MADE + 600, "h", "a1"), DUE));
        }

        @Test
        void is_not_kept_in_the_turn_that_makes_it() {
            assertOpen(at(story.agent(MADE + 10, "r", "a1"), DUE));
        }

        @Test
        void is_not_kept_by_a_machine_nor_by_a_note() {
            assertOpen(at(story.machine(MADE + 600, "m", "a1").note(MADE + 700, "n", "a1"), DUE));
        }

        @Test
        void is_not_kept_by_what_happens_outside() {
            assertOpen(at(story.followedUp(MADE + 600, "f", "a1"), DUE));
        }

        @Test
        void waits_at_least_ten_minutes() {
            Story soon = promise(asked(), MADE, "p", "a1", within("4m", PromiseType.REPLY_BY));
            assertDecided(at(soon, DAY), PromiseState.BROKEN, MADE + 240 + 600);
        }

        @Test
        void waits_at_most_a_day() {
            Story late = promise(asked(), MADE, "p", "a1", within("10d", PromiseType.REPLY_BY));
            assertDecided(at(late, 12 * DAY), PromiseState.BROKEN, MADE + 11 * DAY);
        }

        @Test
        void outlives_an_idle_cycle() {
            Story days = promise(asked(), MADE, "p", "a1", within("3d", PromiseType.REPLY_BY));
            assertDecided(at(days.agent(2 * DAY, "r", "a1"), 3 * DAY), PromiseState.KEPT, 2 * DAY);
        }
    }

    @Nested
    class CallbackAndSend {
        private final Story story = promised(PromiseType.CALLBACK);

        @Test
        void are_kept_by_what_happens_outside() {
            assertDecided(at(story.followedUp(DUE, "f", "a1"), DAY), PromiseState.KEPT, DUE);
        }

        @Test
        void are_kept_by_a_follow_up_of_nobody_in_particular() {
            assertDecided(at(story.followedUp(DUE, "f", null), DAY), PromiseState.KEPT, DUE);
        }

        @Test
        void are_not_kept_by_that_of_somebody_else() {
            assertOpen(at(story.followedUp(MADE + 600, "f", "a2"), DUE));
        }

        @Test
        void are_late_by_a_follow_up_in_the_grace() {
            assertDecided(at(story.followedUp(GRACE_END, "f", "a1"), DAY), PromiseState.LATE, GRACE_END);
        }

        @Test
        void are_kept_by_a_real_reply() {
            assertDecided(at(story.agent(DUE, "r", "a1"), DAY), PromiseState.KEPT, DUE);
        }

        @Test
        void are_broken_when_the_customer_asks_after_the_due_time() {
            assertDecided(at(story.customer(DUE + 1, "c"), DAY), PromiseState.BROKEN, DUE + 1);
        }

        @Test
        void are_unverified_when_the_grace_is_over() {
            assertDecided(at(story, DAY), PromiseState.UNVERIFIED, GRACE_END);
        }

        @Test
        void are_left_alone_when_the_conversation_is_closed_after_the_due_time() {
            assertDecided(
                    at(story.status(DUE + 1, "s", ConversationStatus.CLOSED), DAY), PromiseState.UNVERIFIED, GRACE_END);
        }
    }

    @Nested
    class Others {
        @Test
        void are_opened_only() {
            for (PromiseType type : List.of(PromiseType.ACTION, PromiseType.ESCALATE, PromiseType.VAGUE)) {
                Story story = promised(type)
                        .customer(DUE + 1, "c")
                        .agent(DUE + 900, "r", "a1")
                        .assigned(DUE + 950, "a", "a2")
                        .status(DUE + 1000, "s", ConversationStatus.CLOSED);
                assertOpen(at(story, 5 * DAY));
            }
        }

        @Test
        void are_voided_with_their_reply() {
            assertDecided(at(promised(PromiseType.ACTION).deleted(900, "d", "p"), DAY), PromiseState.VOIDED, 900);
        }
    }

    @Nested
    class Extended {
        private final Story story = promised(PromiseType.REPLY_BY);

        @Test
        void by_a_new_promise_before_it_is_due() {
            promise(story, MADE + 1800, "p2", "a1", within("2h", PromiseType.REPLY_BY));
            FoldedPromise promise = at(story, MADE + 1800);
            assertThat(promise.getState()).isEqualTo(PromiseState.EXTENDED);
            assertThat(promise.getDueAt()).isEqualTo(Story.START + Math.round((MADE + 1800 + 2 * HOUR) * 1000));
            assertThat(promise.getDecidedAt()).isNull();
        }

        @Test
        void is_kept_until_the_new_time() {
            promise(story, MADE + 1800, "p2", "a1", within("2h", PromiseType.REPLY_BY))
                    .agent(DUE + 900, "r", "a1");
            assertDecided(at(story, DAY), PromiseState.KEPT, DUE + 900);
        }

        @Test
        void and_the_new_one_opens_no_item() {
            promise(story, MADE + 1800, "p2", "a1", within("2h", PromiseType.REPLY_BY));
            assertDecided(at(story, DAY, "p2"), PromiseState.VOIDED, MADE + 1800);
        }

        @Test
        void once_only() {
            promise(story, MADE + 1800, "p2", "a1", within("1h", PromiseType.REPLY_BY));
            promise(story, MADE + 3600, "p3", "a1", within("1h", PromiseType.REPLY_BY));
            assertThat(at(story, MADE + 3600).getDueAt())
                    .isEqualTo(Story.START + Math.round((MADE + 1800 + HOUR) * 1000));
            assertOpen(at(story, MADE + 3600, "p3"));
        }

        @Test
        void not_at_its_due_time() {
            promise(story, DUE, "p2", "a1", within("2h", PromiseType.REPLY_BY));
            assertOpen(at(story, DUE));
            assertOpen(at(story, DUE, "p2"));
        }

        @Test
        void not_by_another_type() {
            promise(story, MADE + 1800, "p2", "a1", within("2h", PromiseType.SEND));
            assertOpen(at(story, MADE + 1800));
            assertOpen(at(story, MADE + 1800, "p2"));
        }

        @Test
        void not_by_another_agent() {
            promise(story, MADE + 1800, "p2", "a2", within("2h", PromiseType.REPLY_BY));
            assertOpen(at(story, MADE + 1800));
        }

        @Test
        void not_in_the_same_message() {
            Story both = promise(
                    asked(),
                    MADE,
                    "p",
                    "a1",
                    within("1h", PromiseType.SEND),
                    new PromiseSignal(20, 30, PromiseType.SEND, false, "2h"));
            assertThat(both.at(MADE).getPromises()).allSatisfy(PromiseLedgerTest::assertOpen);
        }

        @Test
        void a_real_reply_with_a_new_promise_keeps_the_first() {
            story.message(
                    MADE + 1800,
                    "p2",
                    Role.AGENT,
                    "a1",
                    true,
                    LineKind.ANSWER,
                    e -> e.getSignals().setPromises(List.of(within("2h", PromiseType.REPLY_BY))));
            assertDecided(at(story, MADE + 1800), PromiseState.KEPT, MADE + 1800);
            assertOpen(at(story, MADE + 1800, "p2"));
        }

        @Test
        void a_promise_without_time_does_not_shorten_it() {
            promise(story, MADE + 60, "p2", "a1", within(null, PromiseType.REPLY_BY));
            assertThat(at(story, MADE + 60).getState()).isEqualTo(PromiseState.EXTENDED);
            assertThat(at(story, MADE + 60).getDueAt()).isEqualTo(Story.START + Math.round(DUE * 1000));
        }
    }

    @Nested
    class Conditional {
        private final Story story = promise(asked(), MADE, "p", "a1", conditional("1h"));

        @Test
        void has_no_due_time_until_the_customer_writes() {
            assertThat(at(story, 5 * HOUR).getDueAt()).isNull();
            assertOpen(at(story, 5 * HOUR));
        }

        @Test
        void runs_from_his_next_message() {
            story.thanks(DAY / 2, "c");
            assertThat(at(story, DAY / 2).getDueAt()).isEqualTo(Story.START + Math.round((DAY / 2 + HOUR) * 1000));
        }

        @Test
        void and_its_grace_too() {
            story.thanks(DAY / 2, "c");
            assertDecided(at(story, 5 * DAY), PromiseState.BROKEN, DAY / 2 + HOUR + HOUR / 4);
        }

        @Test
        void is_not_kept_before() {
            assertOpen(at(story.agent(MADE + 900, "r", "a1"), MADE + 900));
        }

        @Test
        void is_unverified_when_it_is_closed_before() {
            assertDecided(
                    at(story.status(DAY / 2, "s", ConversationStatus.RESOLVED), DAY), PromiseState.UNVERIFIED, DAY / 2);
        }
    }

    @Nested
    class TakenAway {
        private final Story story = promised(PromiseType.REPLY_BY);

        @Test
        void assigned_to_somebody_else_before_it_is_due_it_counts_for_nobody() {
            story.assigned(DUE, "a", "a2").agent(DUE + 1, "r", "a2");
            assertDecided(at(story, DAY), PromiseState.UNVERIFIED, DUE);
            assertThat(story.segment("a1", 0, DAY).getPromises()).isZero();
        }

        @Test
        void after_it_is_due_it_stays() {
            story.assigned(DUE + 1, "a", "a2").agent(DUE + 2, "r", "a2");
            assertDecided(at(story, DAY), PromiseState.LATE, DUE + 2);
            assertThat(story.segment("a1", 0, DAY).getPromises()).isEqualTo(1);
        }

        @Test
        void assigned_to_oneself_again_changes_nothing() {
            assertOpen(at(story.assigned(DUE - 1, "a", "a1"), DUE));
        }

        @Test
        void first_assigned_after_it_to_the_one_who_promised_changes_nothing() {
            Story free = promise(new Story().customer(10, "e2"), MADE, "p", "a1", within("1h", PromiseType.REPLY_BY));
            assertOpen(at(free.assigned(MADE + 5, "a", "a1"), DUE));
        }

        @Test
        void unassigned() {
            assertDecided(at(story.unassigned(DUE - 1, "u", "a1"), DAY), PromiseState.UNVERIFIED, DUE - 1);
        }

        @Test
        void merged() {
            assertDecided(at(story.merged(DUE - 1, "m"), DAY), PromiseState.UNVERIFIED, DUE - 1);
        }
    }

    @Nested
    class Corrected {
        private final Story story = promised(PromiseType.REPLY_BY);

        private Signals text(PromiseSignal... promises) {
            Signals signals = Story.signals(true, LineKind.HOLDING);
            signals.setPromises(List.of(promises));
            return signals;
        }

        @Test
        void deleted_it_is_void() {
            assertDecided(at(story.deleted(900, "d", "p"), DAY), PromiseState.VOIDED, 900);
        }

        @Test
        void deleted_after_it_was_kept_it_is_void_too() {
            story.agent(DUE, "r", "a1").deleted(DUE + 5, "d", "p");
            assertDecided(at(story, DAY), PromiseState.VOIDED, DUE + 5);
        }

        @Test
        void a_deleted_reply_keeps_nothing() {
            story.agent(DUE, "r", "a1").deleted(DUE + 5, "d", "r");
            assertDecided(at(story, DAY), PromiseState.BROKEN, GRACE_END);
        }

        @Test
        void redacted_it_stays() {
            assertOpen(at(story.redacted(900, "x", "p"), DUE));
        }

        @Test
        void edited_it_is_read_again() {
            story.revised(900, "x", "p", RevisionKind.EDITED, text(within("2h", PromiseType.REPLY_BY)));
            assertThat(at(story, DUE).getDueAt()).isEqualTo(Story.START + Math.round((MADE + 2 * HOUR) * 1000));
        }

        @Test
        void edited_away_it_is_void() {
            story.revised(900, "x", "p", RevisionKind.EDITED, text());
            assertDecided(at(story, DAY), PromiseState.VOIDED, 900);
        }

        @Test
        void edited_in_and_away_again_it_is_void_too() {
            PromiseSignal second = new PromiseSignal(40, 50, PromiseType.SEND, false, "1h");
            story.revised(900, "x", "p", RevisionKind.EDITED, text(within("1h", PromiseType.REPLY_BY), second))
                    .revised(950, "y", "p", RevisionKind.EDITED, text(within("1h", PromiseType.REPLY_BY)));
            assertThat(story.at(1000).getPromises())
                    .extracting(FoldedPromise::getStart, FoldedPromise::getState)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(3, PromiseState.OPENED),
                            org.assertj.core.groups.Tuple.tuple(40, PromiseState.VOIDED));
        }

        @Test
        void a_review_takes_nothing_back() {
            story.agent(DUE, "r", "a1").reviewed(DUE + 5, "v", "p", ReviewDecision.VOID);
            assertDecided(at(story, DAY), PromiseState.KEPT, DUE);
        }
    }

    @Nested
    class InTheSegment {
        private final Story story = promised(PromiseType.REPLY_BY);

        @Test
        void kept_counts_two_halves() {
            assertSegment(story.agent(DUE, "r", "a1").segment("a1", 0, DAY), 1, 2, DUE);
        }

        @Test
        void late_counts_one() {
            assertSegment(story.agent(DUE + 1, "r", "a2").segment("a1", 0, DAY), 1, 1, DUE + 1);
        }

        @Test
        void broken_counts_none_at_the_end_of_grace() {
            assertSegment(story.status(70, "s", ConversationStatus.ON_HOLD).segment("a1", 0, DAY), 1, 0, GRACE_END);
        }

        @Test
        void undecided_says_nothing() {
            assertThat(story.segment("a1", 0, DUE).getPromises()).isZero();
        }

        private void assertSegment(SegmentFacts facts, int promises, int halves, double time) {
            assertThat(facts.getPromises()).isEqualTo(promises);
            assertThat(facts.getPromiseHalves()).isEqualTo(halves);
            assertThat(facts.getTime()).isEqualTo(Story.START + Math.round(time * 1000));
        }
    }

    @Test
    void promises_of_one_message_are_followed_up_to_a_bound() {
        PromiseSignal[] many = new PromiseSignal[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = new PromiseSignal(10 * i, 10 * i + 5, PromiseType.SEND, false, null);
        }
        assertThat(promise(asked(), MADE, "p", "a1", many).at(MADE).getPromises())
                .hasSize(16);
    }
}
