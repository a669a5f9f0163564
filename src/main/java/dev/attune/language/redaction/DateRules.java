package dev.attune.language.redaction;

/** Dates with day, month and year; without the year only after a cue of birth ("5 May" is when a parcel comes). */
final class DateRules {
    private final TextTokens tokens;
    private final SensitiveSpans spans;
    private final Context context;

    DateRules(TextTokens tokens, SensitiveSpans spans, Context context) {
        this.tokens = tokens;
        this.spans = spans;
        this.context = context;
    }

    /** "21.11.1986", "1986-11-21", "21st November 1986", "21 November" of birth. */
    int atNumber(int token) {
        if (isNumeric(token)) {
            return take(token, token + 3);
        }
        if (!isDay(token)) {
            return token;
        }
        int month = token + 1;
        if (tokens.hasCue(month, Cues.PARTICLE | Cues.FILLER) && tokens.length(month) == 2) {
            month++;
        }
        if (!tokens.hasCue(month, Cues.MONTH) || !near(token + 1, month)) {
            return token;
        }
        return withYear(token, month + 1);
    }

    /** "November 21, 1986". */
    int atMonth(int token) {
        if (!tokens.hasCue(token, Cues.MONTH) || !isDay(token + 1) || !near(token + 1, token + 1)) {
            return token;
        }
        return withYear(token, token + 2);
    }

    /** Whether a date begins here that has its year. */
    boolean begins(int token) {
        return isNumeric(token);
    }

    private int withYear(int token, int year) {
        if (near(year, year) && isYear(year)) {
            return take(token, year + 1);
        }
        return context.birth() ? take(token, year) : token;
    }

    private int take(int token, int next) {
        spans.add(tokens.start(token), tokens.end(next - 1), Kind.DATE);
        return next;
    }

    /** Blanks, a comma or an abbreviation's full stop before each. */
    private boolean near(int from, int to) {
        for (int i = from; i <= to; i++) {
            int others = ~(TextTokens.BLANK | TextTokens.COMMA | TextTokens.STOP | TextTokens.DASH);
            if ((tokens.gap(i) & others) != 0 || tokens.gapLength(i) > 2) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumeric(int token) {
        if (!tokens.isDigits(token) || !tokens.isDigits(token + 1) || !tokens.isDigits(token + 2)) {
            return false;
        }
        boolean same = (tokens.isJoined(token + 1, '-') && tokens.isJoined(token + 2, '-'))
                || (tokens.isJoined(token + 1, '.') && tokens.isJoined(token + 2, '.'))
                || (tokens.isJoined(token + 1, '/') && tokens.isJoined(token + 2, '/'));
        boolean goesOn = tokens.type(token + 3) != TextTokens.WORD
                && token + 3 < tokens.size()
                && (tokens.isJoined(token + 3, '-')
                        || tokens.isJoined(token + 3, '.')
                        || tokens.isJoined(token + 3, '/'));
        if (!same || goesOn) {
            return false;
        }
        int first = value(token);
        int second = value(token + 1);
        if (tokens.length(token) == 4) {
            return isYear(token) && isMonthAndDay(second, value(token + 2));
        }
        boolean year = isYear(token + 2) || (tokens.length(token + 2) == 2 && context.birth());
        return year && (isMonthAndDay(first, second) || isMonthAndDay(second, first));
    }

    private static boolean isMonthAndDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private boolean isYear(int token) {
        return tokens.isDigits(token) && tokens.length(token) == 4 && value(token) >= 1900 && value(token) < 2100;
    }

    /** "21", "21st". */
    private boolean isDay(int token) {
        int digits = tokens.digits(token);
        if (digits < 1 || digits > 2 || tokens.length(token) > digits + 2 || tokens.length(token) == digits + 1) {
            return false;
        }
        int value = value(token);
        return value >= 1 && value <= 31;
    }

    /** Of the digits the token begins with; at most four are asked for. */
    private int value(int token) {
        int value = 0;
        int end = Math.min(tokens.end(token), tokens.start(token) + 4);
        for (int i = tokens.start(token); i < end; i++) {
            int digit = Character.digit(tokens.text.charAt(i), 10);
            value = digit < 0 ? value : 10 * value + digit;
        }
        return value;
    }
}
