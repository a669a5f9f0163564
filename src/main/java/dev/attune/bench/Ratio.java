package dev.attune.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How two figures that were measured in turn compare.
 *
 * @param median of the ratios, pair by pair
 * @param low end of a 90 % interval of that median, by bootstrap over the pairs
 * @param high end of it
 * @param pairs how many
 */
record Ratio(double median, double low, double high, int pairs) {
    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.05;

    /** Of the pairs above[i] / below[i]; both have one figure a round. */
    static Ratio of(List<Double> above, List<Double> below) {
        if (above.size() != below.size() || above.isEmpty()) {
            throw new IllegalArgumentException(above.size() + " figures against " + below.size());
        }
        double[] ratios = new double[above.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above.get(i) / below.get(i);
        }
        // Seeded: the interval says something of the runs, not of the moment.
        SplittableRandom random = new SplittableRandom(ratios.length);
        double[] medians = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double[] sample = new double[ratios.length];
            for (int j = 0; j < sample.length; j++) {
                sample[j] = ratios[random.nextInt(ratios.length)];
            }
            medians[i] = median(sample);
        }
        Arrays.sort(medians);
        return new Ratio(
                median(ratios),
                medians[(int) (TAIL * RESAMPLES)],
                medians[(int) ((1 - TAIL) * RESAMPLES) - 1],
                ratios.length);
    }

    /** Middle of the values, or the mean of the two in the middle; the array is sorted by it. */
    static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
