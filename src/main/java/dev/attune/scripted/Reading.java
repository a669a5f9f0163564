package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/** A reply while it is judged: its grams, and what of it counts. Used again for the next reply. */
final class Reading {
    final int[] tokens = new int[ReplySketch.MOST_TOKENS];
    /** By place of the first token. */
    final long[] grams = new long[ReplySketch.MOST_TOKENS];

    /** Tokens that count before a place; allow-listed ones do not. */
    private final int[] counted = new int[ReplySketch.MOST_TOKENS + 1];

    private final int[] countedWords = new int[ReplySketch.MOST_TOKENS + 1];
    private int size;

    void read(ReplySketch sketch) {
        size = sketch.size();
        for (int i = 0; i < size; i++) {
            tokens[i] = sketch.token(i);
        }
        for (int i = 0; i + Grams.RUN <= size; i++) {
            grams[i] = Grams.hash(tokens, i, Grams.RUN);
        }
        count(null);
    }

    /** Takes away tokens that count neither as said before nor as personal. */
    void leaveOut(boolean[] allowListed) {
        count(allowListed);
    }

    private void count(boolean @Nullable [] leftOut) {
        for (int i = 0; i < size; i++) {
            int one = leftOut != null && leftOut[i] ? 0 : 1;
            counted[i + 1] = counted[i] + one;
            countedWords[i + 1] = countedWords[i] + (WordKind.isMask(tokens[i]) ? 0 : one);
        }
    }

    int size() {
        return size;
    }

    int gramCount() {
        return Math.max(0, size - Grams.RUN + 1);
    }

    /** Tokens that count in all. */
    int total() {
        return counted[size];
    }

    /** Of them, words: not masks. */
    int totalWords() {
        return countedWords[size];
    }

    /** Tokens that count in [from, to). */
    int tokensIn(int from, int to) {
        return counted[to] - counted[from];
    }

    int wordsIn(int from, int to) {
        return countedWords[to] - countedWords[from];
    }
}
