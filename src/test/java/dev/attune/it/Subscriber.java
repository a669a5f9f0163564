package dev.attune.it;

import static org.awaitility.Awaitility.await;

import dev.attune.serde.GeneratedClasses;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A client that reads outputs from their beginning, with Confluent's deserializer, by default read_committed. */
final class Subscriber implements AutoCloseable {
    private final Installation installation;
    private final KafkaConsumer<byte[], Object> consumer;
    private final List<ConsumerRecord<byte[], Object>> records = new ArrayList<>();

    /** @param topics short names, as in {@code topics.*} */
    Subscriber(Installation installation, String... topics) {
        this(installation, "read_committed", topics);
    }

    private Subscriber(Installation installation, String isolation, String... topics) {
        this.installation = installation;
        // As any client with generated classes has to since Avro 1.12.1.
        GeneratedClasses.trust();
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", installation.cluster().bootstrapServers());
        config.put("schema.registry.url", installation.cluster().registryUrl());
        config.put("specific.avro.reader", true);
        config.put("isolation.level", isolation);
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(config, false);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), values);
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(installation.topic(topic))
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One that also sees what was taken back. */
    static Subscriber uncommitted(Installation installation, String... topics) {
        return new Subscriber(installation, "read_uncommitted", topics);
    }

    /** Everything there is now, from the beginning. */
    List<ConsumerRecord<byte[], Object>> catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    /** Everything of a topic that there is now. */
    <T extends SpecificRecord> List<T> values(String topic, Class<T> type) {
        return catchUp().stream()
                .filter(read -> read.topic().equals(installation.topic(topic)) && read.value() != null)
                .map(read -> type.cast(read.value()))
                .toList();
    }

    /** Waits for a record. */
    <T extends SpecificRecord> T awaitOne(String topic, Class<T> type, Predicate<T> wanted) {
        return await("a record on " + topic)
                .atMost(Duration.ofSeconds(90))
                .until(() -> values(topic, type).stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
