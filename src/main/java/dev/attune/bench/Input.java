package dev.attune.bench;

import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The topics that all sides of a comparison read, filled once.
 *
 * @param events records in both topics together
 * @param bytes of their values on average
 */
record Input(String chatTopic, String ticketTopic, long events, long bytes) {

    List<String> topics() {
        return List.of(chatTopic, ticketTopic);
    }

    /** Publishes a workload as a platform would: Confluent's serializer, keyed by conversation. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of failures.
    static Input publish(BenchBroker broker, String prefix, Workload workload) {
        String chats = prefix + "chat.events";
        String tickets = prefix + "ticket.events";
        broker.createTopics(List.of(chats, tickets));
        Map<String, Object> config = producerConfig(broker);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        long events = 0;
        long bytes = 0;
        try (KafkaAvroSerializer values = new KafkaAvroSerializer();
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(config, new StringSerializer(), (topic, value) -> value)) {
            values.configure(config, false);
            for (SimulatedEvent event = workload.next(); event != null; event = workload.next()) {
                String topic = event.kind() == ConversationKind.CHAT ? chats : tickets;
                byte[] value = values.serialize(topic, event.value());
                events++;
                bytes += value.length;
                producer.send(
                        new ProducerRecord<>(topic, null, event.occurredAt(), event.conversationId(), value),
                        (metadata, exception) -> {
                            if (exception != null) {
                                failure.compareAndSet(null, exception);
                            }
                        });
            }
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("The bench's input could not be published", failed);
        }
        return new Input(chats, tickets, events, bytes / Math.max(1, events));
    }

    static Map<String, Object> producerConfig(BenchBroker broker) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", broker.bootstrapServers());
        config.put("schema.registry.url", broker.registryUrl());
        config.put("avro.remove.java.properties", true);
        config.put("linger.ms", 5);
        config.put("compression.type", "lz4");
        return config;
    }
}
