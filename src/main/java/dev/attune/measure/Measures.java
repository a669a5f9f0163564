package dev.attune.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How good predictions are; ties, absent classes and empty denominators count as in the project's scorer. */
public final class Measures {
    private Measures() {}

    /** Share of items with the right label; 0 without items. */
    public static double accuracy(int[] truth, int[] said) {
        int hits = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == said[i] ? 1 : 0;
        }
        return truth.length == 0 ? 0 : hits / (double) truth.length;
    }

    /** How often it is right where it says the label; 0 where it never does. */
    public static double precision(int[] truth, int[] said, int label) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == label && said[i] == label ? 1 : 0;
            all += said[i] == label ? 1 : 0;
        }
        return all == 0 ? 0 : hits / (double) all;
    }

    /** How much of the label it finds; 0 where there is none. */
    public static double recall(int[] truth, int[] said, int label) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == label && said[i] == label ? 1 : 0;
            all += truth[i] == label ? 1 : 0;
        }
        return all == 0 ? 0 : hits / (double) all;
    }

    /** 2·hits / (said + true); 0 where nobody says it. */
    public static double f1(int[] truth, int[] said, int label) {
        int hits = 0;
        int both = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == label && said[i] == label ? 1 : 0;
            both += (truth[i] == label ? 1 : 0) + (said[i] == label ? 1 : 0);
        }
        return both == 0 ? 0 : 2.0 * hits / both;
    }

    /** Mean F1 of the first {@code classes} labels, whether they occur or not. */
    public static double macroF1(int[] truth, int[] said, int classes) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += f1(truth, said, k);
        }
        return sum / classes;
    }

    /** Mean recall of the classes that are there. */
    public static double macroRecall(int[] truth, int[] said, int classes) {
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
    public static double auc(boolean[] truth, double[] scores) {
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
    public static double aucWithin(List<String> sources, boolean[] truth, double[] scores, int fewest) {
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

    /**
     * The best precision that a threshold reaches which still finds a share of the class. Items of equal score count in
     * the order they are given in. 0 where the class is empty.
     *
     * @param leastRecall the share, 0 to 1
     */
    public static double precisionAtRecall(boolean[] truth, double[] scores, double leastRecall) {
        Integer[] order = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toArray(Integer[]::new);
        int all = 0;
        for (boolean is : truth) {
            all += is ? 1 : 0;
        }
        int hits = 0;
        double best = 0;
        for (int k = 0; k < order.length; k++) {
            hits += truth[order[k]] ? 1 : 0;
            if (all > 0 && hits / (double) all >= leastRecall) {
                best = Math.max(best, hits / (k + 1.0));
            }
        }
        return best;
    }

    /**
     * Expected calibration error: how far the probabilities of a bin lie from how often it happened, weighted by items;
     * 0 is perfect.
     *
     * @param bins of equal width between 0 and 1
     */
    public static double calibrationError(boolean[] truth, double[] probabilities, int bins) {
        double[] gap = new double[bins];
        for (int i = 0; i < truth.length; i++) {
            int bin = Math.max(0, Math.min(bins - 1, (int) (probabilities[i] * bins)));
            gap[bin] += (truth[i] ? 1 : 0) - probabilities[i];
        }
        double sum = 0;
        for (double each : gap) {
            sum += Math.abs(each);
        }
        return truth.length == 0 ? 0 : sum / truth.length;
    }

    /**
     * McNemar's exact test: the chance that two readings of the same items differ as unevenly as they do if neither
     * leans one way.
     *
     * @param onlyFirst items that only the first reading flags
     * @param onlySecond items that only the second flags
     * @return two-sided, 0 to 1; 1 where they never differ
     */
    public static double mcNemar(int onlyFirst, int onlySecond) {
        int differ = onlyFirst + onlySecond;
        double chance = StrictMath.pow(.5, differ);
        double sum = 0;
        for (int k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
            sum += chance;
            chance *= (differ - k) / (k + 1.0);
        }
        return Math.min(1, 2 * sum);
    }
}
