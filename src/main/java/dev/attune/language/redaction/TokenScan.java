package dev.attune.language.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * The one pass from characters to tokens. Takes e-mail addresses, links and handles by what gives them away ("@",
 * "://", a dot before a letter), so that plain prose costs nothing more.
 */
final class TokenScan {
    /** Names that end in one of these are links even without a path. */
    private static final Set<String> TOP_DOMAINS = Set.of(
            "com", "org", "net", "io", "info", "eu", "app", "shop", "dev", "biz", "de", "fr", "uk", "nl", "es", "pl",
            "ch", "ie", "pt", "ca", "au");

    /** Longest mask in a text that was masked before: "[CREDIT_CARD_NUMBER]". */
    private static final int LONGEST_MASK = 24;

    private final CharSequence text;
    private final int end;
    private final TextTokens tokens;
    private final Links links;
    private int at;
    private int gap;
    /** Where the run of characters of an e-mail address begins, -1: not in one. */
    private int runStart = -1;
    /** The last dot before a letter in this run. */
    private int lastDot = -1;

    private TokenScan(CharSequence text, TextTokens tokens) {
        this.text = text;
        this.end = text.length();
        this.tokens = tokens;
        this.links = new Links(text);
    }

    /** Tokens of the text; what its form alone gives away is {@linkplain TextTokens#found found}. */
    static TextTokens read(CharSequence text) {
        TextTokens tokens = new TextTokens(text);
        new TokenScan(text, tokens).readAll();
        return tokens;
    }

    private void readAll() {
        while (at < end || runStart >= 0) {
            char c = at < end ? text.charAt(at) : ' ';
            if (at < end && isWordPart(c)) {
                readWord();
            } else if (at < end && isAddressSign(c)) {
                runStart = runStart < 0 ? at : runStart;
                lastDot = c == '.' && at + 1 < end && Character.isLetter(text.charAt(at + 1)) ? at : lastDot;
                addSign(c);
            } else if (runStart < 0 || !closeRun(c)) {
                runStart = -1;
                lastDot = -1;
                if (at < end) {
                    readSign(c);
                }
            }
        }
        tokens.finish(gap);
    }

    /** Behind a run of address characters: was it an e-mail address or a link? */
    private boolean closeRun(char next) {
        boolean word = tokens.size() > 0 && tokens.start(tokens.size() - 1) >= runStart;
        if (!word) {
            return false;
        }
        if (next == '@' && at + 1 < end && isDomainPart(text.charAt(at + 1))) {
            take(firstOfRun(), domainEnd(at + 1), Kind.EMAIL);
            return true;
        }
        boolean scheme = next == ':' && at + 2 < end && text.charAt(at + 1) == '/' && text.charAt(at + 2) == '/';
        if (scheme || (lastDot > runStart && hasDomain())) {
            int stop = links.end(at);
            take(runStart, stop, links.hasSecret(at, stop) ? Kind.SECRET_LINK : Kind.LINK);
            return true;
        }
        return false;
    }

    private int firstOfRun() {
        int first = runStart;
        while (!isWordPart(text.charAt(first))) {
            first++;
        }
        return first;
    }

    /** "www.", a known ending, or a path after something with a dot; the run ends at {@code at}. */
    private boolean hasDomain() {
        int last = lastDot + 1;
        while (last < at && Character.isLetter(text.charAt(last))) {
            last++;
        }
        boolean path = last == at && last - lastDot > 2 && at < end && text.charAt(at) == '/';
        boolean prefixed = lastDot - runStart >= 3 && startsWithWww();
        return path
                || prefixed
                || (last - lastDot <= 5
                        && TOP_DOMAINS.contains(
                                text.subSequence(lastDot + 1, last).toString().toLowerCase(Locale.ROOT)));
    }

    private boolean startsWithWww() {
        return Lexicon.lower(text.charAt(runStart)) == 'w'
                && Lexicon.lower(text.charAt(runStart + 1)) == 'w'
                && Lexicon.lower(text.charAt(runStart + 2)) == 'w'
                && text.charAt(runStart + 3) == '.';
    }

    private int domainEnd(int from) {
        int stop = from;
        while (stop < end && (isDomainPart(text.charAt(stop)) || text.charAt(stop) == '.')) {
            stop++;
        }
        while (text.charAt(stop - 1) == '.' || text.charAt(stop - 1) == '-') {
            stop--;
        }
        return stop;
    }

    private void take(int from, int to, Kind kind) {
        int before = tokens.retract(from, gap);
        tokens.addFound(from, to, kind, before);
        at = to;
        gap = 0;
        runStart = -1;
        lastDot = -1;
    }

    private void readWord() {
        int start = at;
        runStart = runStart < 0 ? at : runStart;
        int hash = 0;
        int upper = 0;
        int digits = 0;
        int run = 0;
        int longest = 0;
        int rises = 0;
        boolean wasLower = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                hash = 31 * hash + c;
                wasLower = true;
                run = 0;
            } else if (Character.isDigit(c)) {
                digits++;
                run++;
                longest = Math.max(longest, run);
                wasLower = false;
            } else if (Character.isLetter(c)) {
                boolean high = Character.isUpperCase(c);
                upper += high ? 1 : 0;
                rises += high && wasLower ? 1 : 0;
                wasLower = !high;
                hash = 31 * hash + Lexicon.lower(c);
                run = 0;
            } else if (isApostrophe(c) && digits == 0 && joinsWord()) {
                hash = 31 * hash + '\'';
                wasLower = true;
            } else if (!isInvisible(c) || digits > 0) {
                break;
            }
            at++;
        }
        addWord(start, hash, upper, digits, longest, rises);
    }

    private void addWord(int start, int hash, int upper, int digits, int longest, int rises) {
        int letters = at - start - digits;
        tokens.add(start, at, digits > 0 ? TextTokens.NUMBER : TextTokens.WORD, gap);
        gap = 0;
        boolean first = Character.isUpperCase(text.charAt(start));
        int shape = first && (upper < letters || letters == 1) && upper <= 1 + rises ? TextTokens.CAPITAL : 0;
        shape |= upper == letters && upper > 0 ? TextTokens.ALL_CAPITALS : 0;
        shape |= rises >= 3 ? TextTokens.MIXED : 0;
        int cues = digits == 0 ? Lexicon.STANDARD.cuesOf(text, start, at, hash) : 0;
        tokens.describe(cues, shape, digits, longest);
    }

    /** "I'm", "O'Brien"; not "Anna's", not in a run that may be a link. */
    private boolean joinsWord() {
        if (lastDot >= 0 || at + 1 >= end || !Character.isLetter(text.charAt(at + 1))) {
            return false;
        }
        boolean s = Lexicon.lower(text.charAt(at + 1)) == 's';
        return !s || (at + 2 < end && Character.isLetter(text.charAt(at + 2)));
    }

    private void readSign(char c) {
        if (c == '@' && at + 1 < end && isHandlePart(text.charAt(at + 1))) {
            int stop = at + 1;
            while (stop < end && isHandlePart(text.charAt(stop))) {
                stop++;
            }
            take(at, stop, Kind.HANDLE);
        } else if ((c == '[' || c == '#' || c == '<') && maskEnd(c) > 0) {
            int stop = maskEnd(c);
            tokens.add(at, stop, TextTokens.OPAQUE, gap);
            gap = 0;
            at = stop;
        } else {
            addSign(c);
        }
    }

    /** Behind "[EMAIL]", "#PRS_ORG#"; 0 if it is none. */
    private int maskEnd(char open) {
        char close = open == '[' ? ']' : open == '<' ? '>' : '#';
        int stop = at + 1;
        while (stop < end && stop - at < LONGEST_MASK && isMaskPart(text.charAt(stop))) {
            stop++;
        }
        boolean closed = stop < end && stop - at > 2 && text.charAt(stop) == close;
        return closed ? stop + 1 : 0;
    }

    private static boolean isMaskPart(char c) {
        return (c >= 'A' && c <= 'Z') || c == '_';
    }

    private void addSign(char c) {
        gap |= switch (c) {
            case ' ', '\t', '\u00a0', '\u202f' -> TextTokens.BLANK;
            case '\n', '\r', '\u2028', '\u2029', '\u0085' -> TextTokens.LINE;
            case '.', '!', '?', '\u2026', '\u3002' -> TextTokens.STOP;
            case ',', ';' -> TextTokens.COMMA;
            case ':', '=' -> TextTokens.COLON;
            case '-', '\u2010', '\u2011', '\u2013', '\u2014' -> TextTokens.DASH;
            case '#' -> TextTokens.HASH;
            case '\'', '\u2019' -> TextTokens.APOSTROPHE;
            case '$', '\u20ac', '\u00a3', '\u00a5', '\u20b9' -> TextTokens.CURRENCY;
            default -> TextTokens.OTHER;
        };
        at++;
    }

    private static boolean isWordPart(char c) {
        return c < 0x80
                ? ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }

    private static boolean isAddressSign(char c) {
        return c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || isInvisible(c);
    }

    private static boolean isDomainPart(char c) {
        return isWordPart(c) || c == '-';
    }

    private static boolean isHandlePart(char c) {
        return isWordPart(c) || c == '_';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Soft hyphen, zero-width characters and marks of direction: people do not see them in a word. */
    static boolean isInvisible(char c) {
        return c >= 0xad && (c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff);
    }
}
