package dev.attune.agentscore;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of waits in 64 classes, so that percentiles come from counts that can be added and subtracted. The first
 * class ends at 1 s, the others are equally wide on a logarithmic scale up to 7 d, each 23.5 % longer than the one
 * before; longer waits count in the last.
 */
public final class WaitClasses {
    public static final int COUNT = 64;

    private static final double FIRST_END_MS = 1_000;
    private static final double LAST_END_SECONDS = 7 * 24 * 3600;

    /** Class i holds waits from BOUNDS[i] up to, but without, BOUNDS[i + 1], milliseconds. */
    private static final long[] BOUNDS = bounds();

    private WaitClasses() {}

    private static long[] bounds() {
        long[] bounds = new long[COUNT + 1];
        for (int i = 1; i <= COUNT; i++) {
            double exponent = (i - 1) / (double) (COUNT - 1);
            bounds[i] = StrictMath.round(FIRST_END_MS * StrictMath.pow(LAST_END_SECONDS, exponent));
        }
        return bounds;
    }

    /** Shortest wait of a class, milliseconds; of class {@link #COUNT}: the end of the last. */
    public static long from(int waitClass) {
        return BOUNDS[waitClass];
    }

    /** Class of a wait, 0 to 63. */
    public static int of(long waitMs) {
        int found = Arrays.binarySearch(BOUNDS, waitMs);
        int index = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(COUNT - 1, index));
    }

    /**
     * Adds to the count of a class.
     *
     * @param counts class and count in turn, ascending, classes without a wait left out; changed by the call
     * @param waitClass 0 to 63
     * @param change what is added; the count must not become negative
     */
    public static void count(List<Integer> counts, int waitClass, int change) {
        SparseCounts.change(counts, waitClass, change);
    }

    /**
     * Percentile by linear interpolation inside its class, in integers.
     *
     * @param counts as of {@link #count}
     * @param percent 1 to 99
     * @return milliseconds; null without waits
     */
    public static @Nullable Long percentile(List<Integer> counts, int percent) {
        long total = 0;
        for (int i = 1; i < counts.size(); i += 2) {
            total += counts.get(i);
        }
        if (total == 0) {
            return null;
        }
        // Hundredths of a wait: the rank is percent·total of 100·total.
        long rank = percent * total;
        long before = 0;
        for (int i = 0; i < counts.size(); i += 2) {
            long inside = 100L * counts.get(i + 1);
            if (before + inside >= rank) {
                int waitClass = counts.get(i);
                long width = BOUNDS[waitClass + 1] - BOUNDS[waitClass];
                return BOUNDS[waitClass] + Math.multiplyExact(width, rank - before) / inside;
            }
            before += inside;
        }
        throw new IllegalStateException("No class holds rank " + rank + " of " + before);
    }
}
