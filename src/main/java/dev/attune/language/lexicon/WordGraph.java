package dev.attune.language.lexicon;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All patterns of a lexicon as one graph of words, made deterministic by the construction of subsets. */
final class WordGraph {
    static final int ROOT = 0;
    /** Stands for any number. */
    static final long NUMBER = 1;

    /** More states than that are a mistake of the authors, and would take long. */
    private static final int MOST_STATES = 400_000;

    private final List<Map<Long, List<Integer>>> edges = new ArrayList<>();
    private final List<List<Integer>> anys = new ArrayList<>();
    private final List<List<Integer>> jumps = new ArrayList<>();
    private final Map<Integer, Long> tags = new HashMap<>();
    private final Map<Integer, Byte> valences = new HashMap<>();

    WordGraph() {
        node();
    }

    /** What a token is to a pattern: a number, or its word. */
    static long symbol(ScannedText text, int token) {
        return (text.shape(token) & Shapes.NUMBER) != 0 ? NUMBER : text.hash(token);
    }

    int node() {
        edges.add(new LinkedHashMap<>(2));
        anys.add(new ArrayList<>(0));
        jumps.add(new ArrayList<>(0));
        return edges.size() - 1;
    }

    void edge(int from, long symbol, int to) {
        edges.get(from).computeIfAbsent(symbol, any -> new ArrayList<>(1)).add(to);
    }

    void any(int from, int to) {
        anys.get(from).add(to);
    }

    void jump(int from, int to) {
        jumps.get(from).add(to);
    }

    void accept(int node, byte valence, long tagBits) {
        tags.put(node, tagBits);
        valences.put(node, valence);
    }

    Lexicon determine(List<String> tagNames) {
        LexiconTables tables = new LexiconTables();
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<List<Integer>> open = new ArrayList<>();
        number(closure(List.of(ROOT)), known, open, tables);
        for (int state = 0; state < open.size(); state++) {
            if (state > MOST_STATES) {
                throw new IllegalArgumentException("the patterns together stand for too much");
            }
            List<Integer> set = open.get(state);
            TreeSet<Integer> after = new TreeSet<>();
            Map<Long, TreeSet<Integer>> next = new LinkedHashMap<>();
            for (int node : set) {
                after.addAll(anys.get(node));
                edges.get(node)
                        .forEach((symbol, targets) -> next.computeIfAbsent(symbol, any -> new TreeSet<>())
                                .addAll(targets));
            }
            int otherwise = after.isEmpty() ? 0 : number(closure(after), known, open, tables);
            tables.otherwise(state, otherwise);
            for (Map.Entry<Long, TreeSet<Integer>> entry : next.entrySet()) {
                entry.getValue().addAll(after);
                tables.edge(state, entry.getKey(), number(closure(entry.getValue()), known, open, tables));
            }
        }
        return tables.lexicon(tagNames);
    }

    private int number(
            List<Integer> set, Map<List<Integer>, Integer> known, List<List<Integer>> open, LexiconTables tables) {
        Integer number = known.get(set);
        if (number == null) {
            number = open.size();
            known.put(set, number);
            open.add(set);
            boolean accepts = false;
            long tagBits = 0;
            byte valence = 0;
            for (int node : set) {
                Long bits = tags.get(node);
                if (bits != null) {
                    accepts = true;
                    tagBits |= bits;
                    byte other = valences.getOrDefault(node, (byte) 0);
                    // The same words twice: the stronger reading stays.
                    valence = Math.abs(other) > Math.abs(valence) ? other : valence;
                }
            }
            tables.state(accepts, valence, tagBits);
        }
        return number;
    }

    private List<Integer> closure(Iterable<Integer> nodes) {
        TreeSet<Integer> all = new TreeSet<>();
        List<Integer> open = new ArrayList<>();
        nodes.forEach(open::add);
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (all.add(node)) {
                open.addAll(jumps.get(node));
            }
        }
        return Arrays.asList(all.toArray(new Integer[0]));
    }
}
