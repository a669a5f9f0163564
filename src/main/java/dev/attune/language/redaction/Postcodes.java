package dev.attune.language.redaction;

/** Postcodes by form: British and Canadian alone, others beside a state, a cue or a street. */
final class Postcodes {
    private final TextTokens tokens;
    private final CharSequence text;
    private final Context context;

    Postcodes(TextTokens tokens, Context context) {
        this.context = context;
        this.tokens = tokens;
        this.text = tokens.text;
    }

    /** Behind a postcode that stands by itself, or behind its cue. */
    int at(int token) {
        int next = british(token, true);
        next = next > token ? next : canadian(token);
        next = next > token ? next : withState(token);
        if (next > token || !context.postcode()) {
            return next;
        }
        return inAddress(token);
    }

    /** Behind a postcode where an address is expected. */
    int inAddress(int token) {
        int next = british(token, false);
        next = next > token ? next : canadian(token);
        next = next > token ? next : withState(token);
        next = next > token ? next : dutch(token);
        boolean digits = tokens.isDigits(token) && (tokens.length(token) == 4 || tokens.length(token) == 5);
        return next > token ? next : digits ? withExtension(token) : token;
    }

    /** "SW1A 1AA"; small letters only where something else says that it is one. */
    private int british(int token, boolean upper) {
        int length = tokens.length(token);
        if (tokens.type(token) != TextTokens.NUMBER
                || length < 2
                || length > 4
                || tokens.length(token + 1) != 3
                || !tokens.isBlank(token + 1)
                || tokens.type(token + 1) != TextTokens.NUMBER) {
            return token;
        }
        int inward = tokens.start(token + 1);
        int outward = tokens.start(token);
        boolean form = isLetter(outward, upper)
                && Character.isDigit(text.charAt(inward))
                && isLetter(inward + 1, upper)
                && isLetter(inward + 2, upper)
                && tokens.digits(token) <= 2
                && length - tokens.digits(token) <= 3;
        return form ? token + 2 : token;
    }

    /** "K1A 0B1". */
    private int canadian(int token) {
        if (tokens.length(token) != 3 || tokens.length(token + 1) != 3 || tokens.gapLength(token + 1) != 1) {
            return token;
        }
        int first = tokens.start(token);
        int second = tokens.start(token + 1);
        boolean form = tokens.type(token) == TextTokens.NUMBER
                && tokens.type(token + 1) == TextTokens.NUMBER
                && isLetter(first, true)
                && Character.isDigit(text.charAt(first + 1))
                && isLetter(first + 2, true)
                && Character.isDigit(text.charAt(second))
                && isLetter(second + 1, true)
                && Character.isDigit(text.charAt(second + 2));
        return form ? token + 2 : token;
    }

    /** "CA 90210", "NSW 2000". */
    private int withState(int token) {
        boolean state = tokens.isAllCapitals(token) && tokens.hasCue(token, Cues.STATE) && tokens.isBlank(token + 1);
        // "ID", "OK", "IN" are more often what they look like.
        boolean word = tokens.hasCue(token, Cues.COMMON | Cues.ACCOUNT) && (tokens.gap(token) & TextTokens.COMMA) == 0;
        if (!state || word || !tokens.isDigits(token + 1)) {
            return token;
        }
        // Australian states have codes of four digits; of their abbreviations only "WA" and "SA" have two letters.
        int digits = tokens.length(token) == 3 ? 4 : 5;
        return tokens.length(token + 1) == digits ? withExtension(token + 1) : token;
    }

    private int withExtension(int token) {
        boolean extended =
                tokens.isJoined(token + 1, '-') && tokens.isDigits(token + 1) && tokens.length(token + 1) == 4;
        return extended ? token + 2 : token + 1;
    }

    /** "1012 AB". */
    private int dutch(int token) {
        boolean joined = tokens.digits(token) == 4
                && tokens.length(token) == 6
                && isLetter(tokens.end(token) - 1, true)
                && isLetter(tokens.end(token) - 2, true);
        boolean apart = tokens.isDigits(token)
                && tokens.length(token) == 4
                && tokens.isBlank(token + 1)
                && tokens.isAllCapitals(token + 1)
                && tokens.length(token + 1) == 2;
        return joined ? token + 1 : apart ? token + 2 : token;
    }

    private boolean isLetter(int at, boolean upper) {
        char c = text.charAt(at);
        return (c >= 'A' && c <= 'Z') || (!upper && c >= 'a' && c <= 'z');
    }
}
