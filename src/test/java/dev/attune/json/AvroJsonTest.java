package dev.attune.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.schema.AgentScore;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.Message;
import dev.attune.schema.Rated;
import dev.attune.schema.RejectReason;
import dev.attune.schema.Visibility;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroJsonTest {
    private static final String MESSAGE = """
            {"eventId":"e-1","conversationId":"c-1","occurredAt":"2026-03-02T11:00:20Z","channel":"CHAT",\
            "customerId":null,"language":null,"body":{"type":"Message",\
            "author":{"role":"CUSTOMER","id":"u-1"},"text":"Where is my parcel? 📦",\
            "visibility":"PUBLIC","templateId":null,"assist":"NONE"}}""";

    static Stream<Class<? extends SpecificRecord>> types() {
        return Contract.TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsReadBackAsItWasWritten(Class<? extends SpecificRecord> type) throws JsonFormException {
        Schema schema = SpecificData.get().getSchema(type);
        for (long seed = 0; seed < 200; seed++) {
            SpecificRecord value = (SpecificRecord) RandomValues.of(schema, new SplittableRandom(seed));

            String text = AvroJson.write(value);

            assertThat(AvroJson.read(text, type)).as("seed %d", seed).isEqualTo(value);
            assertThat(AvroJson.write(AvroJson.read(text, type)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(text).doesNotContain("\n");
        }
    }

    @Test
    void anEventHasAllFieldsInTheOrderOfTheSchema() throws JsonFormException {
        assertThat(AvroJson.write(AvroJson.read(MESSAGE, ChatEvent.class))).isEqualTo(MESSAGE);
    }

    @Test
    void fieldsWithADefaultMayBeLeftOut() throws JsonFormException {
        ChatEvent event = AvroJson.read("""
                {"eventId":"e-1","conversationId":"c-1","occurredAt":"2026-03-02T11:00:20Z","channel":"CHAT",
                 "body":{"type":"Message","author":{"role":"AGENT","id":"a"},"text":""}}""", ChatEvent.class);

        Message message = (Message) event.getBody();
        assertThat(event.getCustomerId()).isNull();
        assertThat(message.getVisibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(message.getAssist()).isEqualTo(Assist.NONE);
        assertThat(message.getAuthor()).isEqualTo(new Author(dev.attune.schema.Role.AGENT, "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00:20Z, 2026-03-02T11:00:20Z",
        "2026-03-02T12:00:20+01:00, 2026-03-02T11:00:20Z",
        "2026-03-02T06:00:20-0500, 2026-03-02T11:00:20Z",
        "2026-03-02T12:00:20+01, 2026-03-02T11:00:20Z",
        "2026-03-02T11:00Z, 2026-03-02T11:00:00Z",
        "2026-03-02T11:00:20.5Z, 2026-03-02T11:00:20.500Z",
        "2026-03-02T11:00:20.123987Z, 2026-03-02T11:00:20.123Z",
    })
    void instantsMayHaveAnyOffsetAndAreWrittenInUtc(String given, String written) throws JsonFormException {
        ChatEvent event = AvroJson.read(MESSAGE.replace("2026-03-02T11:00:20Z", given), ChatEvent.class);

        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse(written));
        assertThat(AvroJson.write(event)).contains("\"occurredAt\":\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-03-02T11:00:20\"",
                "\"2026-03-02\"",
                "1772449220000",
                "\"\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "null"
            })
    void anInstantWithoutZoneIsAnError(String time) {
        JsonFormException error = errorOf(MESSAGE.replace("\"2026-03-02T11:00:20Z\"", time));

        assertThat(error.path()).isEqualTo("occurredAt");
        assertThat(error.problem()).contains("with zone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"role\":\"CUSTOMER\" | \"role\":\"BOSS\" | body.author.role | CUSTOMER, AGENT, BOT, SYSTEM",
                "\"role\":\"CUSTOMER\" | \"role\":7 | body.author.role | CUSTOMER, AGENT, BOT, SYSTEM",
                "\"role\":\"CUSTOMER\", | '' | body.author.role | required field is missing",
                "\"eventId\":\"e-1\", | '' | eventId | required field is missing",
                "\"eventId\":\"e-1\" | \"eventId\":1 | eventId | must be a string",
                "\"eventId\":\"e-1\" | \"eventId\":null | eventId | must be a string",
                "\"templateId\":null | \"templateID\":null | body.templateID | unknown field",
                "\"language\":null | \"lang\":null | lang | eventId, conversationId",
                "\"language\":null | \"a\":null,\"b\":1 | a | unknown fields a, b",
                "\"type\":\"Message\" | \"type\":\"Created\" | body.type | Message, Assigned",
                "\"type\":\"Message\", | '' | body.type | Message, Assigned",
                "\"type\":\"Message\" | \"type\":\"Rated\" | body.author | unknown field",
                "{\"role\":\"CUSTOMER\",\"id\":\"u-1\"} | \"u-1\" | body.author | must be an object (Author)",
            })
    void anErrorNamesTheFieldAndWhatIsAllowed(String part, String instead, String path, String problem) {
        JsonFormException error = errorOf(MESSAGE.replace(part, instead));

        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
        assertThat(error.getMessage()).doesNotContain("parcel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "parcel",
                "{\"eventId\":\"parcel",
                "{\"eventId\":parcel}",
                "{\"parcel\":1,\"parcel\":2}",
                "{} parcel"
            })
    void whatIsNoJsonObjectIsAnErrorThatQuotesNothing(String text) {
        assertThat(errorOf(text).getMessage()).doesNotContain("parcel").contains("JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "\"5\"", "3000000000", "true"})
    void aNumberMustFitItsType(String score) {
        String rated = """
                {"eventId":"e","conversationId":"c","occurredAt":"2026-03-02T11:00:20Z","channel":"CHAT",
                 "body":{"type":"Rated","score":%s}}""".formatted(score);

        assertThat(errorOf(rated).path()).isEqualTo("body.score");
    }

    @Test
    void aNumberThatFitsIsRead() throws JsonFormException {
        ChatEvent event = AvroJson.read("""
                {"eventId":"e","conversationId":"c","occurredAt":"2026-03-02T11:00:20Z","channel":"CHAT",
                 "body":{"type":"Rated","score":5}}""", ChatEvent.class);

        assertThat(event.getBody()).isEqualTo(new Rated(5, null));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "2.0E-3, 0.002", "63.4, 63.4", "2.0E23, 2.0E23", "1.0E7, 1.0E7", "-0.05, -0.05", "0, 0.0"})
    void doublesHaveTheFewestDigitsThatReadBack(double value, String text) {
        Estimate estimate = new Estimate(value, null, null, 12, EstimateState.PROVISIONAL, null);

        assertThat(AvroJson.write(estimate))
                .isEqualTo("{\"value\":" + text
                        + ",\"low\":null,\"high\":null,\"n\":12,\"state\":\"PROVISIONAL\",\"adjusted\":null}");
    }

    @Test
    void bytesAreBase64() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setReason(RejectReason.MALFORMED)
                .setDetail("d")
                .setTopic("t")
                .setPartition(0)
                .setOffset(1)
                .setTimestamp(Instant.EPOCH)
                .setStage("decode")
                .setPayload(ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xff}))
                .setPayloadBytes(3)
                .setPayloadTruncated(false)
                .build();

        assertThat(AvroJson.write(letter))
                .contains("\"payload\":\"AAH/\"")
                .contains("\"timestamp\":\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void aPathCountsIntoArrays() {
        String score = """
                {"agentId":"a","asOf":"2026-03-02T11:00:20Z","rubricVersion":"1","horizons":[{"horizon":"P1D"}]}""";

        assertThatThrownBy(() -> AvroJson.read(score, AgentScore.class))
                .isInstanceOf(JsonFormException.class)
                .hasMessage("horizons[0].warmth: required field is missing");
    }

    private static JsonFormException errorOf(String text) {
        try {
            AvroJson.read(text, ChatEvent.class);
        } catch (JsonFormException e) {
            return e;
        }
        throw new AssertionError("was read");
    }
}
