package dev.attune.language.redaction;

/** Passwords, PINs and codes after their cue; keys and tokens by their look. */
final class SecretRules {
    /** Longer values are not typed by people, and no value is searched further. */
    private static final int LONGEST = 64;

    /** Shortest word that can be a key made by a machine. */
    private static final int SHORTEST_KEY = 16;

    private final TextTokens tokens;
    private final SensitiveSpans spans;
    private final CharSequence text;
    private final Context context;

    SecretRules(TextTokens tokens, SensitiveSpans spans, Context context) {
        this.context = context;
        this.tokens = tokens;
        this.spans = spans;
        this.text = tokens.text;
    }

    /** Behind the secret that begins with this token. */
    int at(int token) {
        int next = key(token);
        return next > token ? next : afterCue(token);
    }

    /** "password: …", "pin is …": up to the next blank. */
    private int afterCue(int token) {
        boolean told = tokens.hasCue(token - 1, Cues.SECRET)
                && (tokens.gap(token) & TextTokens.COLON) != 0
                && !tokens.hasCue(token, Cues.IS);
        boolean said = tokens.hasCue(token - 1, Cues.IS)
                && tokens.hasCue(token - 2, Cues.SECRET)
                && (tokens.gap(token - 1) & ~TextTokens.BLANK) == 0;
        boolean bare = tokens.hasCue(token - 1, Cues.SECRET)
                && tokens.isBlank(token)
                && tokens.type(token) == TextTokens.NUMBER
                && tokens.length(token) >= (tokens.isDigits(token) ? 3 : 6);
        if ((!told && !said && !bare) || (tokens.gap(token) & TextTokens.LINE) != 0) {
            return token;
        }
        int start = tokens.start(token);
        int next = token + 1;
        while (next < tokens.size()
                && tokens.type(next) != TextTokens.OPAQUE
                && tokens.end(next) - start < LONGEST
                && (!hasBlank(tokens.end(next - 1), tokens.start(next)) || (bare && isBlock(next)))) {
            next++;
        }
        int end = tokens.end(next - 1);
        if (end - start < 3 || !looksChosen(token, start, end, told)) {
            return token;
        }
        spans.add(start, end, Kind.SECRET);
        return next;
    }

    /** "PIN 771 204". */
    private boolean isBlock(int token) {
        return tokens.isBlank(token) && tokens.isDigits(token) && tokens.length(token) >= 3;
    }

    private boolean hasBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',' || text.charAt(i) == '[') {
                return true;
            }
        }
        return false;
    }

    /** Not a word of the sentence: has a digit or a sign, or a colon stands before it and nothing behind it. */
    private boolean looksChosen(int token, int start, int end, boolean told) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || (!Character.isLetter(c) && c != '\'' && c != '-' && c != '.' && c != '/')) {
                return true;
            }
        }
        boolean alone = (tokens.gap(token + 1) & (TextTokens.LINE | TextTokens.COMMA)) != 0;
        return tokens.isMixed(token) || (told && alone && tokens.cues(token) == 0);
    }

    /** A long word in which letters, digits and cases alternate, or a UUID; with what is joined to it. */
    private int key(int token) {
        boolean uuid = tokens.length(token) == 8 && isUuid(token);
        int random = token;
        // "sk_live_…": what the key opens stands before it.
        while (random < token + 2 && tokens.isJoined(random + 1, '_') && tokens.length(random) <= 8) {
            random++;
        }
        if (!uuid && !isRandom(random)) {
            return token;
        }
        int next = random + 1;
        while (next < tokens.size()
                && tokens.type(next) != TextTokens.OPAQUE
                && tokens.gapLength(next) == 1
                && "-_.+/~".indexOf(text.charAt(tokens.end(next - 1))) >= 0
                && (tokens.length(next) >= 3 || tokens.type(next) == TextTokens.NUMBER)) {
            next++;
        }
        spans.add(tokens.start(token), tokens.end(next - 1), uuid || context.account() ? Kind.ACCOUNT : Kind.SECRET);
        return next;
    }

    private boolean isUuid(int token) {
        return tokens.isJoined(token + 1, '-')
                && tokens.length(token + 1) == 4
                && tokens.isJoined(token + 2, '-')
                && tokens.length(token + 2) == 4
                && tokens.isJoined(token + 3, '-')
                && tokens.length(token + 3) == 4
                && tokens.isJoined(token + 4, '-')
                && tokens.length(token + 4) == 12
                && tokens.type(token + 4) != TextTokens.OPAQUE;
    }

    private boolean isRandom(int token) {
        if (tokens.length(token) < SHORTEST_KEY || tokens.type(token) == TextTokens.OPAQUE) {
            return false;
        }
        int changes = 0;
        boolean digit = Character.isDigit(text.charAt(tokens.start(token)));
        int rises = 0;
        for (int i = tokens.start(token) + 1; i < tokens.end(token); i++) {
            boolean now = Character.isDigit(text.charAt(i));
            changes += now != digit ? 1 : 0;
            digit = now;
            rises += Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1)) ? 1 : 0;
        }
        return changes >= 4 || rises >= 4;
    }
}
