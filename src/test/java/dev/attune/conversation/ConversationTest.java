package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.ingest.ConversationEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.Message;
import dev.attune.schema.RejectReason;
import dev.attune.schema.Role;
import dev.attune.schema.Visibility;
import dev.attune.state.ConversationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final long MINUTE = 60_000;

    private final Settings settings = Story.settings(
            "sentiment.engine", "none",
            "ingest.lateness", "1h",
            "conversation.max-events", "50",
            "conversation.checkpoint-events", "10");
    private final Conversation conversation = new Conversation(settings, LanguageEngines.create(settings.language()));

    private @Nullable ConversationState state;

    @Test
    void same_event_again_is_a_duplicate() {
        accept("e1", 0, 7);
        assertThat(accept("e1", 0, 7)).isInstanceOf(Change.Duplicate.class);
    }

    @Test
    void same_id_with_other_content_is_a_conflict_and_the_first_stands() {
        accept("e1", 0, 7);
        Change change = accept("e1", 0, 8);
        assertThat(reason(change)).isEqualTo(RejectReason.CONFLICT);
        assertThat(known().getEvents()).hasSize(1);
        assertThat(known().getEvents().get(0).getContentHash()).isEqualTo(7);
    }

    @Test
    void events_beyond_lateness_are_folded_into_the_checkpoint_and_their_replies_kept() {
        for (int i = 0; i < 200; i++) {
            Change change = accept("e" + i, 10L * i * MINUTE, i);
            assertThat(change).as("event %d", i).isInstanceOf(Change.Changed.class);
        }
        assertThat(known().getEvents()).hasSizeLessThan(11);
        assertThat(known().getCheckpoint().getEvents()).isGreaterThan(180);
        assertThat(known().getSentReplies()).hasSize(100);
    }

    @Test
    void event_behind_the_checkpoint_is_too_late() {
        for (int i = 0; i < 30; i++) {
            accept("e" + i, 10L * i * MINUTE, i);
        }
        assertThat(reason(accept("late", 5 * MINUTE, 1))).isEqualTo(RejectReason.TOO_LATE);
    }

    @Test
    void more_events_than_the_limit_within_lateness_are_refused() {
        for (int i = 0; i < 50; i++) {
            accept("e" + i, i * 1000L, i);
        }
        Change change = accept("one-more", 51_000, 51);
        assertThat(reason(change)).isEqualTo(RejectReason.TOO_MANY_EVENTS);
        assertThat(((Change.Refused) change).rejection().detail()).contains("conversation.max-events");
    }

    @Test
    void state_goes_when_the_retention_is_over() {
        accept("e1", 0, 7);
        long end = Story.START + settings.conversation().retention().toMillis();
        assertThat(conversation.pass("c:c1", known(), end - 1).state()).isNotNull();
        Change.Changed gone = conversation.pass("c:c1", known(), end);
        assertThat(gone.state()).isNull();
        assertThat(gone.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void timer_entry_is_never_later_than_what_is_due() {
        Change.Changed asked = (Change.Changed) accept("e0", 0, 1);
        // Nobody holds the conversation: the next thing due is its idle end.
        assertThat(asked.nextDue()).isEqualTo(Story.START + 24 * 60 * MINUTE + 1);
        Change.Changed answered = (Change.Changed) accept("e1", MINUTE, 2);
        assertThat(answered.nextDue()).isEqualTo(Story.START + 3 * MINUTE + 1);
    }

    @Test
    void a_list_in_stored_state_can_be_changed() {
        accept("e1", 0, 7);
        known().getEvents().removeIf(event -> true);
        assertThat(known().getEvents()).isEmpty();
    }

    private ConversationState known() {
        if (state == null) {
            throw new AssertionError("nothing was accepted");
        }
        return state;
    }

    /** An odd hash asks, an even one answers. */
    private Change accept(String id, long at, long hash) {
        boolean customer = hash % 2 == 1;
        Author author = customer ? new Author(Role.CUSTOMER, "c") : new Author(Role.AGENT, "a1");
        long time = Story.START + at;
        ConversationEvent event = new ConversationEvent(
                ConversationKind.CHAT,
                "c1",
                id,
                time,
                Channel.CHAT,
                null,
                "en",
                new Message(author, "Where is order 12?", Visibility.PUBLIC, null, Assist.NONE),
                hash,
                new ReceivedRecord(ConversationKind.CHAT, "chat", 0, at, time, null, null));
        Change change = conversation.accept(state, event, time);
        if (change instanceof Change.Changed changed && changed.state() != null) {
            state = ConversationStores.STATE.read(changed.state());
        }
        return change;
    }

    private static RejectReason reason(Change change) {
        return ((Change.Refused) change).rejection().reason();
    }
}
