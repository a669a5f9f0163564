package dev.attune.language.text;

/** Where a word of letters and apostrophes is two or three: do|n't, I|'m, can|not. */
final class Contractions {
    private static final long CANNOT = packed("cannot");
    private static final long GONNA = packed("gonna");
    private static final long GOTTA = packed("gotta");
    private static final long WANNA = packed("wanna");
    private static final long LEMME = packed("lemme");
    private static final long GIMME = packed("gimme");
    private static final long DUNNO = packed("dunno");
    private static final long DOESNT = packed("doesnt");
    private static final long DIDNT = packed("didnt");
    private static final long DONT = packed("dont");
    private static final long AINT = packed("aint");

    private Contractions() {}

    /** Letters of the second part of a word without apostrophe, or 0: "cannot" 3, "gonna" 2. */
    static int joined(char[] text, int start, int end) {
        int length = end - start;
        if (length < 4 || length > 6) {
            return 0;
        }
        char last = CharClasses.lower(text[end - 1]);
        if (last != 't' && last != 'a' && last != 'e' && last != 'o') {
            return 0;
        }
        long word = 0;
        for (int at = start; at < end; at++) {
            word = word << 8 | (CharClasses.lower(text[at]) & 0xff);
        }
        if (word == CANNOT) {
            return 3;
        }
        boolean two = word == GONNA
                || word == GOTTA
                || word == WANNA
                || word == LEMME
                || word == GIMME
                || word == DUNNO
                || word == DONT
                || word == AINT
                || word == DOESNT
                || word == DIDNT;
        return two ? 2 : 0;
    }

    private static long packed(String word) {
        long packed = 0;
        for (int at = 0; at < word.length(); at++) {
            packed = packed << 8 | word.charAt(at);
        }
        return packed;
    }

    /** Where "y'all" or "c'mon" is parted, or -1. */
    static int inside(char[] text, int start, int end) {
        if (end - start != 5 || !CharClasses.isApostrophe(text[start + 1])) {
            return -1;
        }
        char first = CharClasses.lower(text[start]);
        if (first == 'y' && Addresses.startsWith(text, start + 2, end, "all")) {
            return start + 2;
        }
        return first == 'c' && Addresses.startsWith(text, start + 2, end, "mon") ? start + 3 : -1;
    }

    /** Index after what begins with its apostrophe: 's, 'll, 'em, 'til, '90s; the first part of 'tis; or -1. */
    static int leading(char[] text, int at, int end) {
        int to = Words.run(text, at + 1, end);
        int length = to - at - 1;
        if (length == 0) {
            return to < end && text[to] == text[at] && text[at] != '\u2019' ? to + 1 : -1;
        }
        boolean decade = length >= 2
                && length <= 3
                && CharClasses.isDigit(text[at + 1])
                && CharClasses.isDigit(text[at + 2])
                && (length == 2 || CharClasses.lower(text[at + 3]) == 's');
        if (decade) {
            return to;
        }
        int clitic = cliticEnd(text, at, end);
        if (clitic > 0) {
            return clitic;
        }
        if (is(text, at + 1, to, "tis") || is(text, at + 1, to, "twas")) {
            return at + 2;
        }
        if (is(text, at + 1, to, "n")) {
            return to < end && CharClasses.isApostrophe(text[to]) ? to + 1 : to;
        }
        return is(text, at + 1, to, "em") || is(text, at + 1, to, "til") || is(text, at + 1, to, "cause") ? to : -1;
    }

    private static boolean is(char[] text, int start, int end, String lower) {
        return end - start == lower.length() && Addresses.startsWith(text, start, end, lower);
    }

    /**
     * Where the clitic behind the apostrophe at {@code apostrophe} ends if there is one ("'s", "'m", "'d", "'ll", "'re",
     * "'ve"), or -1.
     */
    static int cliticEnd(char[] text, int apostrophe, int end) {
        int at = apostrophe + 1;
        if (at >= end) {
            return -1;
        }
        char first = CharClasses.lower(text[at]);
        int length =
                switch (first) {
                    case 's', 'm', 'd' -> 1;
                    case 'l' -> 2;
                    case 'r', 'v' -> 2;
                    default -> 0;
                };
        if (length == 0 || at + length > end) {
            return -1;
        }
        if (length == 2) {
            char second = CharClasses.lower(text[at + 1]);
            if (second != (first == 'l' ? 'l' : 'e')) {
                return -1;
            }
        }
        int after = at + length;
        return after < end && CharClasses.isWord(text[after]) ? -1 : after;
    }

    /** Whether the apostrophe stands in "n't". */
    static boolean isNegation(char[] text, int start, int apostrophe, int end) {
        return apostrophe - 1 > start
                && CharClasses.lower(text[apostrophe - 1]) == 'n'
                && apostrophe + 1 < end
                && CharClasses.lower(text[apostrophe + 1]) == 't'
                && (apostrophe + 2 == end || !CharClasses.isWord(text[apostrophe + 2]));
    }
}
