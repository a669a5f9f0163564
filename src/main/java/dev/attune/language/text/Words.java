package dev.attune.language.text;

/** What begins with a letter. */
final class Words {
    private Words() {}

    /** Index after letters, digits, and underscores between them. */
    static int run(char[] text, int at, int end) {
        int to = at;
        while (to < end) {
            char c = text[to];
            if (CharClasses.isWord(c) || (c == '_' && to > at && to + 1 < end && CharClasses.isWord(text[to + 1]))) {
                to++;
            } else {
                break;
            }
        }
        return to;
    }

    /** Index after the word with the dots, hyphens and apostrophes inside it; clitics are left for the next token. */
    static int end(char[] text, int at, int end) {
        int to = run(text, at, end);
        int part = at;
        while (to < end) {
            int next = joins(text, at, part, to, end);
            if (next <= 0) {
                return next < 0 ? -next : to;
            }
            part = next;
            to = run(text, next, end);
        }
        return to;
    }

    /** Where the word goes on behind the sign at {@code to}; 0 if it ends before it; negative: it ends there. */
    private static int joins(char[] text, int at, int part, int to, int end) {
        char c = text[to];
        char next = to + 1 < end ? text[to + 1] : ' ';
        switch (c) {
            case '.' -> {
                boolean version = CharClasses.isDigit(next) && CharClasses.isDigit(text[to - 1]);
                if (version || CharClasses.isLetter(next)) {
                    return to + 1;
                }
                return keepsDot(text, at, to, end) ? -to - 1 : 0;
            }
            case '-' -> {
                return CharClasses.isWord(next) && hyphenStays(text, at, to, end) ? to + 1 : 0;
            }
            case '&' -> {
                return isUpper(next) && to - at < 3 && allUpper(text, at, to) ? to + 1 : 0;
            }
            case '+' -> {
                return next == '+' && to - at == 1 && text[at] == 'C' ? -to - 2 : 0;
            }
            case '#' -> {
                boolean sharp = to - at == 1 && (text[at] == 'C' || text[at] == 'F') && !CharClasses.isWord(next);
                return sharp ? -to - 1 : 0;
            }
            case '$' -> {
                return to - at < 4 && allUpper(text, at, to) ? -to - 1 : 0;
            }
            case '\'', '\u2019', '\u2018', '`', '\u00b4' -> {
                return apostropheStays(text, part, to, end) ? to + 1 : 0;
            }
            default -> {
                return 0;
            }
        }
    }

    private static boolean apostropheStays(char[] text, int part, int to, int end) {
        return to + 1 < end
                && CharClasses.isLetter(text[to + 1])
                && Contractions.cliticEnd(text, to, end) < 0
                && !Contractions.isNegation(text, part, to, end);
    }

    private static boolean hyphenStays(char[] text, int at, int hyphen, int end) {
        if (Lists.isPrefix(text, at, hyphen)) {
            return true;
        }
        int next = hyphen + 1;
        return CharClasses.isLetter(text[next]) && Lists.isSuffix(text, next, run(text, next, end));
    }

    /** Whether the dot at {@code dot} belongs to the word before it. */
    private static boolean keepsDot(char[] text, int at, int dot, int end) {
        int next = dot + 1;
        if (next < end && text[next] == '.') {
            return false;
        }
        boolean initials = isInitials(text, at, dot);
        boolean title = !initials && Lists.isTitle(text, at, dot);
        if (title) {
            return true;
        }
        while (next < end && CharClasses.of(text[next]) == CharClasses.BLANK) {
            next++;
        }
        if (initials) {
            return next == end
                    || next == dot + 1
                    || !CharClasses.isUpper(text[next])
                    || !Lists.isStarter(text, next, run(text, next, end));
        }
        if (next == end) {
            return false;
        }
        if (CharClasses.isDigit(text[next]) && Lists.isBeforeNumber(text, at, dot)) {
            return true;
        }
        return !CharClasses.isUpper(text[next]) && Lists.isShort(text, at, dot);
    }

    /** "e.g", "U.S", "p.m", "J"; the pronoun I is none. */
    private static boolean isInitials(char[] text, int at, int dot) {
        if (dot - at == 1) {
            return CharClasses.isLetter(text[at]) && text[at] != 'i' && text[at] != 'I';
        }
        if ((dot - at) % 2 == 0) {
            return dot - at == 4 && Addresses.startsWith(text, at, dot, "ph.d");
        }
        for (int i = at; i < dot; i++) {
            if ((i - at) % 2 == 0 ? !CharClasses.isLetter(text[i]) : text[i] != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean allUpper(char[] text, int at, int to) {
        for (int i = at; i < to; i++) {
            if (!isUpper(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
