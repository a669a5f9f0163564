package dev.attune.ingest;

import dev.attune.config.Settings;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Visibility;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Events and records of the tests of this package. */
final class Records {
    static final Map<String, Object> CONFIG = Map.of("schema.registry.url", "mock://ingest");
    static final Settings.IngestSettings INGEST =
            new Settings.IngestSettings(Duration.ofMinutes(5), Duration.ofHours(24), false, 10_000);
    static final Instant AT = Instant.parse("2026-03-02T11:00:20Z");
    static final String SECRET = "my card 4111 was declined";

    private Records() {}

    static RetryPolicy impatient() {
        return new RetryPolicy(
                3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10), wait -> {}, () -> 0L);
    }

    static Message message() {
        return Message.newBuilder()
                .setAuthor(new Author(Role.CUSTOMER, "customer-1"))
                .setText(SECRET)
                .setVisibility(Visibility.PUBLIC)
                .setAssist(Assist.NONE)
                .build();
    }

    static ChatEvent chat(SpecificRecord body) {
        return ChatEvent.newBuilder()
                .setEventId("e-1")
                .setConversationId("conversation-1")
                .setOccurredAt(AT)
                .setChannel(Channel.CHAT)
                .setCustomerId("customer-1")
                .setBody(body)
                .build();
    }

    static TicketEvent ticket(SpecificRecord body) {
        return TicketEvent.newBuilder()
                .setEventId("e-1")
                .setTicketId("ticket-1")
                .setOccurredAt(AT)
                .setBody(body)
                .build();
    }

    static byte[] serialize(SchemaRegistryClient client, String topic, Object value) {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, CONFIG)) {
            return serializer.serialize(topic, value);
        }
    }

    static ReceivedRecord received(ConversationKind kind, String key, byte[] value, long timestamp) {
        return new ReceivedRecord(
                kind, topicOf(kind), 0, 7, timestamp, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    }

    static ReceivedRecord received(SchemaRegistryClient client, SpecificRecord event) {
        return event instanceof ChatEvent chat
                ? received(
                        ConversationKind.CHAT,
                        chat.getConversationId(),
                        serialize(client, "chat", chat),
                        AT.toEpochMilli())
                : received(
                        ConversationKind.TICKET,
                        ((TicketEvent) event).getTicketId(),
                        serialize(client, "ticket", event),
                        AT.toEpochMilli());
    }

    static String topicOf(ConversationKind kind) {
        return kind == ConversationKind.CHAT ? "chat" : "ticket";
    }
}
