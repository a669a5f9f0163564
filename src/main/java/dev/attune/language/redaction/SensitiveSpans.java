package dev.attune.language.redaction;

import java.util.Arrays;

/** Spans of a text that identify people: ascending, disjoint, not empty; offsets are UTF-16. */
public final class SensitiveSpans {
    private int[] bounds = new int[8];
    private Kind[] kinds = new Kind[4];
    private int size;

    SensitiveSpans() {}

    /** Number of spans. */
    public int size() {
        return size;
    }

    /** First character of a span. */
    public int start(int span) {
        return bounds[2 * span];
    }

    /** Behind the last character of a span. */
    public int end(int span) {
        return bounds[2 * span + 1];
    }

    /** What the span gives away. */
    public Kind kind(int span) {
        return kinds[span];
    }

    /** Behind the last span; no later one may reach before it. */
    int end() {
        return size == 0 ? 0 : bounds[2 * size - 1];
    }

    void add(int start, int end, Kind kind) {
        if (size == kinds.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        kinds[size++] = kind;
    }
}
