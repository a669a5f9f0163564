package dev.attune.ingest;

import dev.attune.schema.Channel;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One accepted event of either input topic, checked.
 *
 * @param occurredAt by the platform's clock, epoch milliseconds
 * @param channel TICKET for everything from the ticket topic
 * @param customerId {@code customerId} of a chat, {@code requesterId} of a ticket
 * @param body one of the body records of ChatEvent or TicketEvent, never null
 * @param contentHash 64 bits over the whole event: equal ids with other hashes are a conflict
 * @param origin the record it came in, for its coordinates and a possible dead letter
 */
public record ConversationEvent(
        ConversationKind kind,
        String conversationId,
        String eventId,
        long occurredAt,
        Channel channel,
        @Nullable String customerId,
        @Nullable String language,
        SpecificRecord body,
        long contentHash,
        ReceivedRecord origin) {

    /** The record's Kafka timestamp, epoch milliseconds. */
    public long receivedAt() {
        return origin.timestamp();
    }

    /** The same with another hash. */
    ConversationEvent withContentHash(long hash) {
        return new ConversationEvent(
                kind, conversationId, eventId, occurredAt, channel, customerId, language, body, hash, origin);
    }

    /** Key of the conversation in state. */
    public String stateKey() {
        return kind.stateKey(conversationId);
    }
}
