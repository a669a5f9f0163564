package dev.attune.runtime;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Records that are still to be restored, by store and partition. */
final class RestoreProgress implements StateRestoreListener {
    private final Map<String, Long> remaining = new ConcurrentHashMap<>();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long startingOffset, long endingOffset) {
        remaining.put(name(partition, store), Math.max(0, endingOffset - startingOffset));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEndOffset, long restored) {
        remaining.computeIfPresent(name(partition, store), (name, left) -> Math.max(0, left - restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        remaining.remove(name(partition, store));
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        remaining.remove(name(partition, store));
    }

    private static String name(TopicPartition partition, String store) {
        return store + "-" + partition.partition();
    }

    /** What is being restored now and how many records of it are left. */
    Map<String, Long> remaining() {
        return new TreeMap<>(remaining);
    }
}
