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
        char last = text[end - 1];
        if ("tTaAeEoO".indexOf(last) < 0) {
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
