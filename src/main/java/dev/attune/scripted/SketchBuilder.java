package dev.attune.scripted;

import java.util.Arrays;

/** Collects the tokens of one sketch. */
final class SketchBuilder {
    /** No token: of a value that neither a word nor a mask has. */
    static final int NOTHING = WordKind.HIGHEST_MASK;

    private final int[] tokens = new int[ReplySketch.MOST_TOKENS];
    private int total;
    private int last = NOTHING;

    /** The latest token; {@link #NOTHING} before the first. */
    int last() {
        return last;
    }

    void add(int token) {
        if (total < tokens.length) {
            tokens[total] = token;
        }
        total++;
        last = token;
    }

    void replaceLast(int token) {
        if (total <= tokens.length) {
            tokens[total - 1] = token;
        }
        last = token;
    }

    ReplySketch build() {
        return ReplySketch.of(Arrays.copyOf(tokens, Math.min(total, tokens.length)), total);
    }
}
