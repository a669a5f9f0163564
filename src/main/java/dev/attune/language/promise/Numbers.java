package dev.attune.language.promise;

import dev.attune.language.Tokens;

/** The numbers that tokens of a text say. */
final class Numbers {
    static final int NOTHING = -1;

    private final MarkedText text;

    Numbers(MarkedText text) {
        this.text = text;
    }

    /** The number that a token says, of a range the upper one, or NOTHING. */
    int count(int at) {
        if (text.is(at, Word.COUNT)) {
            return text.value(at);
        }
        int symbol = text.symbol(at);
        return symbol == Tokens.SMALL || symbol == Tokens.NUMBER ? digits(text.start(at), text.end(at)) : NOTHING;
    }

    /** The last row of digits; NOTHING for fractions and for what is too long. */
    int digits(int from, int until) {
        int value = 0;
        int length = 0;
        for (int i = from; i < until; i++) {
            char c = text.text().charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                length++;
            } else if (c == '-' || c == '\u2013') {
                value = 0;
                length = 0;
            } else {
                return NOTHING;
            }
            if (length > 4) {
                return NOTHING;
            }
        }
        return length == 0 ? NOTHING : value;
    }
}
