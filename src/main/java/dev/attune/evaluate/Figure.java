package dev.attune.evaluate;

import dev.attune.measure.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one task.
 *
 * @param n items
 * @param groups of which the items are: what was drawn again for the interval
 * @param judged share of the items that Attune judged at all
 * @param mark what it is held against; null if it is only told
 */
record Figure(
        Section section,
        String task,
        String measure,
        int n,
        int groups,
        double judged,
        double value,
        Interval interval,
        @Nullable Mark mark,
        List<Other> others) {
    /**
     * What a peer reaches.
     *
     * @param n items it was asked about
     * @param attune what Attune reaches on these
     */
    record Other(String name, int n, double value, Interval interval, double attune) {}
}
