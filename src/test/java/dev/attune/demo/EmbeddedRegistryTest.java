package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry as Confluent's own client sees it. */
class EmbeddedRegistryTest {
    private static final AvroSchema ONE_FIELD = schema("{'name':'a','type':'string'}");
    private static final AvroSchema WITH_DEFAULT =
            schema("{'name':'a','type':'string'},{'name':'b','type':'string','default':''}");
    private static final AvroSchema WITHOUT_DEFAULT =
            schema("{'name':'a','type':'string'},{'name':'c','type':'string'}");

    private EmbeddedRegistry registry;
    private SchemaRegistryClient client;

    @BeforeEach
    void startRegistry() throws Exception {
        registry = EmbeddedRegistry.start();
        client = client(registry);
    }

    @AfterEach
    void stopRegistry() throws Exception {
        client.close();
        registry.close();
    }

    @Test
    void givesEqualSchemasOneIdAcrossSubjects() throws Exception {
        int first = client.register("orders-value", ONE_FIELD);

        assertThat(client.register("refunds-value", ONE_FIELD)).isEqualTo(first);
        assertThat(client.register("orders-value", WITH_DEFAULT)).isNotEqualTo(first);
        assertThat(client.getAllSubjects()).containsExactly("orders-value", "refunds-value");
        assertThat(client.getAllVersions("orders-value")).containsExactly(1, 2);
    }

    @Test
    void givesTheSameIdWhenRegisteredAgain() throws Exception {
        int first = client.register("orders-value", ONE_FIELD);

        assertThat(client(registry).register("orders-value", ONE_FIELD)).isEqualTo(first);
        assertThat(client.getAllVersions("orders-value")).containsExactly(1);
    }

    @Test
    void findsSchemasByIdVersionAndContent() throws Exception {
        int id = client.register("orders-value", ONE_FIELD);
        client.register("orders-value", WITH_DEFAULT);

        SchemaRegistryClient other = client(registry);
        assertThat(other.getSchemaById(id).rawSchema()).isEqualTo(ONE_FIELD.rawSchema());
        assertThat(other.getId("orders-value", ONE_FIELD)).isEqualTo(id);
        assertThat(other.getVersion("orders-value", WITH_DEFAULT)).isEqualTo(2);
        assertThat(other.getLatestSchemaMetadata("orders-value").getVersion()).isEqualTo(2);
        assertThat(other.getSchemaMetadata("orders-value", 1).getId()).isEqualTo(id);
        assertThat(other.getAllSubjectsById(id)).containsExactly("orders-value");
    }

    @Test
    void refusesWhatTheLevelForbids() throws Exception {
        client.register("orders-value", ONE_FIELD);

        assertRefused(() -> client.register("orders-value", WITHOUT_DEFAULT), 409);
        assertThat(client.testCompatibility("orders-value", WITHOUT_DEFAULT)).isFalse();
        assertThat(client.testCompatibility("orders-value", WITH_DEFAULT)).isTrue();
        assertThat(client.testCompatibilityVerbose("orders-value", WITHOUT_DEFAULT))
                .anySatisfy(message -> assertThat(message).contains("READER_FIELD_MISSING_DEFAULT_VALUE"));

        client.updateCompatibility("orders-value", "NONE");
        assertThat(client.register("orders-value", WITHOUT_DEFAULT)).isPositive();
    }

    @Test
    void holdsFullCompatibilityInBothDirections() throws Exception {
        client.updateCompatibility(null, "FULL");
        client.register("orders-value", WITHOUT_DEFAULT);

        // Readers of the old schema have no default for the field that is gone.
        assertRefused(() -> client.register("orders-value", ONE_FIELD), 409);
        client.updateCompatibility("orders-value", "BACKWARD");
        assertThat(client.register("orders-value", ONE_FIELD)).isPositive();
    }

    @Test
    void tellsTheLevelOfAllAndOfOne() throws Exception {
        assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");
        assertRefused(() -> client.getCompatibility("orders-value"), 40408);

        client.updateCompatibility("orders-value", "FORWARD_TRANSITIVE");

        assertThat(client.getCompatibility("orders-value")).isEqualTo("FORWARD_TRANSITIVE");
        assertRefused(() -> client.updateCompatibility(null, "SIDEWAYS"), 42203);
    }

    @Test
    void answersWithConfluentsErrorCodes() throws Exception {
        assertRefused(() -> client.getId("orders-value", ONE_FIELD), 40401);
        assertRefused(() -> client.getAllVersions("orders-value"), 40401);
        assertRefused(() -> client.getSchemaById(77), 40403);

        client.register("orders-value", ONE_FIELD);
        assertRefused(() -> client.getId("orders-value", WITH_DEFAULT), 40403);
        assertRefused(() -> client.getSchemaMetadata("orders-value", 9), 40402);
    }

    @Test
    void refusesWhatIsNoSchema() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/orders-value/versions"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"{\\\"type\\\":\\\"nothing\\\"}\"}"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"error_code\":42201");
    }

    @Test
    void servesConfluentsSerializerAndDeserializer() {
        Map<String, Object> settings = Map.of("schema.registry.url", registry.url(), "specific.avro.reader", true);
        ChatEvent event = ChatEvent.newBuilder()
                .setEventId("e1")
                .setConversationId("c1")
                .setOccurredAt(Instant.ofEpochMilli(1_000))
                .setChannel(Channel.CHAT)
                .setBody(Message.newBuilder()
                        .setAuthor(new Author(Role.CUSTOMER, "p1"))
                        .setText("Where is it?")
                        .build())
                .build();

        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);
            byte[] bytes = serializer.serialize("attune.chat.events", event);

            assertThat(bytes).startsWith(0);
            assertThat(deserializer.deserialize("attune.chat.events", bytes)).isEqualTo(event);
        }
    }

    @Test
    void keepsIdsAndLevelsOverARestart(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("registry.json");
        int first;
        int second;
        try (EmbeddedRegistry before = EmbeddedRegistry.start(0, file);
                SchemaRegistryClient own = client(before)) {
            first = own.register("orders-value", ONE_FIELD);
            second = own.register("orders-value", WITH_DEFAULT);
            own.updateCompatibility("orders-value", "NONE");
        }
        try (EmbeddedRegistry after = EmbeddedRegistry.start(0, file);
                SchemaRegistryClient own = client(after)) {
            assertThat(own.getSchemaById(first).rawSchema()).isEqualTo(ONE_FIELD.rawSchema());
            assertThat(own.register("orders-value", WITH_DEFAULT)).isEqualTo(second);
            assertThat(own.register("orders-value", WITHOUT_DEFAULT)).isEqualTo(second + 1);
        }
    }

    private static SchemaRegistryClient client(EmbeddedRegistry registry) {
        return new CachedSchemaRegistryClient(registry.url(), 100);
    }

    private static AvroSchema schema(String fields) {
        return new AvroSchema(("{'type':'record','name':'Order','fields':[" + fields + "]}").replace('\'', '"'));
    }

    private static void assertRefused(ThrowingCallable call, int code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(code));
    }
}
