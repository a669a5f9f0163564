package dev.attune.it;

import dev.attune.json.EventLine;
import dev.attune.runtime.Registry;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A platform that publishes events, with Confluent's serializer and without registering anything. */
final class Platform implements AutoCloseable {
    // Records of several megabytes are somebody's mistake, and one that a test makes.
    private static final int LARGEST_REQUEST = 8 << 20;

    private final Installation installation;
    private final KafkaAvroSerializer values;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Platform(Installation installation) {
        this.installation = installation;
        values = new KafkaAvroSerializer(
                Registry.client(installation.settings()), Registry.serializerConfig(installation.settings(), false));
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        installation.cluster().bootstrapServers(),
                        "max.request.size",
                        LARGEST_REQUEST,
                        "linger.ms",
                        5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The event as a producer would write it. */
    byte[] serialize(String topic, SpecificRecord event) {
        return values.serialize(installation.topic(topic), event);
    }

    /** Sends an event with its {@code receivedAt} as the record's timestamp; the default partitioner places it. */
    void publish(EventLine line) {
        boolean isTicket = line instanceof EventLine.Ticket;
        String topic = isTicket ? "ticket.events" : "chat.events";
        SpecificRecord event = isTicket ? ((EventLine.Ticket) line).event() : ((EventLine.Chat) line).event();
        Future<RecordMetadata> unused = send(topic, Shift.receivedAt(line), bytes(line.key()), serialize(topic, event));
    }

    /** Sends anything to a chat topic and waits until it is there. */
    RecordMetadata sendChat(byte[] key, byte[] value) throws Exception {
        return send("chat.events", null, key, value).get();
    }

    private Future<RecordMetadata> send(String topic, Long timestamp, byte[] key, byte[] value) {
        return producer.send(
                new ProducerRecord<>(installation.topic(topic), null, timestamp, key, value), (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until everything has arrived. */
    void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("an event could not be published", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
