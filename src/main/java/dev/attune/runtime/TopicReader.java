package dev.attune.runtime;

import dev.attune.config.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed on a topic now, and no further; joins no group. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(Settings settings) {
        consumer = new KafkaConsumer<>(
                InputRecorder.properties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads a topic; one that does not exist is empty.
     *
     * @param from offset to begin with, by partition; where there is none, from the beginning
     */
    void read(String topic, Map<Integer, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            return;
        }
        List<TopicPartition> partitions = found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (TopicPartition partition : partitions) {
            Long offset = from.get(partition.partition());
            if (offset != null) {
                consumer.seek(partition, offset);
            }
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // The position, not the last record: the end may be the mark of a transaction.
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
