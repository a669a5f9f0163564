package dev.attune.language.text;

import java.util.Arrays;

/** Kinds of UTF-16 units: a table for Latin, {@link Character#getType} beyond. */
final class CharClasses {
    static final int BLANK = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    /** Everything that stands for itself. */
    static final int SIGN = 3;
    /** Belongs to what stands before it: accents, variation selectors, zero-width characters. */
    static final int MARK = 4;
    /** A unit of a pair, or a lone one. */
    static final int SURROGATE = 5;

    /** Latin-1 and Latin Extended-A: all letters beyond the first two blocks' signs. */
    static final int TABLE_END = 0x180;

    private static final byte[] TABLE = table();
    private static final char[] LOWER = lower();

    private CharClasses() {}

    private static byte[] table() {
        byte[] table = new byte[TABLE_END];
        Arrays.fill(table, (byte) SIGN);
        for (char c = 0; c < TABLE_END; c++) {
            if (Character.isLetter(c)) {
                table[c] = LETTER;
            } else if (Character.isDigit(c)) {
                table[c] = DIGIT;
            } else if (c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                table[c] = BLANK;
            }
        }
        table[0xad] = MARK;
        return table;
    }

    private static char[] lower() {
        char[] lower = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            lower[c] = Character.toLowerCase(c);
        }
        return lower;
    }

    static int of(char c) {
        return c < TABLE_END ? TABLE[c] : beyond(c);
    }

    private static int beyond(char c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> BLANK;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            // Between letters they belong to the word, elsewhere to nothing: joiners do, the rest parts as a blank.
            case Character.FORMAT -> c == '\u200c' || c == '\u200d' || c == '\u2060' ? MARK : BLANK;
            case Character.SURROGATE -> SURROGATE;
            default -> SIGN;
        };
    }

    static char lower(char c) {
        return c < TABLE_END ? LOWER[c] : Character.toLowerCase(c);
    }

    static boolean isLetter(char c) {
        return of(c) == LETTER;
    }

    /** Letter, digit or what belongs to one. */
    static boolean isWord(char c) {
        int kind = of(c);
        return kind == LETTER || kind == DIGIT || kind == MARK;
    }

    /** Whether the scanner has no rules for this letter, digit or mark: neither Latin nor common to all scripts. */
    static boolean isForeign(char[] text, int at, int end) {
        char c = text[at];
        if (Character.isHighSurrogate(c)) {
            return at + 1 < end
                    && Character.isLowSurrogate(text[at + 1])
                    && Character.isLetterOrDigit(Character.toCodePoint(c, text[at + 1]));
        }
        return isForeign(c);
    }

    private static boolean isForeign(char c) {
        if (c < 0x370) {
            return false;
        }
        boolean latin = (c >= 0x1d00 && c < 0x1f00)
                || (c >= 0x2000 && c < 0x2c00)
                || (c >= 0x2c60 && c < 0x2c80)
                || (c >= 0xa720 && c < 0xa800)
                || (c >= 0xab30 && c < 0xab70)
                || (c >= 0xfb00 && c < 0xfb07)
                || (c >= 0xfe00 && c < 0xfe10)
                || (c >= 0xfe20 && c < 0xfe30)
                || c == 0xfeff
                || (c >= 0xff01 && c < 0xff5f);
        return !latin && isWord(c);
    }

    static boolean isDigit(char c) {
        return of(c) == DIGIT;
    }

    static boolean isUpper(char c) {
        return lower(c) != c;
    }

    /** The typographic apostrophes and what is typed for one. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4' || c == '\u02bc';
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isCurrency(char c) {
        return c == '$' || (c >= 0xa2 && c <= 0xa5) || (c >= 0x20a0 && c < 0x20d0);
    }
}
