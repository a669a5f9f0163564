package dev.attune.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's: how far two orders of the same items agree, 1 to -1. */
public final class RankCorrelation {
    private RankCorrelation() {}

    /** Ranks from 0; equal values share the mean of their ranks. */
    public static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }

    /** Pearson's correlation of the ranks; 0 where one side does not vary. */
    public static double of(double[] one, double[] other) {
        double[] a = ranks(one);
        double[] b = ranks(other);
        double mean = (a.length - 1) / 2.0;
        double both = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            ones += (a[i] - mean) * (a[i] - mean);
            others += (b[i] - mean) * (b[i] - mean);
        }
        return ones == 0 || others == 0 ? 0 : both / StrictMath.sqrt(ones * others);
    }
}
