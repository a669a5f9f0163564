package dev.attune.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartitionMergeTest {
    private record Read(int partition, int offset, long time) {}

    private final PartitionMerge<Read> merge = new PartitionMerge<>(3, Read::time);

    @Test
    void nothingComesOutWhileAPartitionMightHaveSomethingEarlier() {
        merge.add(0, new Read(0, 0, 10));
        merge.add(1, new Read(1, 0, 20));
        assertThat(merge.next()).isNull();

        merge.end(2);

        assertThat(merge.next()).isEqualTo(new Read(0, 0, 10));
        assertThat(merge.next())
                .as("the first may go on with something before 20")
                .isNull();
    }

    @Test
    void equalTimesGoByPartition() {
        for (int partition = 2; partition >= 0; partition--) {
            merge.add(partition, new Read(partition, 0, 10));
            merge.end(partition);
        }

        assertThat(drain()).extracting(Read::partition).containsExactly(0, 1, 2);
        assertThat(merge.isDone()).isTrue();
    }

    @Test
    void orderWithinAPartitionStaysEvenAgainstTime() {
        merge.add(0, new Read(0, 0, 30));
        merge.add(0, new Read(0, 1, 10));
        merge.add(1, new Read(1, 0, 20));
        for (int partition = 0; partition < 3; partition++) {
            merge.end(partition);
        }

        assertThat(drain()).extracting(Read::time).containsExactly(20L, 30L, 10L);
    }

    @Test
    void whatComesAfterTheEndIsNotWaitedForAgain() {
        for (int partition = 0; partition < 3; partition++) {
            merge.end(partition);
        }
        merge.add(1, new Read(1, 0, 20));

        assertThat(merge.isDone()).isFalse();
        assertThat(merge.next()).isEqualTo(new Read(1, 0, 20));
        assertThat(merge.next()).isNull();
        assertThat(merge.isDone()).isTrue();
    }

    @Test
    void inWhateverPiecesItComesTheSequenceIsTheSame() {
        SplittableRandom random = new SplittableRandom(5);
        List<Read> all = new ArrayList<>();
        long time = 0;
        int[] offsets = new int[3];
        for (int i = 0; i < 500; i++) {
            time += random.nextInt(3);
            int partition = random.nextInt(3);
            all.add(new Read(partition, offsets[partition]++, time));
        }
        List<Read> expected = new ArrayList<>(all);
        expected.sort(Comparator.comparingLong(Read::time)
                .thenComparingInt(Read::partition)
                .thenComparingInt(Read::offset));
        List<Read> seen = new ArrayList<>();
        int[] given = new int[3];
        while (!merge.isDone()) {
            int partition = random.nextInt(3);
            List<Read> own =
                    all.stream().filter(read -> read.partition() == partition).toList();
            for (int piece = random.nextInt(20); piece > 0 && given[partition] < own.size(); piece--) {
                merge.add(partition, own.get(given[partition]++));
            }
            if (given[partition] == own.size()) {
                merge.end(partition);
            }
            seen.addAll(drain());
        }

        assertThat(seen).isEqualTo(expected);
    }

    private List<Read> drain() {
        List<Read> out = new ArrayList<>();
        for (Read next = merge.next(); next != null; next = merge.next()) {
            out.add(next);
        }
        return out;
    }
}
