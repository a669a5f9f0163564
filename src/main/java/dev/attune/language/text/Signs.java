package dev.attune.language.text;

/** What begins with neither letter nor digit. Each method gives the index after it, or -1 if it is not there. */
final class Signs {
    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_MASK = 40;

    private Signs() {}

    /** A run of the same sign. */
    static int run(char[] text, int at, int end) {
        int to = at + 1;
        while (to < end && text[to] == text[at]) {
            to++;
        }
        return to;
    }

    /** A run of ! and ?. */
    static int marks(char[] text, int at, int end) {
        int to = at + 1;
        while (to < end && (text[to] == '!' || text[to] == '?')) {
            to++;
        }
        return to;
    }

    /** "...", "....", ". . ."; two dots are two. */
    static int dots(char[] text, int at, int end) {
        int to = run(text, at, end);
        if (to - at > 2) {
            // Of four and more at the end of a sentence the last one is the sentence's.
            boolean stop = to - at > 3 && to < end && CharClasses.of(text[to]) == CharClasses.BLANK;
            return stop ? to - 1 : to;
        }
        boolean spaced = to == at + 1
                && at + 4 < end
                && text[at + 1] == ' '
                && text[at + 2] == '.'
                && text[at + 3] == ' '
                && text[at + 4] == '.';
        return spaced ? at + 5 : at + 1;
    }

    /** {@code #NAME#}, {@code #PRS_ORG#}. */
    static int hashMask(char[] text, int at, int end) {
        int to = maskName(text, at + 1, end);
        return to > at + 1 && to < end && text[to] == '#' ? to + 1 : -1;
    }

    /** {@code [NAME]}, {@code [FIRST NAME]}, capitals only. */
    static int bracketMask(char[] text, int at, int end) {
        int to = maskName(text, at + 1, end);
        while (to > at + 1 && to + 1 < end && text[to] == ' ') {
            int next = maskName(text, to + 1, end);
            if (next == to + 1) {
                return -1;
            }
            to = next;
        }
        return to > at + 2 && to < end && text[to] == ']' ? to + 1 : -1;
    }

    /** {@code {{slot}}}, {@code {{ customer.name }}}. */
    static int slot(char[] text, int at, int end) {
        if (at + 4 >= end || text[at + 1] != '{') {
            return -1;
        }
        int last = Math.min(end - 1, at + LONGEST_MASK);
        for (int to = at + 2; to < last; to++) {
            char c = text[to];
            if (c == '}') {
                return to > at + 2 && text[to + 1] == '}' ? to + 2 : -1;
            }
            if (!CharClasses.isWord(c) && " ._-".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int maskName(char[] text, int from, int end) {
        int last = Math.min(end, from + LONGEST_MASK);
        int to = from;
        while (to < last && ((text[to] >= 'A' && text[to] <= 'Z') || text[to] == '_' || isDigit(text[to]))) {
            to++;
        }
        // A number alone stands for nothing: "#5#", "[1]".
        for (int at = from; at < to; at++) {
            if (!isDigit(text[at])) {
                return to;
            }
        }
        return from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code <b>}, {@code </b>}, {@code <a href="x">}. */
    static int tag(char[] text, int at, int end) {
        int to = at + 1;
        if (to < end && text[to] == '/') {
            to++;
        }
        if (to >= end || !CharClasses.isLetter(text[to])) {
            return -1;
        }
        int last = Math.min(end, at + LONGEST_TAG);
        while (to < last) {
            char c = text[to++];
            if (c == '>') {
                return to;
            }
            if (c == '<' || CharClasses.isLineBreak(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code <name>}: a tag of letters and underscores only that is no HTML. */
    static boolean isMaskTag(char[] text, int start, int end) {
        int letters = end - start - 2;
        if (letters < 3 || text[start + 1] == '/') {
            return false;
        }
        for (int at = start + 1; at < end - 1; at++) {
            if (!CharClasses.isLetter(text[at]) && text[at] != '_' && text[at] != ' ') {
                return false;
            }
        }
        return !Lists.isHtml(text, start + 1, end - 1);
    }

    /** A character reference: an ampersand, a name or number, a semicolon. */
    static int entity(char[] text, int at, int end) {
        int to = at + 1;
        if (to < end && text[to] == '#') {
            to++;
        }
        int name = to;
        while (to < end && to - at < 10 && CharClasses.isWord(text[to])) {
            to++;
        }
        return to > name + 1 && to < end && text[to] == ';' ? to + 1 : -1;
    }

    /** Letters, digits and underscores behind @ or #; the first is a letter or underscore. */
    static int named(char[] text, int at, int end) {
        int to = at + 1;
        if (to < end && !CharClasses.isLetter(text[to]) && text[to] != '_') {
            return -1;
        }
        while (to < end && (CharClasses.isWord(text[to]) || text[to] == '_')) {
            to++;
        }
        return to > at + 1 ? to : -1;
    }
}
