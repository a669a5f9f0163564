package dev.attune.training;

import dev.attune.assessment.AdditiveModel;
import java.util.Arrays;
import java.util.List;

/**
 * Fits an {@link AdditiveModel}: each cue becomes steps at its quantiles ("above the first edge", "above the second", …)
 * and its value itself, and the heads are logistic regressions over them with L2, which keeps neighbouring steps alike.
 */
final class AdditiveFit {
    private static final int QUANTILES = 12;
    /** Values further from the mean, in standard deviations, count as if they were here. */
    private static final double BOUND = 3;
    /** Size of a step's column against the others; chosen on the corpus' dev part. */
    private static final double STEP = .3;

    private static final int STEPS_OF_FIT = 120;

    private final double[][] rows;
    private final int cues;
    private final float[][] edges;
    private final double[] means;
    private final double[] deviations;

    /** @param examples a row of cues each */
    AdditiveFit(List<double[]> examples) {
        this(examples.toArray(new double[0][]));
    }

    private AdditiveFit(double[][] examples) {
        rows = examples;
        cues = examples[0].length;
        edges = new float[cues][];
        means = new double[cues];
        deviations = new double[cues];
        for (int cue = 0; cue < cues; cue++) {
            double[] values = new double[examples.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = examples[i][cue];
                means[cue] += values[i] / values.length;
            }
            for (double value : values) {
                deviations[cue] += (value - means[cue]) * (value - means[cue]) / values.length;
            }
            deviations[cue] = StrictMath.sqrt(deviations[cue]) + 1e-9;
            Arrays.sort(values);
            edges[cue] = edges(values);
        }
    }

    private static float[] edges(double[] sorted) {
        float[] found = new float[QUANTILES];
        int size = 0;
        for (int q = 1; q < QUANTILES; q++) {
            float edge = (float) sorted[q * (sorted.length - 1) / QUANTILES];
            boolean above = sorted[sorted.length - 1] > edge;
            if (above && (size == 0 || edge > found[size - 1])) {
                found[size++] = edge;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** @param examples a row of cues for each target */
    static AdditiveModel of(List<double[]> examples, Targets targets, double l2) {
        AdditiveFit fit = new AdditiveFit(examples);
        return fit.model(fit.learn(targets, l2));
    }

    /**
     * Learns heads.
     *
     * @param targets one for each example
     */
    LinearFit learn(Targets targets, double l2) {
        return LinearFit.of(matrix(), targets, l2, STEPS_OF_FIT);
    }

    private Matrix matrix() {
        int width = cues;
        int[] first = new int[cues];
        for (int cue = 0; cue < cues; cue++) {
            first[cue] = width;
            width += edges[cue].length;
        }
        int[] starts = new int[rows.length + 1];
        int[] columns = new int[rows.length * width];
        float[] values = new float[columns.length];
        int at = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int cue = 0; cue < cues; cue++) {
                double value = rows[row][cue];
                columns[at] = cue;
                values[at++] = (float) (STEP * bounded(cue, value));
                for (int step = 0; step < edges[cue].length && value > edges[cue][step]; step++) {
                    columns[at] = first[cue] + step;
                    values[at++] = (float) STEP;
                }
            }
            starts[row + 1] = at;
        }
        return new Matrix(width, starts, Arrays.copyOf(columns, at), Arrays.copyOf(values, at));
    }

    private double bounded(int cue, double value) {
        return Math.max(-BOUND, Math.min(BOUND, (value - means[cue]) / deviations[cue]));
    }

    /** @param linear of heads that were learnt here */
    AdditiveModel model(LinearFit linear) {
        int heads = linear.heads;
        float[] biases = new float[heads];
        for (int head = 0; head < heads; head++) {
            biases[head] = (float) linear.bias[head];
        }
        float[][] tables = new float[cues][];
        float[][] slopes = new float[cues][heads];
        float[] lowest = new float[cues];
        float[] highest = new float[cues];
        int first = cues;
        for (int cue = 0; cue < cues; cue++) {
            lowest[cue] = (float) (means[cue] - BOUND * deviations[cue]);
            highest[cue] = (float) (means[cue] + BOUND * deviations[cue]);
            tables[cue] = new float[(edges[cue].length + 1) * heads];
            for (int head = 0; head < heads; head++) {
                double slope = STEP * linear.weights[cue * heads + head] / deviations[cue];
                slopes[cue][head] = (float) slope;
                double level = -slope * means[cue];
                for (int step = 0; step <= edges[cue].length; step++) {
                    tables[cue][step * heads + head] = (float) level;
                    if (step < edges[cue].length) {
                        level += STEP * linear.weights[(first + step) * heads + head];
                    }
                }
            }
            first += edges[cue].length;
        }
        AdditiveModel raw = new AdditiveModel(heads, biases, edges, tables, slopes, lowest, highest);
        centre(raw, biases, tables);
        return new AdditiveModel(heads, biases, edges, tables, slopes, lowest, highest);
    }

    /** Moves the mean of each cue's addends to the bias, so that an addend says what is special. */
    private void centre(AdditiveModel raw, float[] biases, float[][] tables) {
        for (int cue = 0; cue < cues; cue++) {
            for (int head = 0; head < biases.length; head++) {
                double mean = 0;
                for (double[] row : rows) {
                    mean += raw.contribution(cue, row[cue], head) / rows.length;
                }
                biases[head] += (float) mean;
                for (int step = 0; step <= edges[cue].length; step++) {
                    tables[cue][step * biases.length + head] -= (float) mean;
                }
            }
        }
    }
}
