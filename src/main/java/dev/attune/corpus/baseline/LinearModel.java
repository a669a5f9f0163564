package dev.attune.corpus.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over classes, or least squares for a number. Equal input gives equal weights. */
final class LinearModel {
    /** AdaGrad's steps have become small by then; more passes change the measures by less than .01. */
    private static final int PASSES = 8;

    private final Weights weights;
    private final boolean number;

    private LinearModel(Weights weights, boolean number) {
        this.weights = weights;
        this.number = number;
    }

    /**
     * @param classes number of classes; 0 for a number
     * @param seed of the order of the examples
     */
    static LinearModel train(List<Example> examples, int classes, double l2, long seed) {
        LinearModel model = new LinearModel(new Weights(Math.max(1, classes), l2), classes == 0);
        double[] importance = importance(examples, classes);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                model.learn(example, importance);
            }
        }
        return model;
    }

    /** Rare classes count more, by the root of how much rarer than the mean they are: the measures are by class. */
    private static double[] importance(List<Example> examples, int classes) {
        double[] importance = new double[classes];
        if (classes > 0) {
            examples.forEach(example -> importance[example.label()]++);
        }
        for (int k = 0; k < classes; k++) {
            importance[k] = StrictMath.sqrt(examples.size() / (classes * Math.max(1, importance[k])));
        }
        return importance;
    }

    private void learn(Example example, double[] importance) {
        double[] predicted = predict(example.features());
        float[] gradient = new float[weights.outputs()];
        if (number) {
            gradient[0] = (float) (predicted[0] - example.value());
        } else {
            for (int k = 0; k < gradient.length; k++) {
                double missed = predicted[k] - (k == example.label() ? 1 : 0);
                gradient[k] = (float) (importance[example.label()] * missed);
            }
        }
        weights.step(example.features(), gradient);
    }

    /** Probabilities of the classes, or the number. */
    double[] predict(SparseVector features) {
        double[] scores = weights.scores(features);
        if (number) {
            return scores;
        }
        double highest = scores[best(scores)];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = StrictMath.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    /** How much a feature speaks for the second of two classes rather than the first. */
    double evidence(int index) {
        return weights.weight(index, 1) - weights.weight(index, 0);
    }

    static int best(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
