package dev.attune.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts on two sides of the splits that are one text, or nearly: at least four fifths of the shorter one's runs of five
 * words are in the other. Short texts are left out: "one moment please" is everybody's, and so is "is there anything else I
 * can do for you today".
 */
final class NearDuplicates {
    private static final int RUN = 5;
    private static final double CONTAINED = .8;
    private static final int FEWEST_WORDS = 8;
    private static final int FEWEST_OF_A_NEAR_ONE = 12;

    private NearDuplicates() {}

    record Pair(Texts.Text first, Texts.Text second, boolean exact) {}

    private record Known(Texts.Text text, List<String> words, Set<String> runs) {}

    static List<Pair> acrossSplits(List<Texts.Text> texts) {
        List<Known> known = new ArrayList<>();
        Map<String, List<Integer>> byRun = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Texts.Text text : texts) {
            List<String> words = Tokens.of(text.text());
            if (words.size() < FEWEST_WORDS) {
                continue;
            }
            Known mine = new Known(text, words, new HashSet<>(Tokens.grams(words, RUN)));
            shared(mine, byRun).forEach((index, count) -> {
                Known other = known.get(index);
                boolean exact = other.words().equals(words);
                if (!other.text().split().equals(text.split()) && (exact || near(mine, other, count))) {
                    pairs.add(new Pair(other.text(), text, exact));
                }
            });
            for (String run : mine.runs()) {
                byRun.computeIfAbsent(run, key -> new ArrayList<>()).add(known.size());
            }
            known.add(mine);
        }
        return pairs;
    }

    private static boolean near(Known one, Known other, int shared) {
        return Math.min(one.words().size(), other.words().size()) >= FEWEST_OF_A_NEAR_ONE
                && shared
                        >= CONTAINED * Math.min(one.runs().size(), other.runs().size());
    }

    private static Map<Integer, Integer> shared(Known text, Map<String, List<Integer>> byRun) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (String run : text.runs()) {
            for (int other : byRun.getOrDefault(run, List.of())) {
                counts.merge(other, 1, Integer::sum);
            }
        }
        return counts;
    }
}
