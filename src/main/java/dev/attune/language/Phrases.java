package dev.attune.language;

import java.util.List;
import java.util.Map;

/**
 * A set of phrase patterns, each of a kind (a bit), compiled to one deterministic automaton over tokens: matching
 * costs one table look-up a token, however many patterns there are. Immutable.
 *
 * <p>Built by {@link PhraseCompiler}. No pattern repeats, so the longest match is bounded.
 */
public final class Phrases {
    /** No transition, or no state. */
    public static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] accepted;
    private final int[] ahead;

    /**
     * @param transitions of each state, by symbol
     * @param accepted kinds that end in each state
     */
    Phrases(Vocabulary vocabulary, List<Map<Integer, Integer>> transitions, int[] accepted) {
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
        this.ahead = new int[accepted.length];
        lookAhead(0, transitions, new boolean[accepted.length]);
    }

    /** No pattern repeats: there are no circles, and the depth is that of the longest pattern. */
    private int lookAhead(int state, List<Map<Integer, Integer>> transitions, boolean[] known) {
        if (!known[state]) {
            known[state] = true;
            int kinds = accepted[state];
            for (int next : transitions.get(state).values()) {
                kinds |= lookAhead(next, transitions, known);
            }
            ahead[state] = kinds;
        }
        return ahead[state];
    }

    /** The words that occur in patterns, for {@link Tokens#read}. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** State at the start of each match. */
    public int start() {
        return 0;
    }

    /** State after one more token, or {@link #NONE}. */
    public int next(int state, int symbol) {
        int slot = slotOf(state, symbol);
        return keys[slot] == 0 ? NONE : targets[slot];
    }

    /** Kinds of the patterns that end in this state. */
    public int kinds(int state) {
        return accepted[state];
    }

    /** Kinds of the patterns that end in this state or behind it. */
    public int ahead(int state) {
        return ahead[state];
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
}
