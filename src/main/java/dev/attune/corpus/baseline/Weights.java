package dev.attune.corpus.baseline;

import java.util.Arrays;

/** Weights of a linear model, moved by AdaGrad (Duchi, Hazan, Singer 2011): each by its own, shrinking steps. */
final class Weights {
    private static final float RATE = .3f;
    /** Keeps the first step of a weight at the rate. */
    private static final float SMALL = 1e-8f;

    private final int outputs;
    private final float l2;
    private final float[] weights;
    private final float[] squares;
    private final float[] bias;
    private final float[] biasSquares;

    /**
     * @param l2 strength of the pull towards 0, at each example that has the feature
     */
    Weights(int outputs, double l2) {
        this.outputs = outputs;
        this.l2 = (float) l2;
        weights = new float[TextFeatures.SIZE * outputs];
        squares = new float[TextFeatures.SIZE * outputs];
        bias = new float[outputs];
        biasSquares = new float[outputs];
    }

    int outputs() {
        return outputs;
    }

    float weight(int index, int output) {
        return weights[index * outputs + output];
    }

    double[] scores(SparseVector features) {
        float[] sums = Arrays.copyOf(bias, outputs);
        for (int i = 0; i < features.size(); i++) {
            int row = features.index(i) * outputs;
            float weight = features.weight(i);
            for (int k = 0; k < outputs; k++) {
                sums[k] += weight * weights[row + k];
            }
        }
        double[] scores = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            scores[k] = sums[k];
        }
        return scores;
    }

    /** One step against the gradient of the loss in the scores. */
    void step(SparseVector features, float[] gradient) {
        for (int i = 0; i < features.size(); i++) {
            int row = features.index(i) * outputs;
            float weight = features.weight(i);
            for (int k = 0; k < outputs; k++) {
                move(weights, squares, row + k, weight * gradient[k] + l2 * weights[row + k]);
            }
        }
        for (int k = 0; k < outputs; k++) {
            move(bias, biasSquares, k, gradient[k]);
        }
    }

    private static void move(float[] values, float[] squares, int at, float slope) {
        squares[at] += slope * slope;
        values[at] -= RATE * slope / (float) Math.sqrt(squares[at] + SMALL);
    }
}
