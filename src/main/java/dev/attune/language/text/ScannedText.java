package dev.attune.language.text;

import java.util.Arrays;

/**
 * Tokens and sentences of one text, without the text. Filled by a {@link TextScanner}, again and again; its arrays grow
 * to what the largest text needed and stay. Not for two threads at a time.
 *
 * <p>Indices are not checked against the counts: a token is 0 to {@link #tokens()} - 1, a sentence 0 to
 * {@link #sentences()} - 1.
 */
public final class ScannedText {
    private static final int FIRST_TOKENS = 256;

    int[] starts = new int[FIRST_TOKENS];
    int[] ends = new int[FIRST_TOKENS];
    int[] shapes = new int[FIRST_TOKENS];
    long[] hashes = new long[FIRST_TOKENS];
    /** One more than tokens: where a token's normal form begins, and the one before it ends. */
    int[] normals = new int[FIRST_TOKENS + 1];

    char[] normal = new char[4 * FIRST_TOKENS];
    /** One more than sentences. */
    int[] firsts = new int[FIRST_TOKENS + 1];

    int tokens;
    int sentences;
    int words;
    boolean complete = true;
    boolean foreign;

    /** Tokens of the text, in its order; they do not overlap. */
    public int tokens() {
        return tokens;
    }

    /** Index of the token's first UTF-16 unit in the text. */
    public int start(int token) {
        return starts[token];
    }

    /** Index after the token's last UTF-16 unit in the text. */
    public int end(int token) {
        return ends[token];
    }

    /** {@link TextScanner#hashOf} of the token's normal form; the same on every machine, never 0. */
    public long hash(int token) {
        return hashes[token];
    }

    /** Bits of {@link Shapes}. */
    public int shape(int token) {
        return shapes[token];
    }

    /** Sentences; each has a token, and each token is in one. */
    public int sentences() {
        return sentences;
    }

    public int firstToken(int sentence) {
        return firsts[sentence];
    }

    /** The token after the sentence's last. */
    public int endToken(int sentence) {
        return firsts[sentence + 1];
    }

    /** The normal forms' characters, one after another; not to be written to, and replaced by the next scan. */
    public char[] normal() {
        return normal;
    }

    public int normalStart(int token) {
        return normals[token];
    }

    public int normalEnd(int token) {
        return normals[token + 1];
    }

    /** Tokens with a letter or digit. */
    public int words() {
        return words;
    }

    /** False: the text was longer, or had more tokens, than the scanner takes. */
    public boolean complete() {
        return complete;
    }

    /** True: some letters or digits are of a script that the scanner has no rules for; boundaries are a guess. */
    public boolean foreign() {
        return foreign;
    }

    void clear(boolean whole) {
        tokens = 0;
        sentences = 0;
        words = 0;
        complete = whole;
        foreign = false;
        normals[0] = 0;
        firsts[0] = 0;
    }

    /** Room for one more token, one more sentence and this many characters of normal form. */
    void ensure(int characters) {
        if (tokens == starts.length) {
            int larger = 2 * tokens;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            shapes = Arrays.copyOf(shapes, larger);
            hashes = Arrays.copyOf(hashes, larger);
            normals = Arrays.copyOf(normals, larger + 1);
            firsts = Arrays.copyOf(firsts, larger + 1);
        }
        int needed = normals[tokens] + characters;
        if (needed > normal.length) {
            normal = Arrays.copyOf(normal, Math.max(needed, 2 * normal.length));
        }
    }

    @Override
    public String toString() {
        // Numbers only: no text leaves this class by accident.
        return tokens + " tokens, " + sentences + " sentences";
    }
}
