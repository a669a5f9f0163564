package dev.attune.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A set of phrase patterns, each of a kind (a bit), compiled to one deterministic automaton over tokens: matching
 * costs one table look-up a token, however many patterns there are. Immutable.
 *
 * <p>A pattern is a row of words; {@code (a|b c)} is a choice, {@code [a]} may be missing, {@code <name>} and its like
 * stand for a kind of token, and {@code {X}} for a fragment defined beside the patterns. There is no repetition, so
 * the longest match is bounded.
 */
final class Phrases {
    /** No transition, or no state. */
    static final int NONE = -1;

    private static final Map<String, Integer> KINDS = Map.of(
            "<name>", Tokens.NAME,
            "<word>", Tokens.WORD,
            "<mask>", Tokens.MASK,
            "<small>", Tokens.SMALL,
            "<number>", Tokens.NUMBER,
            "<clock>", Tokens.CLOCK,
            "<span>", Tokens.SPAN,
            "<date>", Tokens.DATE,
            "<break>", Tokens.BREAK);

    private final Vocabulary vocabulary;
    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] accepted;

    private Phrases(Vocabulary vocabulary, List<Map<Integer, Integer>> transitions, int[] accepted) {
        this.vocabulary = vocabulary;
        this.accepted = accepted;
        int count = transitions.stream().mapToInt(Map::size).sum();
        int capacity = Integer.highestOneBit(Math.max(8, count)) * 4;
        this.keys = new long[capacity];
        this.targets = new int[capacity];
        this.mask = capacity - 1;
        for (int state = 0; state < transitions.size(); state++) {
            for (Map.Entry<Integer, Integer> entry : transitions.get(state).entrySet()) {
                int slot = slotOf(state, entry.getKey());
                keys[slot] = key(state, entry.getKey());
                targets[slot] = entry.getValue();
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** State at the start of each match. */
    int start() {
        return 0;
    }

    /** State after one more token, or {@link #NONE}. */
    int next(int state, int symbol) {
        int slot = slotOf(state, symbol);
        return keys[slot] == 0 ? NONE : targets[slot];
    }

    /** Kinds of the patterns that end in this state. */
    int kinds(int state) {
        return accepted[state];
    }

    private int slotOf(int state, int symbol) {
        long key = key(state, symbol);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int state, int symbol) {
        return ((long) state + 1) << 32 | symbol;
    }

    /** Collects patterns and compiles them. */
    static final class Builder {
        private final Map<String, String> fragments = new HashMap<>();
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private final Map<String, String> spellings = new HashMap<>();
        private final List<Map<Integer, BitSet>> edges = new ArrayList<>();
        private final List<BitSet> jumps = new ArrayList<>();
        private final Map<Integer, Integer> ends = new HashMap<>();
        private final int root = state();

        /** Defines {@code {name}}. */
        Builder fragment(String name, String pattern) {
            fragments.put("{" + name + "}", "(" + expand(pattern) + ")");
            return this;
        }

        /** Other spellings of a word: they read as that word. */
        Builder spellings(String word, String... others) {
            for (String other : others) {
                spellings.put(other, word);
            }
            return this;
        }

        /** @param patterns one a line; blank lines are skipped */
        Builder add(int kind, String patterns) {
            for (String line : patterns.split("\n", -1)) {
                if (!line.isBlank()) {
                    List<String> parts = new ArrayList<>(List.of(expand(line)
                            .replaceAll("([()\\[\\]|])", " $1 ")
                            .strip()
                            .split("\\s+")));
                    int end = choice(parts, root);
                    if (!parts.isEmpty()) {
                        throw new IllegalArgumentException("Unbalanced pattern: " + line);
                    }
                    ends.merge(end, kind, (a, b) -> a | b);
                }
            }
            return this;
        }

        private String expand(String pattern) {
            String expanded = pattern;
            for (Map.Entry<String, String> fragment : fragments.entrySet()) {
                expanded = expanded.replace(fragment.getKey(), fragment.getValue());
            }
            if (expanded.contains("{")) {
                throw new IllegalArgumentException("Unknown fragment in: " + pattern);
            }
            return expanded;
        }

        private int state() {
            edges.add(new TreeMap<>());
            jumps.add(new BitSet());
            return edges.size() - 1;
        }

        private int choice(List<String> parts, int from) {
            int end = state();
            jumps.get(row(parts, from)).set(end);
            while (!parts.isEmpty() && parts.get(0).equals("|")) {
                parts.remove(0);
                jumps.get(row(parts, from)).set(end);
            }
            return end;
        }

        private int row(List<String> parts, int from) {
            int at = from;
            while (!parts.isEmpty() && !")]|".contains(parts.get(0))) {
                String part = parts.remove(0);
                if (part.equals("(") || part.equals("[")) {
                    int before = at;
                    at = choice(parts, before);
                    if (part.equals("[")) {
                        jumps.get(before).set(at);
                    }
                    close(parts, part.equals("(") ? ")" : "]");
                } else {
                    int next = state();
                    edges.get(at)
                            .computeIfAbsent(symbol(part), s -> new BitSet())
                            .set(next);
                    at = next;
                }
            }
            return at;
        }

        private static void close(List<String> parts, String bracket) {
            if (parts.isEmpty() || !parts.remove(0).equals(bracket)) {
                throw new IllegalArgumentException("Missing " + bracket);
            }
        }

        private int symbol(String part) {
            if (part.startsWith("<")) {
                Integer kind = KINDS.get(part);
                if (kind == null) {
                    throw new IllegalArgumentException("Unknown kind " + part);
                }
                return kind;
            }
            return Tokens.FIRST_WORD + words.computeIfAbsent(part, w -> words.size());
        }

        /** Subset construction: each state of the result is a set of states of the pattern graph. */
        Phrases compile() {
            Map<BitSet, Integer> numbers = new LinkedHashMap<>();
            List<BitSet> sets = new ArrayList<>();
            List<Map<Integer, Integer>> transitions = new ArrayList<>();
            BitSet first = new BitSet();
            first.set(root);
            number(closed(first), numbers, sets);
            for (int state = 0; state < sets.size(); state++) {
                Map<Integer, BitSet> reached = new TreeMap<>();
                sets.get(state).stream()
                        .forEach(s -> edges.get(s)
                                .forEach((symbol, to) -> reached.computeIfAbsent(symbol, k -> new BitSet())
                                        .or(to)));
                Map<Integer, Integer> row = new TreeMap<>();
                reached.forEach((symbol, to) -> row.put(symbol, number(closed(to), numbers, sets)));
                transitions.add(row);
            }
            int[] accepted = sets.stream()
                    .mapToInt(set ->
                            set.stream().map(s -> ends.getOrDefault(s, 0)).reduce(0, (a, b) -> a | b))
                    .toArray();
            return new Phrases(vocabulary(transitions), transitions, accepted);
        }

        private static int number(BitSet set, Map<BitSet, Integer> numbers, List<BitSet> sets) {
            Integer known = numbers.get(set);
            if (known != null) {
                return known;
            }
            numbers.put(set, sets.size());
            sets.add(set);
            return sets.size() - 1;
        }

        private BitSet closed(BitSet seed) {
            BitSet all = (BitSet) seed.clone();
            List<Integer> open = new ArrayList<>(seed.stream().boxed().toList());
            while (!open.isEmpty()) {
                jumps.get(open.remove(open.size() - 1)).stream()
                        .filter(s -> !all.get(s))
                        .forEach(s -> {
                            all.set(s);
                            open.add(s);
                        });
            }
            return all;
        }

        /** Other spellings become words of their own with the transitions of the word that they stand for. */
        private Vocabulary vocabulary(List<Map<Integer, Integer>> transitions) {
            Map<String, String> all = new TreeMap<>(spellings);
            for (String word : words.keySet()) {
                String bare = word.replace("'", "");
                if (!bare.equals(word) && !words.containsKey(bare) && !AMBIGUOUS.contains(bare)) {
                    all.putIfAbsent(bare, word);
                }
            }
            all.forEach((spelling, word) -> {
                Integer known = words.get(word);
                if (known != null && !words.containsKey(spelling)) {
                    int added = symbol(spelling);
                    transitions.forEach(row -> {
                        Integer target = row.get(Tokens.FIRST_WORD + known);
                        if (target != null) {
                            row.put(added, target);
                        }
                    });
                }
            });
            return new Vocabulary(new LinkedHashSet<>(words.keySet()));
        }

        /** Without their apostrophe these are other words. */
        private static final Set<String> AMBIGUOUS = Set.of("well", "were", "id", "shell", "hell");
    }
}
