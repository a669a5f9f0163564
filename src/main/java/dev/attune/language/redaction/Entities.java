package dev.attune.language.redaction;

import java.util.Map;

/** Entities of HTML that occur in messages: the named ones of punctuation and western letters, and all numeric ones. */
final class Entities {
    private static final int LONGEST = 10;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("hellip", 0x2026),
            Map.entry("rsquo", 0x2019),
            Map.entry("lsquo", 0x2018),
            Map.entry("rdquo", 0x201d),
            Map.entry("ldquo", 0x201c),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("bull", 0x2022),
            Map.entry("middot", 0xb7),
            Map.entry("euro", 0x20ac),
            Map.entry("pound", 0xa3),
            Map.entry("yen", 0xa5),
            Map.entry("cent", 0xa2),
            Map.entry("copy", 0xa9),
            Map.entry("reg", 0xae),
            Map.entry("trade", 0x2122),
            Map.entry("deg", 0xb0),
            Map.entry("laquo", 0xab),
            Map.entry("raquo", 0xbb),
            Map.entry("iexcl", 0xa1),
            Map.entry("iquest", 0xbf),
            Map.entry("auml", 0xe4),
            Map.entry("ouml", 0xf6),
            Map.entry("uuml", 0xfc),
            Map.entry("Auml", 0xc4),
            Map.entry("Ouml", 0xd6),
            Map.entry("Uuml", 0xdc),
            Map.entry("szlig", 0xdf),
            Map.entry("eacute", 0xe9),
            Map.entry("egrave", 0xe8),
            Map.entry("ecirc", 0xea),
            Map.entry("Eacute", 0xc9),
            Map.entry("aacute", 0xe1),
            Map.entry("agrave", 0xe0),
            Map.entry("acirc", 0xe2),
            Map.entry("atilde", 0xe3),
            Map.entry("iacute", 0xed),
            Map.entry("icirc", 0xee),
            Map.entry("iuml", 0xef),
            Map.entry("oacute", 0xf3),
            Map.entry("ocirc", 0xf4),
            Map.entry("otilde", 0xf5),
            Map.entry("uacute", 0xfa),
            Map.entry("ugrave", 0xf9),
            Map.entry("ucirc", 0xfb),
            Map.entry("ntilde", 0xf1),
            Map.entry("ccedil", 0xe7),
            Map.entry("oslash", 0xf8),
            Map.entry("aring", 0xe5),
            Map.entry("aelig", 0xe6),
            Map.entry("zwnj", 0x200c),
            Map.entry("shy", 0xad));

    private Entities() {}

    /** Length of the entity at {@code at} in the upper 32 bits, its code point in the lower; 0 if there is none. */
    static long decode(CharSequence text, int at) {
        int stop = at + 1;
        int end = Math.min(text.length(), at + LONGEST);
        while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '#')) {
            stop++;
        }
        if (stop >= end || text.charAt(stop) != ';' || stop < at + 3) {
            return 0;
        }
        String name = text.subSequence(at + 1, stop).toString();
        int code = name.charAt(0) == '#' ? number(name) : NAMED.getOrDefault(name, -1);
        return code < 0 ? 0 : (long) (stop + 1 - at) << 32 | code;
    }

    /** "#39", "#x27"; what is no character is shown as one that cannot be. */
    private static int number(String name) {
        boolean hex = name.length() > 2 && Lexicon.lower(name.charAt(1)) == 'x';
        int code = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            code = Math.min(code * (hex ? 16 : 10) + digit, 0x110000);
        }
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return code == 0 || code > Character.MAX_CODE_POINT || surrogate ? 0xfffd : code;
    }
}
