package dev.attune.evaluate;

import dev.attune.assessment.PromiseSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the words that were found are those of the promise. */
final class Promises {
    /** Nothing was said to be a promise. */
    static final double NONE = 0;
    /** Something was, but not the words that readers mean. */
    static final double ELSEWHERE = 1;
    /** The words that readers mean, by half at least. */
    static final double HIT = 2;

    /** Intersection over union of the words. */
    private static final double LEAST_OVERLAP = .5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Promises() {}

    /** @param meant words of each promise that readers found */
    static double of(String reply, List<PromiseSpan> found, List<String> meant) {
        if (found.isEmpty()) {
            return NONE;
        }
        for (PromiseSpan span : found) {
            String words = words(reply, span);
            if (meant.stream().anyMatch(each -> overlap(words, each) >= LEAST_OVERLAP)) {
                return HIT;
            }
        }
        return ELSEWHERE;
    }

    /** F1 of promises whose words were hit; something found elsewhere is a false alarm, also where there is a promise. */
    static Statistic f1() {
        return sample -> {
            int hits = 0;
            int falseAlarms = 0;
            int missed = 0;
            for (int i = 0; i < sample.truth().length; i++) {
                boolean hit = sample.said()[i] == HIT;
                hits += hit ? 1 : 0;
                falseAlarms += sample.said()[i] == ELSEWHERE ? 1 : 0;
                missed += sample.truth()[i] == 1 && !hit ? 1 : 0;
            }
            return hits == 0 ? 0 : 2.0 * hits / (2 * hits + falseAlarms + missed);
        };
    }

    private static String words(String reply, PromiseSpan span) {
        int length = reply.codePointCount(0, reply.length());
        int start = Math.max(0, Math.min(length, span.start()));
        int end = Math.max(start, Math.min(length, span.end()));
        return reply.substring(reply.offsetByCodePoints(0, start), reply.offsetByCodePoints(0, end));
    }

    /** Of two bags of words; 0 where both are empty. */
    static double overlap(String one, String other) {
        Map<String, Integer> ones = count(one);
        Map<String, Integer> others = count(other);
        int both = 0;
        int either = 0;
        for (Map.Entry<String, Integer> word : ones.entrySet()) {
            int there = others.getOrDefault(word.getKey(), 0);
            both += Math.min(word.getValue(), there);
            either += Math.max(word.getValue(), there);
        }
        for (Map.Entry<String, Integer> word : others.entrySet()) {
            either += ones.containsKey(word.getKey()) ? 0 : word.getValue();
        }
        return either == 0 ? 0 : both / (double) either;
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
        }
        return counts;
    }
}
