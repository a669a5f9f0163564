package dev.attune.language.lexicon;

import java.util.Arrays;
import java.util.List;

/** Flat tables of a deterministic automaton, while they grow. */
final class LexiconTables {
    long[] keys = new long[1 << 10];
    int[] targets = new int[1 << 10];
    int[] otherwise = new int[1 << 8];
    boolean[] accepts = new boolean[1 << 8];
    byte[] valences = new byte[1 << 8];
    long[] tags = new long[1 << 8];
    private int edges;
    private int states;

    void state(boolean accepting, byte valence, long tagBits) {
        if (states == accepts.length) {
            int larger = 2 * states;
            otherwise = Arrays.copyOf(otherwise, larger);
            accepts = Arrays.copyOf(accepts, larger);
            valences = Arrays.copyOf(valences, larger);
            tags = Arrays.copyOf(tags, larger);
        }
        accepts[states] = accepting;
        valences[states] = valence;
        tags[states++] = tagBits;
    }

    void otherwise(int state, int target) {
        otherwise[state] = target;
    }

    void edge(int from, long symbol, int to) {
        edge(key(from, symbol), to);
    }

    /** Room for so many edges, without growing on the way. */
    void expect(int count) {
        int capacity = Integer.highestOneBit(Math.max(512, count)) * 4;
        keys = new long[capacity];
        targets = new int[capacity];
    }

    /**
     * @param key see {@link #key(int, long)}
     */
    void edge(long key, int to) {
        if (2 * edges >= keys.length) {
            grow();
        }
        int slot = free(key);
        keys[slot] = key;
        targets[slot] = to;
        edges++;
    }

    Lexicon lexicon(List<String> tagNames) {
        return new Lexicon(
                tagNames,
                keys,
                targets,
                Arrays.copyOf(otherwise, states),
                Arrays.copyOf(accepts, states),
                Arrays.copyOf(valences, states),
                Arrays.copyOf(tags, states));
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = free(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int free(long key) {
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    static int slot(long key, int capacity) {
        return (int) (key >>> 20) & (capacity - 1);
    }

    /** Of an edge; never 0. That two edges share one is as likely as two words having the same 64-bit hash. */
    static long key(int state, long symbol) {
        long key = (symbol ^ (state * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
        key ^= key >>> 32;
        return key == 0 ? 1 : key;
    }
}
