package dev.attune.corpus.baseline;

import dev.attune.corpus.RankCorrelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How good predictions are; ties, absent classes and empty denominators count as in the project's scorer. */
final class Measures {
    private Measures() {}

    /** 2·hits / (said + true); 0 where nobody says it. */
    static double f1(int[] truth, int[] said, int label) {
        int hits = 0;
        int both = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == label && said[i] == label ? 1 : 0;
            both += (truth[i] == label ? 1 : 0) + (said[i] == label ? 1 : 0);
        }
        return both == 0 ? 0 : 2.0 * hits / both;
    }

    static double macroF1(int[] truth, int[] said, int classes) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += f1(truth, said, k);
        }
        return sum / classes;
    }

    /** Mean recall of the classes that are there. */
    static double macroRecall(int[] truth, int[] said, int classes) {
        double sum = 0;
        int there = 0;
        for (int k = 0; k < classes; k++) {
            int hits = 0;
            int all = 0;
            for (int i = 0; i < truth.length; i++) {
                hits += truth[i] == k && said[i] == k ? 1 : 0;
                all += truth[i] == k ? 1 : 0;
            }
            sum += all == 0 ? 0 : hits / (double) all;
            there += all == 0 ? 0 : 1;
        }
        return there == 0 ? 0 : sum / there;
    }

    /** Chance that one of the class ranks above one of the others; ties count half. 0 where a side is empty. */
    static double auc(boolean[] truth, double[] scores) {
        double[] ranks = RankCorrelation.ranks(scores);
        double sum = 0;
        int ones = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i]) {
                sum += ranks[i];
                ones++;
            }
        }
        int others = truth.length - ones;
        return ones == 0 || others == 0 ? 0 : (sum - ones * (ones - 1) / 2.0) / ((double) ones * others);
    }

    /** Mean of the areas of the sources that have enough items: what is known beyond which source it is. NaN if none has. */
    static double aucWithin(List<String> sources, boolean[] truth, double[] scores, int fewest) {
        Map<String, List<Integer>> bySource = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            bySource.computeIfAbsent(sources.get(i), key -> new ArrayList<>()).add(i);
        }
        double sum = 0;
        int counted = 0;
        for (List<Integer> items :
                bySource.values().stream().sorted((a, b) -> a.get(0) - b.get(0)).toList()) {
            boolean[] mine = new boolean[items.size()];
            double[] score = new double[items.size()];
            for (int i = 0; i < mine.length; i++) {
                mine[i] = truth[items.get(i)];
                score[i] = scores[items.get(i)];
            }
            if (items.size() >= fewest) {
                sum += auc(mine, score);
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }
}
