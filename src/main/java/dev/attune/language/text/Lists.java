package dev.attune.language.text;

import java.util.Locale;

/** Closed sets of short words, asked for by their letters in place. */
final class Lists {
    private static final WordSet HTML = new WordSet(
            "a b i p u em br hr li ul ol td tr th img div span font body html head table strong code pre small big sub "
                    + "sup script style link meta form input button title section center blockquote");

    /** Keep their dot whatever follows. */
    private static final WordSet TITLES = new WordSet(
            "mr mrs ms mx dr drs prof rev gen col sgt capt lt maj messrs hon "
                    + "gov govt sen rep reps pres st ste sta ave br rd det pvt cpl adm def dept mfg mtg mt ft v vs fr eng adj adv");

    /** Keep their dot but before a capital or the text's end: there it ends the sentence too. */
    private static final WordSet SHORT =
            new WordSet("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed "
                    + "thu thurs fri inc incl ltd co corp cos plc pte pty bros jr sr esq etc ect est ext tel intl min max mo "
                    + "eg al avg orig ind ct sq pl pls va var yr cit co exh ga ill seq wrt");

    /** Keep their dot before a number. */
    private static final WordSet BEFORE_NUMBER =
            new WordSet("approx apt art arts ca ch chs fig no nos nr op para pp pt rs rt sec secs vol res");

    /** Never end a sentence with their dot if a lower-case word follows, though the dot is a token. */
    private static final WordSet WITHIN =
            new WordSet("approx ca resp cf viz appt acct ref nr incl excl misc temp " + "mins hrs yrs ie eg");

    /** Parted from the digits before them in lower case. */
    private static final WordSet UNITS = new WordSet("am pm bpm cm fps hr hrs inr kg km lb lbs ltr mg min mins ml mm "
            + "month months mth mths pt pts usd eur gbp chf aud cad jpy word words year years yr yrs");

    /** Parted from the digits before them in capitals. */
    private static final WordSet CAPITAL_UNITS =
            new WordSet("bpm fps gb mb tb pb hr hrs lb lbs min pt pts yr yrs inr usd eur gbp chf aud cad jpy");

    /** Not parted from what follows their hyphen. */
    private static final WordSet PREFIXES =
            new WordSet("a agro ante anti arch be bi bio co counter cross cyber de e eco "
                    + "ex extra inter intra macro mega micro mid mini multi neo non over pan para peri post pre pro pseudo quasi "
                    + "re semi sub super tri u uh ultra un uni vice x mm o");

    /** Not parted from what their hyphen follows. */
    private static final WordSet SUFFIXES = new WordSet("esque ette fest fold gate itis less most rama wise huh oh hm");

    /** With a capital behind initials ("the U.S. The") these begin a sentence. */
    private static final WordSet STARTERS =
            new WordSet("a about according additionally after all also although an another "
                    + "as at before both but by did during each earlier following for from he her here his how however if in it "
                    + "its last later many more most now on once one other our she since so some such that the their then there "
                    + "these they this two under upon we what when while who why yet you");

    private Lists() {}

    static boolean isHtml(char[] text, int start, int end) {
        return HTML.contains(text, start, end);
    }

    static boolean isTitle(char[] text, int start, int end) {
        return TITLES.contains(text, start, end);
    }

    static boolean isShort(char[] text, int start, int end) {
        return SHORT.contains(text, start, end);
    }

    static boolean isBeforeNumber(char[] text, int start, int end) {
        return BEFORE_NUMBER.contains(text, start, end);
    }

    static boolean isWithin(char[] text, int start, int end) {
        return WITHIN.contains(text, start, end);
    }

    static boolean isUnit(char[] text, int start, int end) {
        return end - start < 7 && (isCapital(text[start]) ? CAPITAL_UNITS : UNITS).contains(text, start, end);
    }

    static boolean isPrefix(char[] text, int start, int end) {
        return PREFIXES.contains(text, start, end);
    }

    static boolean isSuffix(char[] text, int start, int end) {
        return SUFFIXES.contains(text, start, end);
    }

    static boolean isStarter(char[] text, int start, int end) {
        return STARTERS.contains(text, start, end);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
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
