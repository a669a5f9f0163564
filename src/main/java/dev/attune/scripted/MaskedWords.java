package dev.attune.scripted;

/**
 * The words of a text one after the other, as a sketch needs them: hashes and forms, no text. The hash of a word must
 * be the same in every release: sketches are stored, and published with learned templates. One use.
 */
public interface MaskedWords {
    /** Goes to the next word; emoji and punctuation are none. */
    boolean next();

    /** Hash of the present word's normal form; of no meaning for other kinds than {@link WordKind#WORD}. */
    int hash();

    /** Kind by form; whether a capital makes a name is decided by the sketch. */
    WordKind kind();

    /** Letters of the present word. */
    Shape shape();

    /** The strongest of what stands between the word before, or the start, and the present one. */
    Gap gap();

    /** How a word is written. */
    enum Shape {
        /** Begins with a small letter, or with no letter. */
        SMALL,
        /** Begins with a capital. */
        CAPITAL,
        /** Two or more capitals and nothing else. */
        CAPITALS
    }

    /** What stands between two words, the weakest first. */
    enum Gap {
        /** Nothing but blanks, quotes, or a hyphen inside a word. */
        NONE,
        /** A comma, colon or bracket. */
        PAUSE,
        /** End of a sentence; an emoji. */
        STOP,
        /** A new line; the start of the text. */
        LINE,
        /** A dash, tilde or circumflex, which often stands before a signature. */
        SIGN
    }
}
