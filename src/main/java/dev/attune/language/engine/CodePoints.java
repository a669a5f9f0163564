package dev.attune.language.engine;

import dev.attune.language.redaction.MainText;

/** From code points of the text that was read to those of the text as it was written. */
public final class CodePoints {
    private final String original;
    private final MainText main;

    /**
     * @param original as written
     * @param main what was read of it
     */
    public CodePoints(String original, MainText main) {
        this.original = original;
        this.main = main;
    }

    /** Code point of the original that the one at {@code index} of what was read stands for. */
    public int original(int index) {
        if (main.whole()) {
            return index;
        }
        String read = main.text().toString();
        int unit = main.original(read.offsetByCodePoints(0, index));
        return original.codePointCount(0, unit);
    }

    /** The same for an end: behind the code point before it. */
    public int originalEnd(int end) {
        return main.whole() ? end : original(end - 1) + 1;
    }
}
