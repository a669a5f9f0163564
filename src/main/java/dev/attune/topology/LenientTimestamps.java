package dev.attune.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The record's own timestamp; 0 for a negative one, which the checks then reject. Kafka's default would stop the
 * service, and a bad record never does.
 */
public final class LenientTimestamps implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> read, long partitionTime) {
        return Math.max(0, read.timestamp());
    }
}
