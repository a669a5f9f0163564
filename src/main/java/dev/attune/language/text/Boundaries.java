package dev.attune.language.text;

import java.util.Arrays;

/** Where the tokens of a text are, in its order and without overlap. For one thread. */
public final class Boundaries {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    /**
     * Adds a token. One that is empty or begins before the last one's end is left out: a tokenizer may make two words
     * of the same characters.
     *
     * @param start UTF-16 index of its first unit
     * @param end index after its last
     */
    public void add(int start, int end) {
        if (end <= start || (size > 0 && start < ends[size - 1])) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /** The same boundaries, but for what the scanner recognises as one token: masks, emoticons, links and the like. */
    Boundaries around(ScannedText scanned) {
        Boundaries joint = new Boundaries();
        int next = 0;
        int from = 0;
        for (int token = 0; token < scanned.tokens(); token++) {
            if ((scanned.shape(token) & (Shapes.NAMELESS | Shapes.EMOTICON)) != 0) {
                next = copy(next, from, scanned.start(token), joint);
                joint.add(scanned.start(token), scanned.end(token));
                from = scanned.end(token);
            }
        }
        copy(next, from, Integer.MAX_VALUE, joint);
        return joint;
    }

    /** Adds what lies between the two places, and gives the token that goes on behind them. */
    private int copy(int first, int from, int until, Boundaries into) {
        int token = first;
        while (token < size && starts[token] < until) {
            into.add(Math.max(starts[token], from), Math.min(ends[token], until));
            if (ends[token] > until) {
                return token;
            }
            token++;
        }
        return token;
    }
}
