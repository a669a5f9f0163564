package dev.attune.ingest;

/** What became of a received record. */
public sealed interface Decoded {
    /** It is an event that may be folded into its conversation. */
    record Accepted(ConversationEvent event) implements Decoded {}

    /** It is a dead letter. */
    record Rejected(ReceivedRecord origin, Rejection rejection) implements Decoded {}
}
