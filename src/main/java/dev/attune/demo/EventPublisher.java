package dev.attune.demo;

import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.schema.ReplyTemplate;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes the contact centre's events as a platform would: by Confluent's serializer, keyed by conversation. */
final class EventPublisher implements AutoCloseable {
    private final KafkaProducer<String, Object> producer;
    private final ScoringService.TopicNames topics;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long messages;

    EventPublisher(DemoView.Addresses addresses, ScoringService.TopicNames topics) {
        this.topics = topics;
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

    /** Declares a macro. */
    void declare(ReplyTemplate template) {
        send(new ProducerRecord<>(topics.templates(), template.getTemplateId(), template));
    }

    /**
     * Sends an event; the record's timestamp is the event's, as if it had been received at once.
     *
     * @throws KafkaException if an earlier one could not be sent
     */
    void publish(SimulatedEvent event) {
        String topic = event.kind() == ConversationKind.CHAT ? topics.chatEvents() : topics.ticketEvents();
        send(new ProducerRecord<>(topic, null, event.occurredAt(), event.conversationId(), event.value()));
        if (event.publicMessage()) {
            messages++;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of failures.
    private void send(ProducerRecord<String, Object> record) {
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("An event could not be published: " + failed.getMessage(), failed);
        }
        producer.send(record, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Waits until everything has arrived. */
    void flush() {
        producer.flush();
    }

    /** Public messages published so far. */
    long messages() {
        return messages;
    }

    @Override
    public void close() {
        producer.close();
    }
}
