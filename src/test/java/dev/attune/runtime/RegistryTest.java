package dev.attune.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.RejectReason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TicketEvent;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTest {
    private static DeadLetter letter() {
        return DeadLetter.newBuilder()
                .setReason(RejectReason.MALFORMED)
                .setDetail("not Avro")
                .setTopic("in")
                .setPartition(0)
                .setOffset(1)
                .setTimestamp(Instant.EPOCH)
                .setStage("decode")
                .setPayloadBytes(0)
                .setPayloadTruncated(false)
                .build();
    }

    private static Settings settings(String scope) {
        return SettingsLoader.defaults(Map.of("registry.url", "mock://" + scope));
    }

    static Stream<Schema> publicSchemas() {
        return Stream.of(
                ChatEvent.getClassSchema(),
                TicketEvent.getClassSchema(),
                ReplyTemplate.getClassSchema(),
                EnrichedEvent.getClassSchema(),
                ReplyAssessment.getClassSchema(),
                PromiseEvent.getClassSchema(),
                ConversationAlert.getClassSchema(),
                AgentScore.getClassSchema(),
                AgentAlert.getClassSchema(),
                DeadLetter.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("publicSchemas")
    void thePublishedSchemaSaysNothingOfJava(Schema schema) {
        assertThat(schema.toString()).contains("avro.java.string");
        assertThat(Registry.published(schema).canonicalString()).doesNotContain("avro.java");
    }

    @Test
    void theSerializerFindsWhatWasRegistered() throws Exception {
        Settings settings = settings("finds");
        SchemaRegistryClient client = Registry.client(settings);
        client.register(Registry.subject("out"), Registry.published(DeadLetter.getClassSchema()));
        Map<String, String> config = Registry.serializerConfig(settings, false);

        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, config);
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client, config)) {
            assertThat(deserializer.deserialize("out", serializer.serialize("out", letter())))
                    .isEqualTo(letter());
        }
    }

    @Test
    void withoutRegistrationNothingIsWritten() throws Exception {
        Settings settings = settings("refuses");

        try (KafkaAvroSerializer serializer =
                new KafkaAvroSerializer(Registry.client(settings), Registry.serializerConfig(settings, false))) {
            assertThatThrownBy(() -> serializer.serialize("out", letter())).isInstanceOf(SerializationException.class);
        }
    }
}
