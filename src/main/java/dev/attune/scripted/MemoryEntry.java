package dev.attune.scripted;

/**
 * A reply as its agent's memory has it, and as it is stored.
 *
 * @param replyId the reply
 * @param at {@code occurredAt}, epoch milliseconds
 * @param conversation 64-bit hash of (chat or ticket, id)
 * @param customer 64-bit hash of the customer; of the conversation where the customer is not known
 * @param topic what the customer needed and asked for: equal numbers, equal kinds; 0: not known
 * @param sketch of what was said
 */
public record MemoryEntry(String replyId, long at, long conversation, long customer, int topic, ReplySketch sketch)
        implements Comparable<MemoryEntry> {
    /** Orders by time, then by id. */
    @Override
    public int compareTo(MemoryEntry other) {
        return compareTo(other.at, other.replyId);
    }

    int compareTo(long otherAt, String otherId) {
        int byTime = Long.compare(at, otherAt);
        return byTime != 0 ? byTime : replyId.compareTo(otherId);
    }
}
