package dev.attune.evaluate;

import java.util.Arrays;
import java.util.List;

/** Items that were drawn: what is true of them, what is said, and where they come from. */
final class Sample {
    private final double[] truth;
    private final double[] said;
    private final List<String> sources;

    /** All of one length. */
    Sample(double[] truth, double[] said, List<String> sources) {
        this.truth = truth;
        this.said = said;
        this.sources = sources;
    }

    double[] truth() {
        return truth;
    }

    double[] said() {
        return said;
    }

    List<String> sources() {
        return sources;
    }

    /** Some of them, given by their index; an index may come more than once. */
    Sample drawn(int[] picks) {
        return new Sample(
                Arrays.stream(picks).mapToDouble(i -> truth[i]).toArray(),
                Arrays.stream(picks).mapToDouble(i -> said[i]).toArray(),
                Arrays.stream(picks).mapToObj(sources::get).toList());
    }

    int[] trueLabels() {
        return labels(truth);
    }

    int[] saidLabels() {
        return labels(said);
    }

    private static int[] labels(double[] values) {
        int[] labels = new int[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) values[i];
        }
        return labels;
    }

    /** Where the truth is at least a value. */
    boolean[] atLeast(double value) {
        boolean[] is = new boolean[truth.length];
        for (int i = 0; i < is.length; i++) {
            is[i] = truth[i] >= value;
        }
        return is;
    }
}
