package dev.attune.training;

import dev.attune.language.reading.Scores;
import java.util.ArrayList;
import java.util.List;

/** What each example should give: for each group of heads shares that add up to 1, and a weight; 0 leaves it out. */
final class Targets {
    private final int[] groupStarts;
    private final List<float[]> shares = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();

    /**
     * @param sizes of the groups; 1 is a yes or no
     */
    Targets(int... sizes) {
        groupStarts = new int[sizes.length + 1];
        for (int group = 0; group < sizes.length; group++) {
            groupStarts[group + 1] = groupStarts[group] + sizes[group];
        }
    }

    int heads() {
        return groupStarts[groupStarts.length - 1];
    }

    int groups() {
        return groupStarts.length - 1;
    }

    int size() {
        return shares.size();
    }

    void add(float[] share, float[] weight) {
        shares.add(share);
        weights.add(weight);
    }

    Targets rows(int[] chosen) {
        int[] sizes = new int[groups()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = groupStarts[group + 1] - groupStarts[group];
        }
        Targets part = new Targets(sizes);
        for (int row : chosen) {
            part.add(shares.get(row), weights.get(row));
        }
        return part;
    }

    /**
     * Multiplies the weights of a group so that rare classes count more: by the root of how much rarer they are than the
     * mean. Measures are by class.
     */
    void balance(int group, double power) {
        int from = groupStarts[group];
        int to = groupStarts[group + 1];
        double[] mass = new double[to - from];
        double all = 0;
        for (int row = 0; row < size(); row++) {
            for (int head = from; head < to; head++) {
                double part = shares.get(row)[head] * weights.get(row)[group];
                mass[head - from] += part;
                all += part;
            }
        }
        for (int row = 0; row < size(); row++) {
            double factor = 0;
            for (int head = from; head < to; head++) {
                double rarity = all / (mass.length * Math.max(1e-9, mass[head - from]));
                factor += shares.get(row)[head] * StrictMath.pow(rarity, power);
            }
            weights.get(row)[group] *= (float) factor;
        }
    }

    double mass() {
        double mass = 0;
        for (float[] weight : weights) {
            double most = 0;
            for (float each : weight) {
                most = Math.max(most, each);
            }
            mass += most;
        }
        return Math.max(1e-9, mass);
    }

    /** Loss of one example; scores are replaced by the slopes of the loss in them. */
    double slopes(int row, double[] scores) {
        float[] share = shares.get(row);
        float[] weight = weights.get(row);
        double loss = 0;
        for (int group = 0; group < groups(); group++) {
            int from = groupStarts[group];
            int to = groupStarts[group + 1];
            double w = weight[group];
            if (w == 0) {
                java.util.Arrays.fill(scores, from, to, 0);
            } else if (to == from + 1) {
                double z = scores[from];
                loss += w * (softplus(z) - share[from] * z);
                scores[from] = w * (Scores.likely(z) - share[from]);
            } else {
                double most = scores[from];
                for (int head = from + 1; head < to; head++) {
                    most = Math.max(most, scores[head]);
                }
                double sum = 0;
                for (int head = from; head < to; head++) {
                    sum += StrictMath.exp(scores[head] - most);
                }
                double log = most + StrictMath.log(sum);
                for (int head = from; head < to; head++) {
                    loss += w * share[head] * (log - scores[head]);
                    scores[head] = w * (StrictMath.exp(scores[head] - log) - share[head]);
                }
            }
        }
        return loss;
    }

    private static double softplus(double z) {
        return z > 0 ? z + StrictMath.log1p(StrictMath.exp(-z)) : StrictMath.log1p(StrictMath.exp(z));
    }
}
