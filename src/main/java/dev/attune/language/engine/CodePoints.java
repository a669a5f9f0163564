package dev.attune.language.engine;

import dev.attune.language.redaction.MainText;

/** From places in the text that was read to code points of the text as it was written. For one thread. */
public final class CodePoints {
    private final String original;
    private final MainText main;
    /** A character of the original whose code point was counted last. */
    private int countedTo;

    private int counted;

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

    /**
     * Code point of the original that a character of what was read stands for. Counts on from the character asked for
     * before, so that asking in the order of the text costs one way through it.
     *
     * @param character UTF-16
     */
    public int ofCharacter(int character) {
        int unit = main.whole() ? character : main.original(character);
        if (unit < countedTo) {
            countedTo = 0;
            counted = 0;
        }
        counted += original.codePointCount(countedTo, unit);
        countedTo = unit;
        return counted;
    }

    /** The same for an end: behind the code point before it; {@code character} is not 0. */
    public int ofEnd(int character) {
        return ofCharacter(startOfLast(character)) + 1;
    }

    private int startOfLast(int end) {
        boolean pair = end > 1
                && Character.isSurrogatePair(
                        main.text().charAt(end - 2), main.text().charAt(end - 1));
        return pair ? end - 2 : end - 1;
    }
}
