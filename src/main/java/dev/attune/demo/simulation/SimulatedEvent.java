package dev.attune.demo.simulation;

import dev.attune.ingest.ConversationKind;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the contact centre.
 *
 * @param kind decides the topic
 * @param conversationId the record's key
 * @param occurredAt simulated time, epoch milliseconds
 * @param value a {@code ChatEvent} or a {@code TicketEvent}
 * @param agentId the agent who gets the conversation or replies in public; null for all other events
 * @param publicMessage whether it is a message that people outside see, which is what gets scored
 */
public record SimulatedEvent(
        ConversationKind kind,
        String conversationId,
        String eventId,
        long occurredAt,
        SpecificRecord value,
        @Nullable String agentId,
        boolean publicMessage) {}
