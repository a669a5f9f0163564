package dev.attune.language.redaction;

/** Names that close a message: "Best regards,\nAnna Smith", "Thanks, Tom", "- Tom", "^AB". */
final class SignatureRules {
    private static final int LONGEST = 3;

    private final TextTokens tokens;
    private final SensitiveSpans spans;
    private final NameRules names;

    SignatureRules(TextTokens tokens, SensitiveSpans spans, NameRules names) {
        this.tokens = tokens;
        this.spans = spans;
        this.names = names;
    }

    /** Behind the name that begins with this token. */
    int at(int token) {
        int next = signed(token);
        if (next > token && (isBelowSignOff(token) || isMarked(token, next))) {
            spans.add(tokens.start(token), tokens.end(next - 1), Kind.NAME);
            return next;
        }
        return token;
    }

    /** Behind one to three names with nothing else up to the end of the line. */
    private int signed(int token) {
        int next = token;
        while (next < token + LONGEST
                && next < tokens.size()
                && (next == token || isJoined(next))
                && (names.canBeName(next) || isInitials(next) || (names.isClearName(next) && next == token))) {
            next++;
        }
        int closing = isKiss(next) ? next + 1 : next;
        boolean alone = (tokens.gap(closing) & TextTokens.LINE) != 0 && (tokens.gap(next) & TextTokens.COMMA) == 0;
        return alone ? next : token;
    }

    private boolean isJoined(int token) {
        boolean initial = names.isInitial(token - 1) && names.isNearInitial(token);
        return tokens.isBlank(token) || tokens.isJoined(token, '-') || initial;
    }

    /** "Anna x". */
    private boolean isKiss(int token) {
        return tokens.isBlank(token)
                && tokens.length(token) <= 3
                && Lexicon.lower(tokens.text.charAt(tokens.start(token))) == 'x';
    }

    private boolean isInitials(int token) {
        return tokens.isAllCapitals(token) && tokens.length(token) <= 3 && !tokens.hasCue(token, Cues.COMMON);
    }

    private boolean isBelowSignOff(int token) {
        // "Best regards Tomáš": without a comma only where the words mean nothing else.
        boolean formal = !tokens.hasCue(token - 1, Cues.COMMON | Cues.THANKS);
        return tokens.hasCue(token - 1, Cues.SIGN_OFF)
                && (formal || (tokens.gap(token) & (TextTokens.LINE | TextTokens.COMMA | TextTokens.DASH)) != 0)
                && tokens.gapLength(token) <= 4
                && (!isInitials(token) || tokens.length(token) == 1);
    }

    /** A sign right before the name, a blank or the end of a sentence before the sign. */
    private boolean isMarked(int token, int next) {
        int sign = tokens.start(token) - 1;
        while (sign > tokens.end(token - 1) && sign >= tokens.start(token) - 2 && tokens.text.charAt(sign) == ' ') {
            sign--;
        }
        if (sign < tokens.end(token - 1) || "^-~/*\u2013\u2014".indexOf(tokens.text.charAt(sign)) < 0) {
            return false;
        }
        boolean apart =
                sign == 0 || Character.isWhitespace(tokens.text.charAt(sign - 1)) || sign > tokens.end(token - 1);
        boolean closes = next >= tokens.size() || (tokens.gap(token) & TextTokens.LINE) != 0;
        boolean ends = token == 0 || (tokens.gap(token) & (TextTokens.STOP | TextTokens.LINE)) != 0;
        boolean clear = names.isClearName(token) || tokens.text.charAt(sign) == '^';
        return apart && closes && (ends || clear);
    }
}
