package dev.attune.offline.explain;

import dev.attune.language.reading.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The answers that lead. */
final class Leading {
    private Leading() {}

    /** Index of the largest but {@code best}. */
    static int second(double[] values, int best) {
        int second = best == 0 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            second = i != best && values[i] > values[second] ? i : second;
        }
        return second;
    }

    static List<Share> shares(List<String> names, double[] shares) {
        List<Share> named = new ArrayList<>(shares.length);
        for (int i = 0; i < shares.length; i++) {
            named.add(new Share(names.get(i), shares[i]));
        }
        return named;
    }

    /** Of scores that are odds in natural logarithms, the likely ones; likeliest first. */
    static List<Share> likely(List<String> names, float[] scores) {
        List<Share> likely = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double share = Scores.likely(scores[i]);
            if (share >= MessageExplainer.TOLD) {
                likely.add(new Share(names.get(i), share));
            }
        }
        likely.sort(Comparator.comparingDouble(Share::share).reversed());
        return likely;
    }
}
