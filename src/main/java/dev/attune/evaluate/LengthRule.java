package dev.attune.evaluate;

import dev.attune.corpus.Tokens;
import dev.attune.measure.Measures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Three grades told from the length of a reply alone, up or down: what a measure of empathy must beat. The two limits are
 * chosen on one half of the groups and used on the other, and the other way round.
 */
final class LengthRule {
    static final String NAME = "length";

    /** Limits that are tried: every twentieth of the replies. */
    private static final int STEPS = 20;

    private static final int GRADES = 3;

    private final Map<String, Integer> grades = new HashMap<>();

    /** A rule: grades by length, rising or falling. */
    private record Limits(int first, int second, boolean falling) {
        int grade(int words) {
            int grade = words < first ? 0 : words < second ? 1 : 2;
            return falling ? GRADES - 1 - grade : grade;
        }
    }

    /** @param truth grades 0 to 2, one for each item */
    LengthRule(List<Item> items, List<Integer> truth) {
        for (int half = 0; half < 2; half++) {
            List<Integer> learnt = new ArrayList<>();
            List<Integer> told = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                (Math.floorMod(items.get(i).group().hashCode(), 2) == half ? learnt : told).add(i);
            }
            Limits limits = best(items, truth, learnt);
            told.forEach(i -> grades.put(items.get(i).id(), limits.grade(words(items.get(i)))));
        }
    }

    /** The grade of one of the items. */
    Peer peer() {
        return Peer.fast(NAME, item -> grades.getOrDefault(item.id(), 0));
    }

    private static int words(Item item) {
        String reply = item.subject().reply();
        return reply == null ? 0 : Tokens.count(reply);
    }

    private static Limits best(List<Item> items, List<Integer> truth, List<Integer> learnt) {
        int[] words = learnt.stream().mapToInt(i -> words(items.get(i))).toArray();
        int[] grades = learnt.stream().mapToInt(truth::get).toArray();
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        Limits best = new Limits(0, 0, false);
        double bestScore = -1;
        for (int i = 0; i <= STEPS; i++) {
            for (int j = i; j <= STEPS; j++) {
                for (boolean falling : new boolean[] {false, true}) {
                    Limits limits = new Limits(limit(sorted, i), limit(sorted, j), falling);
                    int[] said = new int[words.length];
                    for (int k = 0; k < said.length; k++) {
                        said[k] = limits.grade(words[k]);
                    }
                    double score = Measures.macroF1(grades, said, GRADES);
                    if (score > bestScore) {
                        bestScore = score;
                        best = limits;
                    }
                }
            }
        }
        return best;
    }

    private static int limit(int[] sorted, int step) {
        return step == STEPS || sorted.length == 0 ? Integer.MAX_VALUE : sorted[step * sorted.length / STEPS];
    }
}
