package dev.attune.language.text;

/** What begins with a digit, or with a sign or dot before one: amounts, times, dates, and codes. */
final class Numbers {
    /** Hyphens between at least so many digits make a date or a telephone number, fewer a range or a score. */
    private static final int DIGITS_OF_ONE_NUMBER = 6;

    private Numbers() {}

    /** Index after the number that begins at {@code at}, with the letters that belong to it. */
    static int end(char[] text, int at, int end) {
        int to = digits(text, at, end);
        if (to < end && text[to] == '-' && isWhole(text, at, to)) {
            int groups = hyphenated(text, at, to, end);
            if (groups > 0) {
                return time(text, groups, end);
            }
        }
        if (isWhole(text, at, to)) {
            return whole(text, at, to, end);
        }
        return to;
    }

    private static int whole(char[] text, int at, int to, int end) {
        // "60's", the decade; of "1990's" and "5's" the end is a clitic.
        if (to - at == 2 && text[to - 1] == '0' && to + 1 < end && CharClasses.isApostrophe(text[to])) {
            int clitic = Contractions.cliticEnd(text, to, end);
            return clitic == to + 2 ? clitic : to;
        }
        int letters = Words.run(text, to, end);
        return letters == to || Lists.isUnit(text, to, letters) ? to : letters;
    }

    /** Index after a sign and the number behind it. */
    static int signed(char[] text, int at, int end) {
        int to = digits(text, at + 1, end);
        while (to + 1 < end && text[to] == '-' && CharClasses.isDigit(text[to + 1])) {
            to = digits(text, to + 1, end);
        }
        return to;
    }

    /** Whether the hyphen at {@code at}, right behind a whole number, is that of a range: "2-3". */
    static boolean isRange(char[] text, int start, int at, int end) {
        if (!isWhole(text, start, at)) {
            return false;
        }
        int to = digits(text, at + 1, end);
        return to == end || text[to] != '-' || to + 1 == end || !CharClasses.isDigit(text[to + 1]);
    }

    private static int digits(char[] text, int at, int end) {
        int to = at;
        while (to < end) {
            char c = text[to];
            boolean joint = (c == '.' || c == ',' || c == ':' || (c == '/' && isDate(text, to, end)))
                    && to + 1 < end
                    && CharClasses.isDigit(text[to + 1]);
            if (!joint && !CharClasses.isDigit(c)) {
                break;
            }
            to++;
        }
        return to;
    }

    /** At most four digits behind the stroke. */
    private static boolean isDate(char[] text, int stroke, int end) {
        int to = stroke + 1;
        while (to < end && to < stroke + 6 && CharClasses.isDigit(text[to])) {
            to++;
        }
        return to < stroke + 6;
    }

    private static boolean isWhole(char[] text, int at, int to) {
        for (int i = at; i < to; i++) {
            if (!CharClasses.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Index after digits in groups, or -1 if they are no date and no telephone number. */
    private static int hyphenated(char[] text, int at, int first, int end) {
        int to = first;
        int groups = 1;
        int last = first - at;
        while (to + 1 < end && text[to] == '-' && CharClasses.isDigit(text[to + 1])) {
            int from = to + 1;
            to = from;
            while (to < end && CharClasses.isDigit(text[to])) {
                to++;
            }
            last = to - from;
            groups++;
        }
        int digits = to - at - groups + 1;
        int leading = first - at;
        boolean two = groups == 2 && leading >= 3 && leading <= 4 && (last == 4 || last == 7 || last == 8);
        return two || (groups > 2 && digits >= DIGITS_OF_ONE_NUMBER) ? to : -1;
    }

    /** The time of a timestamp: 2024-05-12T10:00:00Z. */
    private static int time(char[] text, int date, int end) {
        if (date + 1 >= end || text[date] != 'T' || !CharClasses.isDigit(text[date + 1])) {
            return date;
        }
        int to = digits(text, date + 1, end);
        return to < end && text[to] == 'Z' ? to + 1 : to;
    }
}
