package dev.attune.language.redaction;

import java.util.Arrays;

/** A text made of pieces of another, which knows where each of its characters was. */
final class Pieces {
    private final StringBuilder kept;
    private int[] starts = new int[8];
    private int[] origins = new int[8];
    private int size;
    /** Behind the last piece in the other text. */
    private int originEnd;

    Pieces(int expected) {
        kept = new StringBuilder(expected);
    }

    /** The text so far. */
    String text() {
        return kept.toString();
    }

    int length() {
        return kept.length();
    }

    /** Adds {@code source[from, to)} as it is. */
    void copy(CharSequence source, int from, int to) {
        if (from < to) {
            begin(from, to);
            kept.append(source, from, to);
        }
    }

    /** Adds one character in place of {@code source[from, to)}; two for those beyond the basic plane. */
    void replace(int codePoint, int from, int to) {
        begin(from, to);
        kept.append(Character.toChars(codePoint)[0]);
        if (Character.isSupplementaryCodePoint(codePoint)) {
            begin(from, to);
            kept.append(Character.lowSurrogate(codePoint));
        }
    }

    /** Whether the text is empty or ends with a line. */
    boolean endsLine() {
        return kept.length() == 0 || kept.charAt(kept.length() - 1) == '\n';
    }

    /** Where a character of this text was; for its length, the end of the last piece. */
    int original(int index) {
        if (index >= kept.length()) {
            return originEnd;
        }
        int found = Arrays.binarySearch(starts, 0, size, index);
        int piece = found >= 0 ? found : -found - 2;
        return origins[piece] + index - starts[piece];
    }

    private void begin(int origin, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
        }
        starts[size] = kept.length();
        origins[size++] = origin;
        originEnd = end;
    }
}
