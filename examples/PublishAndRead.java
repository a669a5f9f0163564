import dev.attune.schema.AgentScore;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.Visibility;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes twelve short chats of a new agent, then waits for the score of that agent: examples/README.md. */
public final class PublishAndRead {
    public static void main(String[] args) {
        String brokers = args[0];
        String registry = args[1];
        String agent = "ada-" + UUID.randomUUID().toString().substring(0, 8);
        // Avro makes objects only of classes it was told to trust.
        System.setProperty("org.apache.avro.SERIALIZABLE_PACKAGES", "dev.attune.schema");

        Map<String, Object> out = Map.of(
                "bootstrap.servers", brokers,
                "key.serializer", StringSerializer.class,
                "value.serializer", KafkaAvroSerializer.class,
                "schema.registry.url", registry,
                // The schemas are registered already, as published in schemas/.
                "auto.register.schemas", false,
                "avro.remove.java.properties", true);
        try (KafkaProducer<String, ChatEvent> producer = new KafkaProducer<>(out)) {
            for (int i = 0; i < 12; i++) {
                for (ChatEvent event : chat(agent, agent + "-chat-" + i, Instant.now().minusSeconds(600))) {
                    // The key is the conversation's id: any other is a dead letter.
                    producer.send(new ProducerRecord<>("attune.chat.events", event.getConversationId(), event));
                }
            }
        }

        Map<String, Object> in = Map.of(
                "bootstrap.servers", brokers,
                "group.id", "example-" + agent,
                "auto.offset.reset", "earliest",
                // Attune writes in transactions: read what was committed.
                "isolation.level", "read_committed",
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", KafkaAvroDeserializer.class,
                "schema.registry.url", registry,
                "specific.avro.reader", true);
        try (KafkaConsumer<String, AgentScore> consumer = new KafkaConsumer<>(in)) {
            consumer.subscribe(List.of("attune.agent.scores"));
            Instant end = Instant.now().plusSeconds(60);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, AgentScore> record : consumer.poll(Duration.ofSeconds(1))) {
                    // A null value: nothing was heard of the agent for 30 days.
                    if (agent.equals(record.key()) && record.value() != null && show(record.value())) {
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("no score of " + agent + " within a minute");
    }

    /** Assigned, asked, and answered after 20 s. */
    private static List<ChatEvent> chat(String agent, String id, Instant start) {
        Author customer = new Author(Role.CUSTOMER, "customer-" + id);
        Author person = new Author(Role.AGENT, agent);
        return List.of(
                event(id, 0, start, new Assigned(agent, "team-1")),
                event(id, 1, start, message(customer, "Where is my parcel? It was due on Monday.")),
                event(id, 2, start.plusSeconds(20), message(person, "It is with the courier, who brings it today.")));
    }

    private static ChatEvent event(String conversation, int number, Instant at, Object body) {
        return ChatEvent.newBuilder()
                .setEventId(conversation + "-" + number)
                .setConversationId(conversation)
                .setOccurredAt(at)
                .setChannel(Channel.CHAT)
                .setBody(body)
                .build();
    }

    private static Message message(Author author, String text) {
        return new Message(author, text, Visibility.PUBLIC, null, Assist.NONE);
    }

    /** Whether all twelve conversations are in. */
    private static boolean show(AgentScore score) {
        for (HorizonScore horizon : score.getHorizons()) {
            if (horizon.getHorizon().equals("P1D")) {
                System.out.println(score.getAgentId() + " as of " + score.getAsOf() + ": responsiveness "
                        + horizon.getResponsiveness() + ", open waits " + horizon.getOpenWaits());
                return horizon.getResponsiveness().getN() == 12;
            }
        }
        return false;
    }
}
