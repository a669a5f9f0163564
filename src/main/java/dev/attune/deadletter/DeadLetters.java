package dev.attune.deadletter;

import dev.attune.config.Settings;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.Rejection;
import dev.attune.schema.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds dead letters: what was received, cut to what may be sent, with the reason and the coordinates. */
public final class DeadLetters {
    /** More than numbers, lengths, wire prefix and record header take together, bytes. */
    private static final int FIXED = 160;

    /** Longest detail, characters. Details are sentences; what is longer has gone wrong. */
    private static final int LONGEST_DETAIL = 2_000;

    private final Settings.DeadLetterSettings settings;
    private final Settings.LimitSettings limits;

    public DeadLetters(Settings.DeadLetterSettings settings, Settings.LimitSettings limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** The dead letter of a record; with its {@link #key} it is never larger than {@code limits.record}. */
    public DeadLetter of(ReceivedRecord origin, Rejection rejection) {
        String detail = cut(rejection.detail());
        byte[] value = origin.value();
        ByteBuffer payload = value == null || !settings.payload() ? null : cut(value, room(origin, rejection, detail));
        return DeadLetter.newBuilder()
                .setReason(rejection.reason())
                .setDetail(detail)
                .setTopic(origin.topic())
                .setPartition(origin.partition())
                .setOffset(origin.offset())
                .setTimestamp(Instant.ofEpochMilli(origin.timestamp()))
                .setStage(rejection.stage())
                .setExceptionClass(rejection.exceptionClass())
                .setPayload(payload)
                .setPayloadBytes(value == null ? -1 : value.length)
                .setPayloadTruncated(value != null && (payload == null ? 0 : payload.remaining()) < value.length)
                .build();
    }

    /**
     * Key of the dead letter: as received. One that by itself takes more than half of a record is left out: a dead
     * letter that cannot be sent would stop the service at this record for ever.
     */
    public byte @Nullable [] key(ReceivedRecord origin) {
        return keyBytes(origin) > limits.record() / 2 ? null : origin.key();
    }

    private int room(ReceivedRecord origin, Rejection rejection, String detail) {
        byte[] key = key(origin);
        int taken = FIXED
                + (key == null ? 0 : key.length)
                + bytes(detail)
                + bytes(origin.topic())
                + bytes(rejection.stage())
                + (rejection.exceptionClass() == null ? 0 : bytes(rejection.exceptionClass()));
        return Math.max(0, Math.min(settings.payloadMax(), limits.record() - taken));
    }

    private static ByteBuffer cut(byte[] value, int room) {
        return ByteBuffer.wrap(value, 0, Math.min(value.length, room)).slice();
    }

    private static String cut(String detail) {
        if (detail.length() <= LONGEST_DETAIL) {
            return detail;
        }
        int end = Character.isHighSurrogate(detail.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
        return detail.substring(0, end);
    }

    private static int keyBytes(ReceivedRecord origin) {
        byte[] key = origin.key();
        return key == null ? 0 : key.length;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
