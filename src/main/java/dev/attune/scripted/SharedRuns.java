package dev.attune.scripted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which texts have a run in common, so that one may be a source of the other. For one change of a memory: not kept. */
final class SharedRuns {
    private final Map<MemoryText, long[]> sorted = new HashMap<>();

    boolean between(MemoryText text, MemoryText other) {
        if (other == text) {
            return text.sketch.size() >= Grams.RUN;
        }
        long[] one = grams(text);
        long[] two = grams(other);
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            if (one[i] == two[j]) {
                return true;
            }
            if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private long[] grams(MemoryText text) {
        return sorted.computeIfAbsent(text, unsorted -> {
            long[] grams = unsorted.grams();
            Arrays.sort(grams);
            return grams;
        });
    }
}
