package dev.attune.conversation;

import dev.attune.ingest.Rejection;
import dev.attune.state.ConversationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event, or the passing of time, does to a conversation. */
sealed interface Change {
    /** The event was accepted before and says the same. */
    record Duplicate() implements Change {}

    /** The event cannot be accepted. */
    record Refused(Rejection rejection) implements Change {}

    /**
     * The conversation changed.
     *
     * @param value to be stored; null: retention is over
     * @param state the same, encoded
     * @param timerAt entry of the conversation in the timer store before; {@link Long#MAX_VALUE}: none
     * @param nextDue when it next changes by itself, epoch milliseconds
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Changed(
            @Nullable ConversationState value,
            byte @Nullable [] state,
            List<ConversationOutput> outputs,
            long timerAt,
            long nextDue)
            implements Change {}
}
