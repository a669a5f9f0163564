package dev.attune.training;

import dev.attune.language.model.LinearModel;
import dev.attune.language.model.LinearModelBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Fits that share a dictionary, put side by side into one table of whole numbers. */
final class ModelAssembly {
    private final Dictionary dictionary;
    private final List<String> heads = new ArrayList<>();
    private final List<LinearFit> fits = new ArrayList<>();

    ModelAssembly(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** @param names one a head of the fit */
    ModelAssembly add(LinearFit fit, List<String> names) {
        if (fit.heads != names.size()) {
            throw new IllegalArgumentException("a name for each head");
        }
        fits.add(fit);
        heads.addAll(names);
        return this;
    }

    /** @param slots of the table, a power of two; three quarters of them are filled with the weightiest features */
    LinearModel build(int slots) {
        int width = heads.size();
        double[] biases = new double[width];
        double[] largest = new double[width];
        int at = 0;
        for (LinearFit fit : fits) {
            for (int head = 0; head < fit.heads; head++) {
                biases[at] = fit.bias[head];
                largest[at++] = largest(fit, head);
            }
        }
        Integer[] order = new Integer[dictionary.size()];
        double[] importance = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            double[] row = row(i);
            for (int head = 0; head < width; head++) {
                importance[i] = Math.max(importance[i], Math.abs(row[head]) / largest[head]);
            }
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> -importance[i]));
        LinearModelBuilder builder = new LinearModelBuilder(heads, biases, largest, slots);
        int room = slots / 4 * 3;
        for (int i = 0; i < order.length && room > 0; i++) {
            if (builder.add(dictionary.feature(order[i]), row(order[i]))) {
                room--;
            }
        }
        return builder.build();
    }

    private double[] row(int feature) {
        double[] row = new double[heads.size()];
        int at = 0;
        for (LinearFit fit : fits) {
            for (int head = 0; head < fit.heads; head++) {
                row[at++] = fit.weights[feature * fit.heads + head];
            }
        }
        return row;
    }

    private double largest(LinearFit fit, int head) {
        double largest = 1e-6;
        for (int i = 0; i < dictionary.size(); i++) {
            largest = Math.max(largest, Math.abs(fit.weights[i * fit.heads + head]));
        }
        return largest;
    }
}
