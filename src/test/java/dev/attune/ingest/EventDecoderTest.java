package dev.attune.ingest;

import static dev.attune.ingest.Records.AT;
import static dev.attune.ingest.Records.CONFIG;
import static dev.attune.ingest.Records.INGEST;
import static dev.attune.ingest.Records.chat;
import static dev.attune.ingest.Records.impatient;
import static dev.attune.ingest.Records.message;
import static dev.attune.ingest.Records.received;
import static dev.attune.ingest.Records.serialize;
import static dev.attune.ingest.Records.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Created;
import dev.attune.schema.FollowUpKind;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Manner;
import dev.attune.schema.Merged;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.Priority;
import dev.attune.schema.Rated;
import dev.attune.schema.RejectReason;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.Unassigned;
import dev.attune.schema.Visibility;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final EventDecoder decoder = new EventDecoder(client, CONFIG, INGEST, impatient());

    @Test
    void aGoodChatEventIsAccepted() {
        ReceivedRecord record = received(client, chat(message()));

        ConversationEvent event = accepted(record);

        assertThat(event.kind()).isEqualTo(ConversationKind.CHAT);
        assertThat(event.conversationId()).isEqualTo("conversation-1");
        assertThat(event.eventId()).isEqualTo("e-1");
        assertThat(event.occurredAt()).isEqualTo(AT.toEpochMilli());
        assertThat(event.receivedAt()).isEqualTo(AT.toEpochMilli());
        assertThat(event.channel()).isEqualTo(Channel.CHAT);
        assertThat(event.customerId()).isEqualTo("customer-1");
        assertThat(event.body()).isEqualTo(message());
        assertThat(event.origin()).isSameAs(record);
    }

    @Test
    void aGoodTicketEventIsAcceptedWithChannelTicket() {
        Created created = Created.newBuilder()
                .setAuthor(new Author(Role.CUSTOMER, "c"))
                .setSubject("")
                .setDescription("")
                .setPriority(Priority.HIGH)
                .build();

        ConversationEvent event = accepted(received(client, ticket(created)));

        assertThat(event.channel()).isEqualTo(Channel.TICKET);
        assertThat(event.conversationId()).isEqualTo("ticket-1");
        assertThat(event.body()).isEqualTo(created);
    }

    @Test
    void emptyOptionalIdentifiersAreNone() {
        ChatEvent chat = chat(new Assigned("agent-1", " "));
        chat.setCustomerId("");
        chat.setLanguage("");

        ConversationEvent event = accepted(received(client, chat));

        assertThat(event.customerId()).isNull();
        assertThat(event.language()).isNull();
        assertThat(((Assigned) event.body()).getTeamId()).isNull();
    }

    @Test
    void aNullValueIsNullValue() {
        ReceivedRecord record = received(ConversationKind.CHAT, "conversation-1", null, AT.toEpochMilli());

        assertThat(rejection(record).reason()).isEqualTo(RejectReason.NULL_VALUE);
        assertThat(rejection(record).stage()).isEqualTo("decode");
    }

    @Test
    void aValueOverTheBoundIsInvalidValueWithBothNumbers() {
        ReceivedRecord record =
                received(ConversationKind.CHAT, "conversation-1", new byte[INGEST.maxBytes() + 1], AT.toEpochMilli());

        Rejection rejection = rejection(record);

        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_VALUE);
        assertThat(rejection.detail()).contains("10001").contains("10000").contains("ingest.max-bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\0\0\0\0\1", "{\"eventId\":\"e-1\"}", "\u0001\0\0\0\1abc"})
    void aValueWithoutMagicByteOrTooShortIsMalformed(String value) {
        Rejection rejection = rejection(received(
                ConversationKind.CHAT, "conversation-1", value.getBytes(StandardCharsets.UTF_8), AT.toEpochMilli()));

        assertThat(rejection.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(rejection.detail()).contains("KafkaAvroSerializer").doesNotContain("eventId");
        assertThat(rejection.detail().contains("JSON")).isEqualTo(value.startsWith("{"));
    }

    @Test
    void bytesThatEndTooEarlyAreMalformedWithTheExceptionsClass() {
        byte[] whole = serialize(client, "chat", chat(message()));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        Rejection rejection = rejection(received(ConversationKind.CHAT, "conversation-1", half, AT.toEpochMilli()));

        assertThat(rejection.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(rejection.exceptionClass()).isEqualTo("java.io.EOFException");
    }

    @Test
    void bytesLeftOverBehindTheEventAreMalformed() {
        byte[] whole = serialize(client, "chat", chat(message()));
        byte[] more = java.util.Arrays.copyOf(whole, whole.length + 3);

        Rejection rejection = rejection(received(ConversationKind.CHAT, "conversation-1", more, AT.toEpochMilli()));

        assertThat(rejection.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(rejection.detail()).contains("left over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation-2", "\"conversation-1\"", "\0\0\0\0\1\34conversation-1", ""})
    void anotherKeyIsKeyMismatchThatSaysWhatToDo(String key) {
        byte[] value = serialize(client, "chat", chat(message()));

        Rejection rejection = rejection(received(ConversationKind.CHAT, key, value, AT.toEpochMilli()));

        assertThat(rejection.reason()).isEqualTo(RejectReason.KEY_MISMATCH);
        assertThat(rejection.stage()).isEqualTo("check");
        assertThat(rejection.detail())
                .contains("Use conversationId as the record key, as a UTF-8 string")
                .contains("conversation-1");
    }

    @Test
    void noKeyIsKeyMismatch() {
        byte[] value = serialize(client, "ticket", ticket(new Merged("ticket-2")));

        Rejection rejection = rejection(received(ConversationKind.TICKET, null, value, AT.toEpochMilli()));

        assertThat(rejection.reason()).isEqualTo(RejectReason.KEY_MISMATCH);
        assertThat(rejection.detail()).contains("has no key").contains("Use ticketId as the record key");
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                changed("eventId", c -> c.setEventId("")),
                changed("conversationId", c -> c.setConversationId(" ")),
                body("body.author.id", with(m -> m.setAuthor(new Author(Role.AGENT, "")))),
                body("body.agentId", new Assigned("", null)),
                body("body.messageEventId", new MessageRevised("", RevisionKind.DELETED, null)),
                body("body.text", new MessageRevised("e-0", RevisionKind.EDITED, null)),
                body("body.replyId", new AssessmentReviewed("", ReviewDecision.VOID, null, null, "r", null)),
                body("body.reviewerId", new AssessmentReviewed("e-0", ReviewDecision.VOID, null, null, "", null)),
                body("body.manner", new AssessmentReviewed("e-0", ReviewDecision.RELABEL, null, null, "r", null)),
                Arguments.of("body.intoTicketId", ticket(new Merged(""))));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void aMissingFieldIsNamed(String field, SpecificRecord event) {
        Rejection rejection = rejection(received(client, event));

        assertThat(rejection.reason()).isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(rejection.detail()).contains(field).doesNotContain(Records.SECRET);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                changed("channel", c -> c.setChannel(Channel.TICKET)),
                changed("channel", c -> c.setChannel(Channel.UNKNOWN)),
                changed("eventId", c -> c.setEventId("e".repeat(513))),
                changed("eventId", c -> c.setEventId("e\n1")),
                changed("customerId", c -> c.setCustomerId("c\u0085")),
                body("body.author.role", with(m -> m.setAuthor(new Author(Role.UNKNOWN, "a")))),
                body("body.visibility", with(m -> m.setVisibility(Visibility.UNKNOWN))),
                body("body.score", new Rated(0, Records.SECRET)),
                body("body.score", new Rated(6, null)),
                body("body.agentId", new Unassigned("a".repeat(513), null)),
                body("body.kind", new FollowedUp(null, FollowUpKind.UNKNOWN)),
                body("body.messageEventId", new MessageRevised("e-1", RevisionKind.DELETED, null)),
                body(
                        "body.manner",
                        new AssessmentReviewed("e-0", ReviewDecision.RELABEL, null, Manner.UNKNOWN, "r", null)),
                Arguments.of("body.intoTicketId", ticket(new Merged("ticket-1"))));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidValueIsNamed(String field, SpecificRecord event) {
        Rejection rejection = rejection(received(client, event));

        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_VALUE);
        assertThat(rejection.detail()).contains(field).doesNotContain(Records.SECRET);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_772_449_220L, 1_772_449_220_000_000L, 1_772_449_220_000_000_000L, Long.MAX_VALUE})
    void aTimeThatCannotBeIsInvalidTime(long occurredAt) {
        ChatEvent chat = chat(message());
        chat.setOccurredAt(Instant.ofEpochMilli(occurredAt));

        Rejection rejection = rejection(received(client, chat));

        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_TIME);
        assertThat(rejection.detail()).contains("occurredAt is " + occurredAt);
        assertThat(rejection.detail().contains("seconds.")).isEqualTo(occurredAt > 0 && occurredAt < Long.MAX_VALUE);
    }

    @Test
    void aRecordWithoutTimestampIsInvalidTime() {
        byte[] value = serialize(client, "chat", chat(message()));

        Rejection rejection = rejection(received(ConversationKind.CHAT, "conversation-1", value, -1));

        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_TIME);
        assertThat(rejection.detail()).contains("LogAppendTime");
    }

    @Test
    void anEventFromNextYearIsFromTheFuture() {
        ChatEvent chat = chat(message());
        chat.setOccurredAt(AT.plus(Duration.ofDays(365)));

        Rejection rejection = rejection(received(client, chat));

        assertThat(rejection.reason()).isEqualTo(RejectReason.FROM_THE_FUTURE);
        assertThat(rejection.detail()).contains("ingest.max-future").contains("2027-03-02T11:00:20Z");
    }

    @Test
    void theBoundsOfTimeAreInclusive() {
        ChatEvent latest = chat(message());
        latest.setOccurredAt(AT.plus(INGEST.maxFuture()));
        ChatEvent earliest = chat(message());
        earliest.setOccurredAt(AT.minus(INGEST.lateness()));
        ChatEvent late = chat(message());
        late.setOccurredAt(AT.minus(INGEST.lateness()).minusMillis(1));
        ChatEvent early = chat(message());
        early.setOccurredAt(AT.plus(INGEST.maxFuture()).plusMillis(1));

        assertThat(decoder.decode(received(client, latest))).isInstanceOf(Decoded.Accepted.class);
        assertThat(decoder.decode(received(client, earliest))).isInstanceOf(Decoded.Accepted.class);
        assertThat(rejection(received(client, late)).reason()).isEqualTo(RejectReason.TOO_LATE);
        assertThat(rejection(received(client, early)).reason()).isEqualTo(RejectReason.FROM_THE_FUTURE);
    }

    @Test
    void theContentHashTellsEventsApartAndNotTheirRecords() {
        ReceivedRecord one = received(client, chat(message()));
        ReceivedRecord later = new ReceivedRecord(
                one.kind(),
                one.topic(),
                1,
                99,
                one.timestamp() + 5,
                one.key(),
                one.value().clone());
        ReceivedRecord other = received(client, chat(with(m -> m.setText("something else"))));

        assertThat(accepted(later).contentHash()).isEqualTo(accepted(one).contentHash());
        assertThat(accepted(other).contentHash()).isNotEqualTo(accepted(one).contentHash());
    }

    private ConversationEvent accepted(ReceivedRecord record) {
        Decoded decoded = decoder.decode(record);
        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        return ((Decoded.Accepted) decoded).event();
    }

    private Rejection rejection(ReceivedRecord record) {
        Decoded decoded = decoder.decode(record);
        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        return ((Decoded.Rejected) decoded).rejection();
    }

    private static Arguments changed(String field, Consumer<ChatEvent> change) {
        ChatEvent chat = chat(message());
        change.accept(chat);
        return Arguments.of(field, chat);
    }

    private static Arguments body(String field, SpecificRecord body) {
        return Arguments.of(field, chat(body));
    }

    private static Message with(Consumer<Message> change) {
        Message message = message();
        change.accept(message);
        return message;
    }
}
