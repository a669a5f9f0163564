package dev.attune.demo;

import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes the contact centre's events as a platform would: by Confluent's serializer, keyed by conversation. */
final class EventPublisher implements AutoCloseable {
    private final KafkaProducer<String, Object> producer;
    private final String chatTopic;
    private final String ticketTopic;
    private final Map<String, Set<String>> conversations = new HashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long messages;

    EventPublisher(DemoView.Addresses addresses, String chatTopic, String ticketTopic) {
        this.chatTopic = chatTopic;
        this.ticketTopic = ticketTopic;
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", addresses.bootstrapServers());
        settings.put("schema.registry.url", addresses.registryUrl());
        settings.put("linger.ms", 5);
        // Registers the schemas as they are published in schemas/, so that other producers find them.
        settings.put("avro.remove.java.properties", true);
        KafkaAvroSerializer values = new KafkaAvroSerializer();
        values.configure(settings, false);
        producer = new KafkaProducer<>(settings, new StringSerializer(), values);
    }

    /**
     * Sends an event; the record's timestamp is the event's, as if it had been received at once.
     *
     * @throws KafkaException if an earlier one could not be sent
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of failures.
    void publish(SimulatedEvent event) {
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("An event could not be published: " + failed.getMessage(), failed);
        }
        String topic = event.kind() == ConversationKind.CHAT ? chatTopic : ticketTopic;
        producer.send(
                new ProducerRecord<>(topic, null, event.occurredAt(), event.conversationId(), event.value()),
                (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
        if (event.publicMessage()) {
            messages++;
        }
        if (event.agentId() != null) {
            conversations
                    .computeIfAbsent(event.agentId(), agent -> new HashSet<>())
                    .add(event.conversationId());
        }
    }

    /** Waits until everything has arrived. */
    void flush() {
        producer.flush();
    }

    /** Public messages published so far. */
    long messages() {
        return messages;
    }

    /** Conversations that an agent was given or replied in. */
    int conversations(String agentId) {
        return conversations.getOrDefault(agentId, Set.of()).size();
    }

    @Override
    public void close() {
        producer.close();
    }
}
