package dev.attune.language.redaction;

/**
 * Numbers: cards and IBANs by their check digits, account and order numbers by the cue before them, telephone numbers by
 * form or cue, and all other long ones. Prices, times, versions and short numbers stay.
 */
final class NumberRules {
    /** A run of so many digits is masked. */
    private static final int LONG_RUN = 4;
    /** So many digits in groups are masked; also the shortest telephone number. */
    private static final int MANY_DIGITS = 7;
    /** Without sign, leading zero or cue; a date in digits has eight. */
    private static final int SHORTEST_UNSIGNED_PHONE = 9;
    /** Longest telephone number (ITU E.164). */
    private static final int LONGEST_PHONE = 15;
    /** Shortest reference without "number" before it: "order 4711", not "order 12". */
    private static final int SHORTEST_ACCOUNT = 4;

    /** Digits of a part of a version: "10.0.19045". */
    private static final int LONGEST_VERSION = 5;

    private final TextTokens tokens;
    private final SensitiveSpans spans;
    private final Context context;
    private final DateRules dates;
    private final CheckedNumbers checked;
    private final CharSequence text;
    /** Up to this token the groups of digits are known to be too few. */
    private int tooFewUntil;

    NumberRules(TextTokens tokens, SensitiveSpans spans, Context context, DateRules dates) {
        this.tokens = tokens;
        this.spans = spans;
        this.context = context;
        this.dates = dates;
        this.checked = new CheckedNumbers(tokens);
        this.text = tokens.text;
    }

    /** Behind the number that begins with this token. */
    int at(int token) {
        int next = checked.iban(token);
        if (next > token) {
            return take(token, next, checked.isRight() ? Kind.IBAN : Kind.NUMBER);
        }
        next = checked.card(token);
        if (next > token) {
            return take(token, next, context.account() && context.numbering() ? Kind.ACCOUNT : Kind.CARD);
        }
        next = checked.ip(token);
        if (next > token) {
            return tokens.hasCue(token - 1, Cues.VERSION) ? token : take(token, next, Kind.IP);
        }
        next = checked.hexadecimal(token);
        if (next > token) {
            return take(token, next, Kind.IP);
        }
        next = dates.atNumber(token);
        if (next > token) {
            return next;
        }
        next = account(token);
        if (next > token) {
            return take(token, next, Kind.ACCOUNT);
        }
        return token < tooFewUntil || isPriceOrVersion(token) ? token : groups(token);
    }

    /** "INV-2024-17" and, after a cue, "QWERTY": a reference that begins with letters. */
    int atWord(int token) {
        int next = checked.hexadecimal(token);
        if (next > token) {
            return take(token, next, Kind.IP);
        }
        if (!tokens.isAllCapitals(token)) {
            return token;
        }
        if (!context.account()) {
            return token;
        }
        next = reference(token);
        int digits = 0;
        for (int i = token; i < next; i++) {
            digits += tokens.digits(i);
        }
        boolean letters = context.letters()
                && tokens.cues(token) == 0
                && tokens.length(token) >= 5
                && tokens.length(token) <= 8
                && !tokens.isAllCapitals(token - 1);
        boolean mixed = digits >= 2 && digits + tokens.length(token) >= SHORTEST_ACCOUNT;
        return mixed || (letters && tokens.cues(token) == 0) ? take(token, next, Kind.ACCOUNT) : token;
    }

    private int take(int token, int next, Kind kind) {
        int start = tokens.start(token);
        boolean signed = before(start) == '+';
        spans.add(signed ? start - 1 : start, tokens.end(next - 1), kind);
        return next;
    }

    private int account(int token) {
        if (!context.account() || isPrice(token)) {
            return token;
        }
        int fewest = context.numbering() ? SHORTEST_ACCOUNT - 1 : SHORTEST_ACCOUNT;
        int next = reference(token);
        int digits = 0;
        int characters = 0;
        for (int i = token; i < next; i++) {
            digits += tokens.digits(i);
            characters += tokens.length(i);
        }
        // "order; 50.00 is on its way": an amount.
        boolean amount = next == token + 2 && tokens.isJoined(token + 1, '.') && tokens.length(token + 1) == 2;
        if (amount && !context.numbering()) {
            return token;
        }
        // "12th", "30min", "2nd": a number with its unit.
        boolean unit = next == token + 1 && digits < 3 && tokens.digits(token) < tokens.length(token);
        boolean phone = context.phone() && digits >= MANY_DIGITS && !context.numbering();
        return characters >= fewest && digits >= 2 && !unit && !phone ? next : token;
    }

    /** With the groups that are joined to it, and blocks of digits behind one blank. */
    private int reference(int token) {
        int next = token + 1;
        while (isReferencePart(next) || isBlock(next)) {
            next++;
        }
        return next;
    }

    private boolean isReferencePart(int token) {
        boolean joined = tokens.gapLength(token) == 1 && (tokens.isJoined(token, '-') || tokens.isJoined(token, '/'));
        return (joined || tokens.isJoined(token, '.'))
                && (tokens.type(token) == TextTokens.NUMBER || (joined && tokens.isAllCapitals(token)));
    }

    private boolean isBlock(int token) {
        return tokens.isBlank(token)
                && tokens.gapLength(token) == 1
                && tokens.digits(token) >= 2
                && tokens.length(token) >= 3
                && !isOther(token);
    }

    private boolean isPriceOrVersion(int token) {
        boolean version = tokens.hasCue(token - 1, Cues.VERSION)
                && tokens.digits(token) <= LONGEST_VERSION
                && tokens.gapLength(token) <= 1;
        if (!version) {
            return isPrice(token);
        }
        int next = token + 1;
        while (tokens.isJoined(next, '.')
                && tokens.digits(next) <= LONGEST_VERSION
                && tokens.type(next) == TextTokens.NUMBER) {
            next++;
        }
        tooFewUntil = Math.max(tooFewUntil, next);
        return true;
    }

    /** "$1299", "1299 EUR", "1,299.00 pounds". */
    private boolean isPrice(int token) {
        if (tokens.digits(token) != tokens.length(token) || tokens.length(token) > 6) {
            return false;
        }
        if ((tokens.gap(token) & TextTokens.CURRENCY) != 0) {
            return true;
        }
        int next = token + 1;
        while (next <= token + 2
                && (tokens.isJoined(next, '.') || tokens.isJoined(next, ','))
                && tokens.isDigits(next)
                && tokens.length(next) <= 3) {
            next++;
        }
        boolean sign = (tokens.gap(next) & TextTokens.CURRENCY) != 0 && tokens.gapLength(next) <= 2;
        return sign || (tokens.hasCue(next, Cues.CURRENCY) && tokens.gapLength(next) <= 1);
    }

    /** Words that hold digits, with at most two separators between them. */
    private int groups(int token) {
        int next = token;
        int digits = 0;
        int run = 0;
        boolean letters = false;
        int longest = 0;
        boolean dots = false;
        do {
            digits += tokens.digits(next);
            run = Math.max(run, tokens.digitRun(next));
            longest = Math.max(longest, tokens.length(next));
            letters |= !tokens.isDigits(next);
            next++;
            dots |= tokens.isJoined(next, '.');
        } while (continues(next));
        // "9.00-17.30": hours.
        boolean hours = longest <= 2 && dots && digits <= MANY_DIGITS + 1 && text.charAt(tokens.start(token)) != '0';
        if (run < LONG_RUN && (digits < MANY_DIGITS || hours)) {
            tooFewUntil = next;
            return token;
        }
        int start = tokens.start(token);
        boolean signed = before(start) == '+' || before(start) == '(';
        boolean zero = text.charAt(start) == '0';
        boolean marked = signed || zero || next > token + 1 || context.phone();
        int fewest = signed || zero || context.phone() ? MANY_DIGITS : SHORTEST_UNSIGNED_PHONE;
        boolean phone = marked && !letters && digits >= fewest && digits <= LONGEST_PHONE;
        spans.add(signed ? start - 1 : start, tokens.end(next - 1), phone ? Kind.PHONE : Kind.NUMBER);
        return next;
    }

    /** The sign right before a number, if it does not belong to what was found before. */
    private char before(int start) {
        return start > spans.end() ? text.charAt(start - 1) : ' ';
    }

    private boolean continues(int token) {
        if (tokens.type(token) != TextTokens.NUMBER || tokens.gapLength(token) > 2) {
            return false;
        }
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = text.charAt(i);
            if (" -./()\u00a0\u2011\u2013".indexOf(c) < 0 && !TokenScan.isInvisible(c)) {
                return false;
            }
        }
        return !isOther(token);
    }

    /** A date, an IBAN or a card begins here: no part of what stands before it. */
    private boolean isOther(int token) {
        return dates.begins(token) || checked.iban(token) > token || checked.card(token) > token;
    }
}
