package dev.attune.ingest;

import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.RejectReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an event before it enters its conversation. Depends on the record alone: no clock, so that a
 * replay decides as the live service did.
 */
final class EventChecks {
    /** 2000-01-01 and 2100-01-01: outside, a time is a unit or a default gone wrong and not an early or late event. */
    private static final long EARLIEST = 946_684_800_000L;

    private static final long LATEST = 4_102_444_800_000L;

    private final Duration maxFuture;
    private final Duration lateness;
    private final long maxFutureMillis;
    private final long latenessMillis;

    EventChecks(Settings.IngestSettings ingest) {
        this.maxFuture = ingest.maxFuture();
        this.lateness = ingest.lateness();
        this.maxFutureMillis = maxFuture.toMillis();
        this.latenessMillis = lateness.toMillis();
    }

    /** The first fault, or null. */
    @Nullable
    Rejection check(ConversationEvent event) {
        Faults faults = new Faults();
        // Before the key: "use an empty key" would be no help.
        faults.required(idField(event), event.conversationId());
        if (faults.none()) {
            checkKey(event, faults);
        }
        if (faults.none()) {
            checkHead(event, faults);
        }
        if (faults.none()) {
            BodyChecks.check(event, faults);
        }
        if (faults.none()) {
            checkTime(event, faults);
        }
        return faults.first();
    }

    private static void checkKey(ConversationEvent event, Faults faults) {
        byte[] key = event.origin().key();
        byte[] expected = event.conversationId().getBytes(StandardCharsets.UTF_8);
        if (key != null && Arrays.equals(key, expected)) {
            return;
        }
        faults.add(
                RejectReason.KEY_MISMATCH,
                (key == null ? "The record has no key" : "The record's key" + describe(key, expected)) + ", but "
                        + idField(event) + " is " + Shown.text(event.conversationId()) + ". Use " + idField(event)
                        + " as the record key, as a UTF-8 string (StringSerializer), so that all events of a"
                        + " conversation reach one partition.");
    }

    private static String describe(byte[] key, byte[] expected) {
        String shown = " (" + Shown.text(new String(key, 0, Math.min(key.length, 400), StandardCharsets.UTF_8)) + ")";
        if (key.length == expected.length + 2
                && key[0] == '"'
                && Arrays.equals(key, 1, key.length - 1, expected, 0, expected.length)) {
            return shown + " is the id as JSON, in quotation marks";
        }
        if (key.length > EventDecoder.PREFIX && key[0] == 0) {
            return " of " + key.length + " bytes looks like Avro";
        }
        return shown + " is another";
    }

    private static void checkHead(ConversationEvent event, Faults faults) {
        faults.required("eventId", event.eventId());
        faults.known("channel", event.channel());
        if (event.kind() == ConversationKind.CHAT) {
            faults.optional("customerId", event.customerId());
            if (event.channel() == Channel.TICKET) {
                faults.add(
                        RejectReason.INVALID_VALUE,
                        "channel is TICKET in a ChatEvent. Publish a TicketEvent to the ticket topic instead.");
            }
        } else {
            faults.optional("requesterId", event.customerId());
        }
        faults.optional("language", event.language());
    }

    private void checkTime(ConversationEvent event, Faults faults) {
        long occurredAt = event.occurredAt();
        long receivedAt = event.receivedAt();
        if (receivedAt < 0) {
            faults.add(
                    RejectReason.INVALID_TIME,
                    "The record has no timestamp (" + receivedAt
                            + "). Set message.timestamp.type=LogAppendTime on the topic.");
        } else if (occurredAt < EARLIEST || occurredAt > LATEST) {
            faults.add(RejectReason.INVALID_TIME, implausible(occurredAt));
        } else if (occurredAt - receivedAt > maxFutureMillis) {
            faults.add(
                    RejectReason.FROM_THE_FUTURE,
                    "occurredAt (" + Instant.ofEpochMilli(occurredAt) + ") is "
                            + Duration.ofMillis(occurredAt - receivedAt) + " after the record was received ("
                            + Instant.ofEpochMilli(receivedAt) + "); at most " + maxFuture
                            + " (ingest.max-future) is allowed. Correct the platform's clock or time zone.");
        } else if (occurredAt < receivedAt - latenessMillis) {
            faults.add(
                    RejectReason.TOO_LATE,
                    "occurredAt (" + Instant.ofEpochMilli(occurredAt) + ") is "
                            + Duration.ofMillis(receivedAt - occurredAt) + " before the record was received ("
                            + Instant.ofEpochMilli(receivedAt) + "); at most " + lateness
                            + " (ingest.lateness) is allowed. Old events are scored with attune replay, or by the"
                            + " service with a larger ingest.lateness.");
        }
    }

    private static String implausible(long occurredAt) {
        String hint = "";
        if (plausible(occurredAt, 1000, 1)) {
            hint = " It looks like seconds.";
        } else if (plausible(occurredAt, 1, 1000)) {
            hint = " It looks like microseconds.";
        } else if (plausible(occurredAt, 1, 1_000_000)) {
            hint = " It looks like nanoseconds.";
        }
        return "occurredAt is " + occurredAt + ", not a time between the years 2000 and 2100 in milliseconds since"
                + " 1970-01-01T00:00:00Z." + hint;
    }

    private static boolean plausible(long value, long times, long per) {
        return value > EARLIEST / times * per && value < LATEST / times * per;
    }

    private static String idField(ConversationEvent event) {
        return event.kind() == ConversationKind.CHAT ? "conversationId" : "ticketId";
    }
}
