package dev.attune.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of names, and how they are written in a table. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int total;

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
        total++;
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    int total() {
        return total;
    }

    int kinds() {
        return counts.size();
    }

    /** Whole per cent of {@code whole}, in the order given: {@code "YES 38 %, NO 27 %"}. */
    String shares(List<String> order, int whole) {
        return order.stream()
                .map(name -> name + " " + Math.round(100f * of(name) / Math.max(1, whole)) + " %")
                .collect(Collectors.joining(", "));
    }

    /** The most frequent names with their counts. */
    List<Map.Entry<String, Integer>> most(int number) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(number)
                .toList();
    }
}
