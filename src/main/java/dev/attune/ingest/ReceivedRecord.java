package dev.attune.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A record of an input topic as received.
 *
 * @param timestamp the record's Kafka timestamp, {@code receivedAt}, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied nowhere.
public record ReceivedRecord(
        ConversationKind kind,
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value) {}
