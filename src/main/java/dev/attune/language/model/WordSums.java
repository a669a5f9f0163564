package dev.attune.language.model;

import java.util.Arrays;

/**
 * What the letters of words met before add up to, so that a frequent word costs one look-up and not one for each run of
 * its letters. Whole numbers: what comes out is the same whether a word was met before or not. A word takes the place of
 * the one that was there before. Holds hashes, no words; for one thread.
 */
final class WordSums {
    /** Nine of ten words of a conversation are found again among so many. */
    private static final int PLACES = 1 << 11;

    private final int length;
    private final long[] words = new long[PLACES];
    private final int[] counts = new int[PLACES];
    private final long[] sums;

    /** @param length longs of a row, see {@link HeadPairs} */
    WordSums(int length) {
        this.length = length;
        this.sums = new long[PLACES * length];
    }

    /** Place of a word. */
    static int place(long word) {
        return (int) (word >>> 32) & (PLACES - 1);
    }

    /** Whether the word has its place; never so for 0. */
    boolean holds(int place, long word) {
        return words[place] == word;
    }

    /** Empties a place for a word. */
    void take(int place, long word) {
        words[place] = word;
        counts[place] = 0;
        Arrays.fill(sums, place * length, (place + 1) * length, 0);
    }

    /** One more feature of the word that took the place. */
    void count(int place) {
        counts[place]++;
    }

    /** Sums of the place, from {@link #start}. */
    long[] sums() {
        return sums;
    }

    int start(int place) {
        return place * length;
    }

    int features(int place) {
        return counts[place];
    }
}
