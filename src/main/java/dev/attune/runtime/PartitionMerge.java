package dev.attune.runtime;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins partitions into one sequence by time. The order within a partition stays as it is; at equal times the partition
 * that stands first goes first. Nothing comes out while a partition that is still awaited has nothing to offer: it
 * might be the earliest.
 *
 * @param <R> record
 */
final class PartitionMerge<R> {
    private final ToLongFunction<R> time;
    private final List<Deque<R>> waiting;
    private final boolean[] ended;
    private final PriorityQueue<Integer> heads;
    private int awaited;

    /**
     * @param partitions how many
     * @param time of a record, epoch milliseconds
     */
    PartitionMerge(int partitions, ToLongFunction<R> time) {
        this.time = time;
        waiting = Stream.<Deque<R>>generate(ArrayDeque::new).limit(partitions).toList();
        ended = new boolean[partitions];
        heads = new PriorityQueue<>(
                Math.max(1, partitions),
                Comparator.<Integer>comparingLong(partition -> headTime(partition))
                        .thenComparing(Comparator.naturalOrder()));
        awaited = partitions;
    }

    private long headTime(int partition) {
        return time.applyAsLong(waiting.get(partition).getFirst());
    }

    /** The next record of a partition; also of one that has ended, which is then not awaited again. */
    void add(int partition, R read) {
        Deque<R> queue = waiting.get(partition);
        queue.addLast(read);
        if (queue.size() == 1) {
            heads.add(partition);
            if (!ended[partition]) {
                awaited--;
            }
        }
    }

    /** Nothing of this partition is awaited any more. */
    void end(int partition) {
        if (!ended[partition]) {
            ended[partition] = true;
            if (waiting.get(partition).isEmpty()) {
                awaited--;
            }
        }
    }

    /** The earliest record, or null as long as that is not known, or if there is none. */
    @Nullable
    R next() {
        Integer partition = awaited > 0 ? null : heads.poll();
        if (partition == null) {
            return null;
        }
        Deque<R> queue = waiting.get(partition);
        R earliest = queue.removeFirst();
        if (!queue.isEmpty()) {
            heads.add(partition);
        } else if (!ended[partition]) {
            awaited++;
        }
        return earliest;
    }

    /** Records of a partition that have not come out yet. */
    int waiting(int partition) {
        return waiting.get(partition).size();
    }

    boolean hasEnded(int partition) {
        return ended[partition];
    }

    /** Whether all have ended and everything has come out. */
    boolean isDone() {
        for (boolean end : ended) {
            if (!end) {
                return false;
            }
        }
        return heads.isEmpty();
    }
}
