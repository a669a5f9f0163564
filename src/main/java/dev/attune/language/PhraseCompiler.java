package dev.attune.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects patterns of {@link Phrases}. A pattern is a row of words; {@code (a|b c)} is a choice, {@code [a]} may be
 * missing, {@code <name>} and its like stand for a kind of token, and {@code {X}} for a fragment defined before.
 *
 * <p>All mistakes in patterns are {@link IllegalArgumentException}s. Not thread-safe.
 */
public final class PhraseCompiler {
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

    /** Without their apostrophe these are other words. */
    private static final Set<String> AMBIGUOUS = Set.of("well", "were", "id", "shell", "hell");

    private final Map<String, List<String>> fragments = new HashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<String, String> spellings = new TreeMap<>();
    private final PhraseGraph graph = new PhraseGraph();

    /** @param definitions {@code NAME = pattern}, each on a line; a line that does not begin so goes on with the last */
    public PhraseCompiler fragments(String definitions) {
        for (String definition : definitions.split("\\R(?=[A-Z_]+ = )", -1)) {
            int equals = definition.indexOf(" = ");
            List<String> parts = new ArrayList<>(List.of("("));
            parts.addAll(split(definition.substring(equals + 3).replace('\n', ' ')));
            parts.add(")");
            fragments.put("{" + definition.substring(0, equals) + "}", parts);
        }
        return this;
    }

    /** Other spellings of a word: they read as that word unless a pattern has them too. */
    public PhraseCompiler spellings(String word, String... others) {
        for (String other : others) {
            spellings.put(other, word);
        }
        return this;
    }

    /**
     * @param kind bits that a match of the patterns has
     * @param patterns one a line; blank lines are skipped
     */
    public PhraseCompiler add(int kind, String patterns) {
        patterns.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Deque<String> parts = new ArrayDeque<>(split(line));
            int end = graph.state();
            choice(parts, PhraseGraph.ROOT, end);
            if (!parts.isEmpty()) {
                throw new IllegalArgumentException("Unbalanced pattern: " + line);
            }
            graph.accept(end, kind);
        });
        return this;
    }

    /** The automaton of all that was added. */
    public Phrases compile() {
        List<Map<Integer, Integer>> transitions = new ArrayList<>();
        int[] accepted = graph.determine(transitions);
        addSpellings(transitions);
        return new Phrases(new Vocabulary(words.keySet()), transitions, accepted);
    }

    private List<String> split(String pattern) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = at + 1;
            if (c == '{') {
                end = pattern.indexOf('}', at) + 1;
                List<String> fragment = fragments.get(pattern.substring(at, Math.max(at, end)));
                if (fragment == null) {
                    throw new IllegalArgumentException("Unknown fragment in: " + pattern);
                }
                parts.addAll(fragment);
            } else if ("()[]|".indexOf(c) >= 0) {
                parts.add(String.valueOf(c));
            } else if (c != ' ') {
                while (end < pattern.length() && " ()[]|{".indexOf(pattern.charAt(end)) < 0) {
                    end++;
                }
                parts.add(pattern.substring(at, end));
            }
            at = end;
        }
        return parts;
    }

    /** One or more rows between {@code |}, each leading from one state to the other. */
    private void choice(Deque<String> parts, int from, int to) {
        row(parts, from, to);
        while ("|".equals(parts.peek())) {
            parts.remove();
            row(parts, from, to);
        }
    }

    private void row(Deque<String> parts, int from, int to) {
        int at = from;
        boolean empty = true;
        while (!atEnd(parts)) {
            String part = parts.remove();
            boolean group = part.equals("(") || part.equals("[");
            int next = !group && atEnd(parts) ? to : graph.state();
            if (group) {
                choice(parts, at, next);
                close(parts, part.equals("(") ? ")" : "]");
                if (part.equals("[")) {
                    graph.jump(at, next);
                }
            } else {
                graph.edge(at, symbol(part), next);
            }
            at = next;
            empty = false;
        }
        if (empty) {
            throw new IllegalArgumentException("Empty choice in a pattern");
        }
        if (at != to) {
            graph.jump(at, to);
        }
    }

    private static boolean atEnd(Deque<String> parts) {
        return parts.isEmpty() || ")]|".contains(parts.element());
    }

    private static void close(Deque<String> parts, String bracket) {
        if (!bracket.equals(parts.poll())) {
            throw new IllegalArgumentException("Missing " + bracket + " in a pattern");
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

    /** Other spellings become words of their own with the transitions of the word that they stand for. */
    private void addSpellings(List<Map<Integer, Integer>> transitions) {
        for (String word : List.copyOf(words.keySet())) {
            String bare = word.replace("'", "");
            if (!bare.equals(word) && !AMBIGUOUS.contains(bare)) {
                spellings.putIfAbsent(bare, word);
            }
        }
        Map<Integer, Integer> added = new HashMap<>();
        spellings.forEach((spelling, word) -> {
            Integer known = words.get(word);
            if (known != null && !words.containsKey(spelling)) {
                added.put(symbol(spelling), Tokens.FIRST_WORD + known);
            }
        });
        for (Map<Integer, Integer> row : transitions) {
            added.forEach((spelling, word) -> {
                Integer target = row.get(word);
                if (target != null) {
                    row.put(spelling, target);
                }
            });
        }
    }

    /** Patterns as a graph in which several ways may be open at once. */
    private static final class PhraseGraph {
        static final int ROOT = 0;

        private final List<List<int[]>> edges = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<List<Integer>> jumps = new ArrayList<>(List.of(new ArrayList<>()));
        private final Map<Integer, Integer> ends = new HashMap<>();
        private int[] seen = {};
        private int round;

        int state() {
            edges.add(new ArrayList<>(2));
            jumps.add(new ArrayList<>(1));
            return edges.size() - 1;
        }

        void edge(int from, int symbol, int to) {
            edges.get(from).add(new int[] {symbol, to});
        }

        void jump(int from, int to) {
            jumps.get(from).add(to);
        }

        void accept(int state, int kind) {
            ends.merge(state, kind, (a, b) -> a | b);
        }

        /**
         * Subset construction: each state of the result is a set of states of this graph.
         *
         * @param transitions filled: those of each state, by symbol
         * @return kinds of each state
         */
        int[] determine(List<Map<Integer, Integer>> transitions) {
            seen = new int[edges.size()];
            Map<List<Integer>, Integer> numbers = new HashMap<>();
            List<List<Integer>> sets = new ArrayList<>();
            number(List.of(ROOT), numbers, sets);
            for (int state = 0; state < sets.size(); state++) {
                Map<Integer, List<Integer>> reached = new TreeMap<>();
                for (int member : sets.get(state)) {
                    for (int[] edge : edges.get(member)) {
                        reached.computeIfAbsent(edge[0], symbol -> new ArrayList<>(2))
                                .add(edge[1]);
                    }
                }
                Map<Integer, Integer> row = new HashMap<>();
                reached.forEach((symbol, to) -> row.put(symbol, number(to, numbers, sets)));
                transitions.add(row);
            }
            return sets.stream()
                    .mapToInt(set ->
                            set.stream().mapToInt(s -> ends.getOrDefault(s, 0)).reduce(0, (a, b) -> a | b))
                    .toArray();
        }

        private int number(List<Integer> seed, Map<List<Integer>, Integer> numbers, List<List<Integer>> sets) {
            List<Integer> set = closed(seed);
            return numbers.computeIfAbsent(set, s -> {
                sets.add(s);
                return sets.size() - 1;
            });
        }

        /** The states and all that jumps lead to, ascending; those that only jump are left out. */
        private List<Integer> closed(List<Integer> seed) {
            round++;
            Deque<Integer> open = new ArrayDeque<>(seed);
            int[] members = new int[16];
            int count = 0;
            while (!open.isEmpty()) {
                int state = open.pop();
                if (seen[state] != round) {
                    seen[state] = round;
                    jumps.get(state).forEach(open::push);
                    if (!edges.get(state).isEmpty() || ends.containsKey(state)) {
                        members = count == members.length ? Arrays.copyOf(members, 2 * count) : members;
                        members[count++] = state;
                    }
                }
            }
            return Arrays.stream(members, 0, count).sorted().boxed().toList();
        }
    }
}
