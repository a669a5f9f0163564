package dev.attune.language.text;

/** What a token looks like: the bits of {@link ScannedText#shape}. Several may be set. */
public final class Shapes {
    /** The first letter is a capital, whatever follows. */
    public static final int CAPITALISED = 1;
    /** Two letters or more, all of them capitals. */
    public static final int ALL_CAPS = 1 << 1;

    public static final int HAS_DIGIT = 1 << 2;
    /** Digits, and nothing else but {@code . , : / -}. */
    public static final int NUMBER = 1 << 3;
    /** No letter, no digit, and neither emoji nor emoticon. */
    public static final int PUNCTUATION = 1 << 4;
    /** Punctuation with an exclamation mark. */
    public static final int EXCLAMATION = 1 << 5;
    /** Punctuation with a question mark. */
    public static final int QUESTION = 1 << 6;
    /** Ends a sentence: a mark, not a line break. */
    public static final int STOP = 1 << 7;

    public static final int EMOJI = 1 << 8;
    public static final int EMOTICON = 1 << 9;
    public static final int LINK = 1 << 10;
    public static final int EMAIL = 1 << 11;
    /** {@code @somebody}. */
    public static final int HANDLE = 1 << 12;
    /** {@code #something}. */
    public static final int HASHTAG = 1 << 13;
    /** A stand-in for something personal: {@code #NAME#}, {@code [NAME]}, {@code <name>}, {@code {{slot}}}. */
    public static final int MASK = 1 << 14;
    /** A letter three times in a row or more: "sooo". */
    public static final int ELONGATED = 1 << 15;
    /** A sign of currency, also with letters before it: {@code US$}. */
    public static final int CURRENCY = 1 << 16;
    /** Has a letter. */
    public static final int LETTERS = 1 << 17;
    /** Has a letter or digit of a script that the scanner's rules are not made for. */
    public static final int FOREIGN = 1 << 18;
    /** The first of its line; the text's first token too. */
    public static final int LINE_START = 1 << 19;
    /** The first behind an empty line. */
    public static final int PARAGRAPH_START = 1 << 20;

    /** Kinds whose normal form does not depend on their characters. */
    static final int NAMELESS = LINK | EMAIL | HANDLE | MASK;

    /** What says how a word is written. */
    static final int EMPHASIS = CAPITALISED | ALL_CAPS | ELONGATED;

    private Shapes() {}
}
