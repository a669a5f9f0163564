package dev.attune.language.text;

/** Links, e-mail addresses, domains. Each method gives the index after it, or -1. */
final class Addresses {
    /** Longer local parts are none. */
    static final int LONGEST_LOCAL = 64;

    /** Longer hosts are none; without the bound a text of half addresses would be read again for each of them. */
    private static final int LONGEST_HOST = 255;

    private static final String[] DOMAINS = {"com", "net", "org", "edu", "gov", "info", "biz", "io", "app", "me", "ly"};

    private Addresses() {}

    /** "http://…", "https://…", "www.…", from a first letter that is h or w in either case. */
    static int link(char[] text, int at, int end) {
        int from = startsWith(text, at, end, "http") ? at + 4 : startsWith(text, at, end, "ftp") ? at + 3 : -1;
        if (from > 0) {
            if (from < end && CharClasses.lower(text[from]) == 's') {
                from++;
            }
            if (!startsWith(text, from, end, "://")) {
                return -1;
            }
            from += 3;
        } else if (startsWith(text, at, end, "www.")) {
            from = at + 4;
        } else {
            return -1;
        }
        if (from >= end || !CharClasses.isWord(text[from])) {
            return -1;
        }
        return isHost(text, from, end) ? tail(text, from, end) : -1;
    }

    /** What follows a domain: up to the next blank or quote, without the sentence's own marks. */
    static int tail(char[] text, int from, int end) {
        int to = from;
        while (to < end && isPart(text[to])) {
            to++;
        }
        while (to > from && isTrailing(text[to - 1])) {
            to--;
        }
        return to;
    }

    private static boolean isPart(char c) {
        return CharClasses.of(c) != CharClasses.BLANK
                && c != '"'
                && c != '<'
                && c != '>'
                && c != '('
                && c != ')'
                && c != '\u201c'
                && c != '\u201d'
                && c != '|';
    }

    private static boolean isTrailing(char c) {
        return ".,;:!?'\u2019\u2026]}*_-".indexOf(c) >= 0;
    }

    /** Letters, digits, hyphens and a dot between them. */
    private static boolean isHost(char[] text, int from, int end) {
        int last = Math.min(end - 1, from + LONGEST_HOST);
        for (int at = from; at < last; at++) {
            char c = text[at];
            if (c == '.') {
                return at > from && CharClasses.isWord(text[at + 1]);
            }
            if (!CharClasses.isWord(c) && c != '-') {
                return false;
            }
        }
        return false;
    }

    /** @param sign index of the next @ at or behind {@code at} */
    static int email(char[] text, int at, int sign, int end) {
        if (sign >= end - 1 || sign - at > LONGEST_LOCAL || sign == at) {
            return -1;
        }
        for (int local = at; local < sign; local++) {
            char c = text[local];
            if (!CharClasses.isWord(c) && "._+-%#&=".indexOf(c) < 0) {
                return -1;
            }
        }
        int to = sign + 1;
        int farthest = Math.min(end, to + LONGEST_HOST);
        boolean dot = false;
        int last = -1;
        while (to < farthest && (CharClasses.isWord(text[to]) || text[to] == '-' || text[to] == '.')) {
            if (text[to] == '.') {
                if (to == last + 1 || to == sign + 1) {
                    break;
                }
                last = to;
                dot = dot || (to + 1 < end && CharClasses.isLetter(text[to + 1]));
            }
            to++;
        }
        while (to > sign && (text[to - 1] == '.' || text[to - 1] == '-')) {
            to--;
        }
        return dot ? to : -1;
    }

    /** Index after "name.com" with its path, if the word that ends at {@code to} ends in a domain; otherwise -1. */
    static int bare(char[] text, int at, int to, int end) {
        int dot = to - 1;
        while (dot > at && text[dot] != '.') {
            dot--;
        }
        if (dot <= at || !isDomain(text, dot + 1, to)) {
            return -1;
        }
        boolean path = to + 1 < end && text[to] == '/' && CharClasses.isWord(text[to + 1]);
        return path ? tail(text, to, end) : to;
    }

    /** Whether letters are the end of a domain that is known. */
    private static boolean isDomain(char[] text, int start, int end) {
        for (String domain : DOMAINS) {
            if (domain.length() == end - start && startsWith(text, start, end, domain)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(char[] text, int at, int end, String lower) {
        if (end - at < lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (CharClasses.lower(text[at + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
