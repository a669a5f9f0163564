package dev.attune.scripted;

import java.util.Set;

/**
 * Words of a plain text or of a declared template's text. One pass; reads each character a bounded number of times.
 * Han, kana, Thai and other scripts that put no blanks between words give a word a letter.
 */
public final class PlainWords implements MaskedWords {
    private static final Set<String> CURRENCIES =
            Set.of("eur", "usd", "gbp", "inr", "aud", "chf", "rs", "euro", "euros", "dollars", "pounds", "rupees");
    private static final int LONGEST_CURRENCY = 7;
    /** FNV-1a for 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final CharSequence text;
    private final int end;
    private int at;
    private int hash;
    private WordKind kind = WordKind.WORD;
    private Shape shape = Shape.SMALL;
    private Gap gap = Gap.LINE;
    private boolean currencyBefore;
    /** Up to here the run of address characters is known not to be an address. */
    private int noAddressUntil;

    /** @param text bounded by the caller; {@code {{…}}} is a slot */
    public PlainWords(CharSequence text) {
        this.text = text;
        this.end = text.length();
    }

    /** Hash of a word in lower case without apostrophes, as {@link #hash()} gives it. */
    public static int hashOf(CharSequence word) {
        long mixed = BASIS;
        for (int i = 0; i < word.length(); i++) {
            mixed = (mixed ^ word.charAt(i)) * PRIME;
        }
        return fold(mixed);
    }

    /** 32 of 64 bits, all of which had a say. */
    private static int fold(long mixed) {
        long spread = mixed * 0xff51afd7ed558ccdL;
        return (int) (spread ^ (spread >>> 32));
    }

    @Override
    public boolean next() {
        gap = at == 0 ? Gap.LINE : Gap.NONE;
        currencyBefore = false;
        while (at < end) {
            int code = Character.codePointAt(text, at);
            if (code == '{' && at + 1 < end && text.charAt(at + 1) == '{') {
                readSlot();
                return true;
            }
            if (code == '@' || code == '#') {
                if (readMarked(code)) {
                    return true;
                }
            } else if (Character.isLetterOrDigit(code)) {
                readWord(code);
                return true;
            } else {
                passOver(code);
                at += Character.charCount(code);
            }
        }
        return false;
    }

    private void passOver(int code) {
        switch (code) {
            case '\n', '\r' -> widen(Gap.LINE);
            case '.', '!', '?', '\u2026', '\u3002', '\uff01', '\uff1f', '\u00bf', '\u00a1', '\u0964' -> widen(Gap.STOP);
            case ',', ':', ';', '(', ')', '[', ']', '\uff0c', '\u3001' -> widen(Gap.PAUSE);
            case '-', '\u2013', '\u2014' -> widen(joins() ? Gap.NONE : Gap.SIGN);
            case '~', '^' -> widen(Gap.SIGN);
            default -> {
                int type = Character.getType(code);
                currencyBefore |= type == Character.CURRENCY_SYMBOL;
                if (type == Character.OTHER_SYMBOL || type == Character.SURROGATE) {
                    widen(Gap.STOP);
                }
            }
        }
    }

    private void widen(Gap other) {
        gap = gap.compareTo(other) < 0 ? other : gap;
    }

    private boolean joins() {
        return at > 0
                && at + 1 < end
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void readSlot() {
        kind = WordKind.SLOT;
        shape = Shape.CAPITAL;
        while (at < end && text.charAt(at) != '}') {
            at++;
        }
        while (at < end && text.charAt(at) == '}') {
            at++;
        }
    }

    /** {@code @handle}, {@code #NAME#}, {@code #hashtag}; false: a sign alone. */
    private boolean readMarked(int sign) {
        int next = at + 1;
        while (next < end && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '_')) {
            next++;
        }
        if (next == at + 1) {
            at = next;
            return false;
        }
        boolean closed = next < end && text.charAt(next) == sign && sign == '#';
        shape = Shape.CAPITAL;
        if (sign == '@') {
            kind = WordKind.HANDLE;
        } else if (closed) {
            kind = WordKind.MASK;
        } else {
            // A hashtag, or "#12345": what follows the sign is a word of its own.
            at++;
            return false;
        }
        at = closed ? next + 1 : next;
        return true;
    }

    private void readWord(int first) {
        if (isUnspaced(first)) {
            int width = Character.charCount(first);
            hash = hashOf(text.subSequence(at, at + width));
            kind = WordKind.WORD;
            shape = Shape.SMALL;
            at += width;
            return;
        }
        if (readAddress()) {
            return;
        }
        if (Character.isDigit(first)) {
            readNumber();
        } else {
            readLetters(first);
        }
    }

    /** A run without blanks that holds "@", "://", or begins with "www.". */
    private boolean readAddress() {
        if (at < noAddressUntil) {
            return false;
        }
        int next = at;
        while (next < end && isAddressPart(text.charAt(next))) {
            next++;
        }
        boolean email = next > at && next + 1 < end && text.charAt(next) == '@' && isAddressPart(text.charAt(next + 1));
        boolean scheme = next + 2 < end && text.charAt(next) == ':' && text.charAt(next + 1) == '/';
        if (!email && !scheme && !hasPathOrHost(next)) {
            noAddressUntil = next;
            return false;
        }
        while (next < end && !Character.isWhitespace(text.charAt(next)) && "<>\"[]()".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        while (next > at + 1 && ".,;:!?'&".indexOf(text.charAt(next - 1)) >= 0) {
            next--;
        }
        kind = email ? WordKind.EMAIL : WordKind.LINK;
        shape = Shape.SMALL;
        at = next;
        return true;
    }

    /** "www.host", or "host.name/path". */
    private boolean hasPathOrHost(int stop) {
        int dot = -1;
        for (int i = stop - 1; i > at && dot < 0; i--) {
            dot = text.charAt(i) == '.' ? i : -1;
        }
        if (dot < 0 || dot + 1 >= stop || !Character.isLetter(text.charAt(dot + 1))) {
            return false;
        }
        boolean prefixed =
                stop - at > 4 && (text.charAt(at) | 0x20) == 'w' && text.charAt(at + 1) == text.charAt(at + 2);
        return (prefixed && text.charAt(at + 3) == '.') || (stop < end && text.charAt(stop) == '/');
    }

    private static boolean isAddressPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '+' || c == '-' || c == '%';
    }

    private void readNumber() {
        boolean parted = false;
        boolean mixed = false;
        int next = at;
        while (next < end) {
            char c = text.charAt(next);
            if (Character.isLetter(c)) {
                mixed = true;
            } else if (!Character.isDigit(c)) {
                boolean inner = next + 1 < end && Character.isDigit(text.charAt(next + 1)) && ".,:/-".indexOf(c) >= 0;
                if (!inner) {
                    break;
                }
                parted |= c == '/' || c == '-';
            }
            next++;
        }
        at = next;
        shape = Shape.SMALL;
        kind = parted && !mixed ? WordKind.DATE : WordKind.NUMBER;
        if (currencyBefore || currencyFollows()) {
            kind = WordKind.AMOUNT;
        }
    }

    /** "31.50 EUR", "31 €": the currency is taken with the number. */
    private boolean currencyFollows() {
        int next = at;
        if (next < end && text.charAt(next) == ' ') {
            next++;
        }
        if (next < end && Character.getType(text.charAt(next)) == Character.CURRENCY_SYMBOL) {
            at = next + 1;
            return true;
        }
        int stop = next;
        while (stop < end && stop - next <= LONGEST_CURRENCY && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        if (stop - next < 2 || stop - next > LONGEST_CURRENCY) {
            return false;
        }
        StringBuilder word = new StringBuilder(LONGEST_CURRENCY);
        for (int i = next; i < stop; i++) {
            word.append(Character.toLowerCase(text.charAt(i)));
        }
        if (!CURRENCIES.contains(word.toString())) {
            return false;
        }
        at = stop;
        return true;
    }

    private void readLetters(int first) {
        long mixed = BASIS;
        int letters = 0;
        int capitals = 0;
        boolean digits = false;
        while (at < end) {
            int code = Character.codePointAt(text, at);
            int width = Character.charCount(code);
            if (isApostrophe(code) && at + 1 < end && Character.isLetter(text.charAt(at + 1))) {
                at++;
                continue;
            }
            boolean mark = Character.getType(code) == Character.NON_SPACING_MARK
                    || Character.getType(code) == Character.COMBINING_SPACING_MARK;
            if ((!Character.isLetterOrDigit(code) && !mark) || isUnspaced(code)) {
                break;
            }
            digits |= Character.isDigit(code);
            capitals += Character.isUpperCase(code) ? 1 : 0;
            letters++;
            mixed = (mixed ^ Character.toLowerCase(code)) * PRIME;
            at += width;
        }
        hash = fold(mixed);
        kind = digits ? WordKind.NUMBER : WordKind.WORD;
        boolean capital = Character.isUpperCase(first);
        shape = !capital ? Shape.SMALL : letters > 1 && capitals == letters ? Shape.CAPITALS : Shape.CAPITAL;
    }

    private static boolean isApostrophe(int code) {
        return code == '\'' || code == '\u2019' || code == '\u2018' || code == '`';
    }

    private static boolean isUnspaced(int code) {
        if (code < 0x0e00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    @Override
    public int hash() {
        return hash;
    }

    @Override
    public WordKind kind() {
        return kind;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Gap gap() {
        return gap;
    }
}
