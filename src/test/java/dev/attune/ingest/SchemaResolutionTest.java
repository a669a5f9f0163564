package dev.attune.ingest;

import static dev.attune.ingest.Records.AT;
import static dev.attune.ingest.Records.CONFIG;
import static dev.attune.ingest.Records.INGEST;
import static dev.attune.ingest.Records.chat;
import static dev.attune.ingest.Records.impatient;
import static dev.attune.ingest.Records.message;
import static dev.attune.ingest.Records.received;
import static dev.attune.ingest.Records.serialize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.RejectReason;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaResolutionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry client = new Registry();

    @Test
    void anUnknownSchemaIdIsUnknownSchema() {
        Rejection rejection = rejection(decoder(), value(4711, "abc"));

        assertThat(rejection.reason()).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
        assertThat(rejection.detail()).contains("4711");
    }

    @Test
    void anUnknownIdIsNotAskedForWithEveryRecordButAgainAfterAWhile() {
        AtomicLong nanos = new AtomicLong();
        EventDecoder decoder = new EventDecoder(
                client,
                CONFIG,
                INGEST,
                new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10), wait -> {}, nanos::get));
        byte[] value = serialize(new MockSchemaRegistryClient(), "chat", chat(message()));

        for (int i = 0; i < 100; i++) {
            assertThat(rejection(decoder, value).reason()).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
        }
        assertThat(client.calls).isEqualTo(1);

        serialize(client, "chat", chat(message()));
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(decoder.decode(record(value))).isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void theRegistryIsAskedOnceForAnId() throws Exception {
        String schema = JSON.writeValueAsString(ChatEvent.getClassSchema().toString());
        byte[] value = serialize(client, "chat", chat(message()));
        try (LoopbackRegistry http = new LoopbackRegistry(200, "{\"schema\":" + schema + "}")) {
            EventDecoder decoder = decoder(http);
            for (int i = 0; i < 100; i++) {
                assertThat(decoder.decode(record(value))).isInstanceOf(Decoded.Accepted.class);
            }

            assertThat(http.requests.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 50001", "503, 503", "401, 40101", "429, 42901", "404, 50005"})
    void aRegistryThatAnswersWithAnErrorIsAskedAgainAndInTheEndStopsTheService(int status, int code) {
        List<Duration> waits = new ArrayList<>();
        EventDecoder decoder = new EventDecoder(
                client,
                CONFIG,
                INGEST,
                new RetryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ZERO, waits::add, () -> 0));
        byte[] value = serialize(client, "chat", chat(message()));
        client.failure = new RestClientException("no", status, code);

        assertThatThrownBy(() -> decoder.decode(record(value)))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("4 attempts")
                .hasMessageContaining(String.valueOf(code));
        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
    }

    @Test
    void aRegistryThatComesBackIsNoticed() {
        byte[] value = serialize(client, "chat", chat(message()));
        client.failure = new IOException("connection refused");
        EventDecoder decoder = new EventDecoder(
                client,
                CONFIG,
                INGEST,
                new RetryPolicy(
                        3,
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        Duration.ZERO,
                        wait -> client.failure = null,
                        () -> 0));

        assertThat(decoder.decode(record(value))).isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void anotherRecordTypeIsIncompatibleSchema() {
        byte[] value = serialize(client, "chat", Records.ticket(new dev.attune.schema.Merged("t")));

        Rejection rejection = rejection(decoder(), value);

        assertThat(rejection.reason()).isEqualTo(RejectReason.INCOMPATIBLE_SCHEMA);
        assertThat(rejection.detail()).contains("TicketEvent").contains("ChatEvent.avsc");
    }

    @Test
    void aPrimitiveSchemaIsIncompatibleSchema() {
        byte[] value = serialize(client, "chat", "just text, said " + Records.SECRET);

        Rejection rejection = rejection(decoder(), value);

        assertThat(rejection.reason()).isEqualTo(RejectReason.INCOMPATIBLE_SCHEMA);
        assertThat(rejection.detail()).doesNotContain(Records.SECRET);
    }

    @Test
    void aSchemaThatLacksARequiredFieldIsIncompatibleAndTheFieldIsNamed() {
        GenericRecord event = generic(writer(schema -> removeField(schema, "occurredAt")), true);

        Rejection rejection = rejection(decoder(), serialize(client, "chat", event));

        assertThat(rejection.reason()).isEqualTo(RejectReason.INCOMPATIBLE_SCHEMA);
        assertThat(rejection.detail()).contains("occurredAt");
    }

    @Test
    void aWriterWithAnotherFieldIsReadAndHasTheSameHash() {
        Schema newer = writer(schema -> {
            ObjectNode field = fields(schema).addObject();
            field.put("name", "brand").put("type", "string").put("default", "");
        });
        GenericRecord event = generic(newer, true);
        event.put("brand", "acme");

        assertReadAsTheOriginal(event);
    }

    @Test
    void aWriterWithoutAnOptionalFieldIsReadAndHasTheSameHash() {
        assertReadAsTheOriginal(generic(writer(schema -> removeField(schema, "language")), true));
    }

    @Test
    void aWriterWithFieldsInAnotherOrderIsReadAndHasTheSameHash() {
        assertReadAsTheOriginal(generic(
                writer(schema -> {
                    ArrayNode fields = fields(schema);
                    fields.add(fields.remove(0));
                }),
                true));
    }

    @Test
    void aSymbolThatThisVersionDoesNotKnowIsInvalidValue() {
        Schema newer =
                writer(schema -> ((ArrayNode) fields(schema).get(3).get("type").get("symbols")).add("HOLOGRAM"));
        GenericRecord event = generic(newer, true);
        event.put(
                "channel", new GenericData.EnumSymbol(newer.getField("channel").schema(), "HOLOGRAM"));

        Rejection rejection = rejection(decoder(), serialize(client, "chat", event));

        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_VALUE);
        assertThat(rejection.detail()).contains("channel").contains("VOICE_TRANSCRIPT");
    }

    @Test
    void aSchemaThatIsNotAvroIsIncompatibleAndDoesNotStopTheService() throws Exception {
        try (LoopbackRegistry http = new LoopbackRegistry(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"x\"}")) {
            Rejection rejection = rejection(decoder(http), value(1, "abc"));

            assertThat(rejection.reason()).isEqualTo(RejectReason.INCOMPATIBLE_SCHEMA);
        }
    }

    @Test
    void theRegistrysOwn404IsUnknownSchemaAndAnErrorPageIsNot() throws Exception {
        try (LoopbackRegistry http =
                new LoopbackRegistry(404, "{\"error_code\":40403,\"message\":\"Schema 1 not found\"}")) {
            assertThat(rejection(decoder(http), value(1, "abc")).reason()).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
        }
        try (LoopbackRegistry http = new LoopbackRegistry(404, "<html>no such page</html>")) {
            EventDecoder decoder = decoder(http);
            assertThatThrownBy(() -> decoder.decode(record(value(1, "abc"))))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    private void assertReadAsTheOriginal(GenericRecord event) {
        EventDecoder decoder = decoder();
        Decoded original = decoder.decode(record(serialize(client, "chat", chat(message()))));
        Decoded evolved = decoder.decode(record(serialize(client, "chat", event)));

        assertThat(evolved).isInstanceOf(Decoded.Accepted.class);
        ConversationEvent expected = ((Decoded.Accepted) original).event();
        ConversationEvent actual = ((Decoded.Accepted) evolved).event();
        assertThat(actual.body()).isEqualTo(expected.body());
        assertThat(actual.customerId()).isEqualTo("customer-1");
        assertThat(actual.contentHash()).isEqualTo(expected.contentHash());
    }

    private EventDecoder decoder() {
        return new EventDecoder(client, CONFIG, INGEST, impatient());
    }

    private static EventDecoder decoder(LoopbackRegistry http) {
        return new EventDecoder(new CachedSchemaRegistryClient(http.url(), 10), CONFIG, INGEST, impatient());
    }

    private static Rejection rejection(EventDecoder decoder, byte[] value) {
        Decoded decoded = decoder.decode(record(value));
        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        return ((Decoded.Rejected) decoded).rejection();
    }

    private static ReceivedRecord record(byte[] value) {
        return received(ConversationKind.CHAT, "conversation-1", value, AT.toEpochMilli());
    }

    private static byte[] value(int id, String rest) {
        byte[] tail = rest.getBytes(StandardCharsets.UTF_8);
        return java.nio.ByteBuffer.allocate(5 + tail.length)
                .put((byte) 0)
                .putInt(id)
                .put(tail)
                .array();
    }

    /** The released schema with a change, as another version of a platform would have it. */
    private static Schema writer(Consumer<JsonNode> change) {
        try {
            JsonNode schema = JSON.readTree(ChatEvent.getClassSchema().toString());
            change.accept(schema);
            return new Schema.Parser().parse(schema.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArrayNode fields(JsonNode schema) {
        return (ArrayNode) schema.get("fields");
    }

    private static void removeField(JsonNode schema, String name) {
        ArrayNode fields = fields(schema);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).get("name").textValue().equals(name)) {
                fields.remove(i);
                return;
            }
        }
    }

    private static GenericRecord generic(Schema schema, boolean visible) {
        Message original = message();
        Schema messageSchema = schema.getField("body").schema().getTypes().get(0);
        GenericData.Record author =
                new GenericData.Record(messageSchema.getField("author").schema());
        author.put("role", symbol(author.getSchema(), "role", "CUSTOMER"));
        author.put("id", original.getAuthor().getId());
        GenericData.Record body = new GenericData.Record(messageSchema);
        body.put("author", author);
        body.put("text", original.getText());
        body.put("visibility", symbol(messageSchema, "visibility", visible ? "PUBLIC" : "INTERNAL"));
        body.put("assist", symbol(messageSchema, "assist", "NONE"));
        GenericData.Record event = new GenericData.Record(schema);
        event.put("eventId", "e-1");
        event.put("conversationId", "conversation-1");
        if (schema.getField("occurredAt") != null) {
            event.put("occurredAt", AT.toEpochMilli());
        }
        event.put("channel", symbol(schema, "channel", "CHAT"));
        event.put("customerId", "customer-1");
        event.put("body", body);
        return event;
    }

    private static GenericData.EnumSymbol symbol(Schema record, String field, String symbol) {
        return new GenericData.EnumSymbol(record.getField(field).schema(), symbol);
    }

    /** Confluent's mock, which can be down and counts what it is asked. */
    private static final class Registry extends MockSchemaRegistryClient {
        Exception failure;
        int calls;

        @Override
        public ParsedSchema getSchemaBySubjectAndId(String subject, int id) throws IOException, RestClientException {
            calls++;
            if (failure instanceof IOException down) {
                throw down;
            }
            if (failure instanceof RestClientException answer) {
                throw answer;
            }
            return super.getSchemaBySubjectAndId(subject, id);
        }
    }

    /** Answers everything with one status and body, for the genuine client. */
    private static final class LoopbackRegistry implements AutoCloseable {
        private final HttpServer server;
        private final AtomicLong requests = new AtomicLong();

        LoopbackRegistry(int status, String body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                requests.incrementAndGet();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
