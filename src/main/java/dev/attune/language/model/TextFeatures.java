package dev.attune.language.model;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;

/**
 * Features of a run of tokens: words, pairs of neighbours, pairs with one token between them, and letters in runs of
 * three to five. Each is a hash, the same on every machine. Stateless.
 */
public final class TextFeatures {
    /** Words and pairs of words. */
    public static final int WORDS = 0;
    /** Runs of letters inside a word. */
    public static final int LETTERS = 1;
    /** What {@link LexicalSigns} saw. */
    public static final int SIGNS = 2;

    public static final int BLOCKS = 3;

    /** Longer words are cut here: no letter after that tells anything. */
    private static final int LONGEST_WORD = 24;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    /** About that of one of ten words; chosen on the corpus' dev part. */
    private static final double SIGN_WEIGHT = .3;

    private static final long WORD = 0x9E3779B97F4A7C15L;
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long APART = 0x165667B19E3779F9L;
    private static final long RUN = 0x27D4EB2F165667C5L;
    private static final long BEGIN = 0x5851F42D4C957F2DL;
    private static final long END = 0x14057B7EF767814FL;

    private TextFeatures() {}

    /** Features of tokens {@code from} to {@code to}, which is a sentence or a whole text. */
    public static void of(ScannedText text, int from, int to, FeatureSink sink) {
        long beforeLast = 0;
        long last = BEGIN;
        for (int token = from; token <= to; token++) {
            long word = token < to ? text.hash(token) : END;
            int first = Math.max(from, token - 1);
            if (token < to) {
                sink.add(WORDS, mix(word + WORD), token, token + 1);
                sink.letters(text, token);
            }
            sink.add(WORDS, mix(mix(last + PAIR) + word), first, Math.min(to, token + 1));
            if (token > from) {
                sink.add(
                        WORDS, mix(mix(beforeLast + APART) + word), Math.max(from, token - 2), Math.min(to, token + 1));
            }
            beforeLast = last;
            last = word;
        }
    }

    /** Features of the letters of one token; they depend on its normal form only. */
    static void letters(ScannedText text, int token, FeatureSink sink) {
        if ((text.shape(token) & Shapes.LETTERS) == 0) {
            return;
        }
        char[] normal = text.normal();
        int start = text.normalStart(token);
        int length = Math.min(LONGEST_WORD, text.normalEnd(token) - start);
        // Position -1 is the edge before the word, length the one after it.
        for (int from = -1; from <= length + 1 - SHORTEST_RUN; from++) {
            long hash = RUN;
            int most = Math.min(LONGEST_RUN, length + 1 - from);
            for (int i = 0; i < most; i++) {
                int at = from + i;
                char c = at < 0 ? '<' : at == length ? '>' : normal[start + at];
                hash = (hash ^ c) * 0x100000001B3L;
                if (i + 1 >= SHORTEST_RUN) {
                    sink.add(LETTERS, mix(hash), token, token + 1);
                }
            }
        }
    }

    /**
     * What a feature of a block counts in a text that has so many of that block: a long text does not outweigh a short
     * one, nor letters words; signs count as they are.
     */
    public static double weight(int block, int count) {
        return block == SIGNS ? SIGN_WEIGHT : 1 / StrictMath.sqrt(Math.max(1, count));
    }

    /** Spreads all bits over all others (the finisher of SplitMix64; Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
