package dev.attune.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All topics of an installation, its internal ones too, as bytes: also what was taken back. */
final class RawTopics {
    private RawTopics() {}

    /** Records by topic; a topic without any is there. */
    static Map<String, List<ConsumerRecord<byte[], byte[]>>> of(Installation installation) throws Exception {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        installation.cluster().bootstrapServers(),
                        "isolation.level",
                        "read_uncommitted"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : names(installation)) {
                records.put(topic, new ArrayList<>());
                consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(read -> records.get(read.topic()).add(read));
            }
        }
        return records;
    }

    private static Set<String> names(Installation installation) throws Exception {
        String id = installation.applicationId();
        try (Admin admin = installation.admin()) {
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            names.removeIf(name -> !name.startsWith(id + ".") && !name.startsWith(id + "-"));
            return names;
        }
    }
}
