package dev.attune.language.text;

import java.util.Locale;

/** Closed sets of short words, asked for by their letters in place. */
final class Lists {
    private static final WordSet HTML = new WordSet(
            "a b i p u em br hr li ul ol td tr th img div span font body html head table strong code pre small big sub "
                    + "sup script style link meta form input button title section center blockquote");
    private static final WordSet ABBREVIATIONS = new WordSet(
            "mr mrs ms dr prof st rev gen col sgt capt vs eg etc dept ext tel min inc ltd co corp jr sr mt ave approx "
                    + "no jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun");
    private static final WordSet UNITS = new WordSet("am pm hrs hr mins min lbs lb kg km cm mm mins secs sec mph");
    private static final WordSet PREFIXES = new WordSet(
            "e a u x co non pre re ex un anti semi multi ultra mid mini micro bi tri post pro sub super inter extra "
                    + "over counter cross cyber de eco intra macro mega neo para peri pseudo quasi uni vice arch uh");

    private Lists() {}

    static boolean isHtml(char[] text, int start, int end) {
        return HTML.contains(text, start, end);
    }

    static boolean isAbbreviation(char[] text, int start, int end) {
        return ABBREVIATIONS.contains(text, start, end);
    }

    static boolean isUnit(char[] text, int start, int end) {
        return UNITS.contains(text, start, end);
    }

    static boolean isPrefix(char[] text, int start, int end) {
        return PREFIXES.contains(text, start, end);
    }

    /** Words of up to 12 letters, found by hash and compared letter by letter. */
    private static final class WordSet {
        private static final int LONGEST = 12;

        private final char[][] slots;

        WordSet(String words) {
            String[] split = words.split(" ", -1);
            slots = new char[Integer.highestOneBit(split.length) * 4][];
            for (String word : split) {
                char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
                int slot = hash(letters, 0, letters.length) & (slots.length - 1);
                while (slots[slot] != null) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = letters;
            }
        }

        boolean contains(char[] text, int start, int end) {
            if (end <= start || end - start > LONGEST) {
                return false;
            }
            int slot = hash(text, start, end) & (slots.length - 1);
            while (slots[slot] != null) {
                if (equals(slots[slot], text, start, end)) {
                    return true;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            return false;
        }

        private static int hash(char[] text, int start, int end) {
            int hash = 0;
            for (int at = start; at < end; at++) {
                hash = 31 * hash + CharClasses.lower(text[at]);
            }
            return hash ^ (hash >>> 7);
        }

        private static boolean equals(char[] word, char[] text, int start, int end) {
            if (word.length != end - start) {
                return false;
            }
            for (int at = start; at < end; at++) {
                if (CharClasses.lower(text[at]) != word[at - start]) {
                    return false;
                }
            }
            return true;
        }
    }
}
