package dev.attune.scripted;

/** What a token is. All but words are masked: of them only the kind is kept. */
public enum WordKind {
    /** A word; kept as the hash of its normal form. */
    WORD(0),
    /** A name, as far as its form tells. */
    NAME(1),
    /** A number, a code that mixes letters and digits, a time of day. */
    NUMBER(2),
    /** A date. */
    DATE(3),
    /** A number with a currency. */
    AMOUNT(4),
    /** A link. */
    LINK(5),
    /** An e-mail address. */
    EMAIL(6),
    /** A handle such as {@code @name}. */
    HANDLE(7),
    /** A stand-in that the platform put there, such as {@code #NAME#}. */
    MASK(8),
    /** A slot of a declared template: any 0 to 8 tokens. */
    SLOT(9);

    /** Tokens from 0 to here are masks; no hash of a word is. */
    static final int HIGHEST_MASK = 15;

    private final int token;

    /** @param token stored: never changed */
    WordKind(int token) {
        this.token = token;
    }

    /** The token that stands for a mask of this kind. */
    int token() {
        return token;
    }

    /** Whether a token of a sketch is a mask, and not a word. */
    static boolean isMask(int token) {
        return token >= 0 && token <= HIGHEST_MASK;
    }

    /** The token of a word, kept clear of the masks. */
    static int wordToken(int hash) {
        return isMask(hash) ? hash + HIGHEST_MASK + 1 : hash;
    }
}
