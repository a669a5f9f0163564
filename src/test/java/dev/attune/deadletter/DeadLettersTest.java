package dev.attune.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.Rejection;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.RejectReason;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLettersTest {
    private static final Rejection REJECTION =
            new Rejection(RejectReason.MALFORMED, "Not an event.", "decode", "java.io.EOFException");

    @Test
    void aDeadLetterHasReasonCoordinatesAndPayload() {
        DeadLetter letter = letters(true, 100).of(record(new byte[] {'k'}, new byte[] {1, 2, 3}), REJECTION);

        assertThat(letter.getReason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(letter.getDetail()).isEqualTo("Not an event.");
        assertThat(letter.getStage()).isEqualTo("decode");
        assertThat(letter.getExceptionClass()).isEqualTo("java.io.EOFException");
        assertThat(letter.getTopic()).isEqualTo("chat");
        assertThat(letter.getPartition()).isEqualTo(3);
        assertThat(letter.getOffset()).isEqualTo(42);
        assertThat(letter.getTimestamp()).isEqualTo(Instant.ofEpochMilli(1000));
        assertThat(payload(letter)).containsExactly(1, 2, 3);
        assertThat(letter.getPayloadBytes()).isEqualTo(3);
        assertThat(letter.getPayloadTruncated()).isFalse();
    }

    @Test
    void aLongPayloadIsCut() {
        DeadLetter letter = letters(true, 2).of(record(null, new byte[] {1, 2, 3}), REJECTION);

        assertThat(payload(letter)).containsExactly(1, 2);
        assertThat(letter.getPayloadBytes()).isEqualTo(3);
        assertThat(letter.getPayloadTruncated()).isTrue();
    }

    @Test
    void aPayloadCanBeLeftOut() {
        DeadLetter letter = letters(false, 100).of(record(null, new byte[] {1, 2, 3}), REJECTION);

        assertThat(letter.getPayload()).isNull();
        assertThat(letter.getPayloadBytes()).isEqualTo(3);
        assertThat(letter.getPayloadTruncated()).isTrue();
    }

    @Test
    void aNullValueHasMinusOneBytes() {
        DeadLetter letter = letters(true, 100).of(record(null, null), REJECTION);

        assertThat(letter.getPayload()).isNull();
        assertThat(letter.getPayloadBytes()).isEqualTo(-1);
        assertThat(letter.getPayloadTruncated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1000000, 10", "1000, 1000000, 10", "400000, 1000000, 100000", "990000, 1000000, 10", "10, 0, 5000"})
    void theWholeRecordStaysWithinItsLimit(int keyBytes, int valueBytes, int detailLength) {
        DeadLetters letters = letters(true, Integer.MAX_VALUE);
        ReceivedRecord record = record(new byte[keyBytes], new byte[valueBytes]);
        Rejection rejection = new Rejection(RejectReason.INTERNAL_ERROR, "ü".repeat(detailLength), "check", null);

        DeadLetter letter = letters.of(record, rejection);

        byte[] key = letters.key(record);
        int size = (key == null ? 0 : key.length) + serialized(letter);
        assertThat(size).isLessThanOrEqualTo(900_000);
        if (valueBytes > 900_000) {
            assertThat(size).as("no room is wasted").isGreaterThan(899_000);
        }
    }

    @Test
    void theKeyIsAsReceivedUnlessItCannotBeSent() {
        DeadLetters letters = letters(true, 100);
        byte[] key = {1, 2};

        assertThat(letters.key(record(key, null))).isSameAs(key);
        assertThat(letters.key(record(null, null))).isNull();
        assertThat(letters.key(record(new byte[900_000], null))).isNull();
    }

    private static int serialized(DeadLetter letter) {
        Map<String, Object> config = Map.of("schema.registry.url", "mock://dead-letters");
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(new MockSchemaRegistryClient(), config)) {
            return serializer.serialize("dead", letter).length;
        }
    }

    private static byte[] payload(DeadLetter letter) {
        byte[] bytes = new byte[letter.getPayload().remaining()];
        letter.getPayload().duplicate().get(bytes);
        return bytes;
    }

    private static DeadLetters letters(boolean payload, int max) {
        return new DeadLetters(new Settings.DeadLetterSettings(payload, max), new Settings.LimitSettings(900_000));
    }

    private static ReceivedRecord record(byte[] key, byte[] value) {
        return new ReceivedRecord(ConversationKind.CHAT, "chat", 3, 42, 1000, key, value);
    }
}
