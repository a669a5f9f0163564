package dev.attune.conversation;

import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.Rejection;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.PromiseEvent;
import dev.attune.state.AgentUpdate;

/** What the conversation stage says. */
public sealed interface ConversationOutput {
    /** A message was read, or read anew. */
    record Enriched(EnrichedEvent event) implements ConversationOutput {}

    /** Something changed for an agent. */
    record Updated(AgentUpdate update) implements ConversationOutput {}

    /** A promise was made, or something became of it. */
    record Promised(PromiseEvent event) implements ConversationOutput {}

    /** Somebody should act now, or need not any more. */
    record Alerted(ConversationAlert alert) implements ConversationOutput {}

    /** A record cannot be processed. */
    record Rejected(ReceivedRecord origin, Rejection rejection) implements ConversationOutput {}
}
