package dev.attune.language;

import java.util.Locale;
import java.util.Set;

/**
 * Masks what identifies people in a text, for {@code privacy.text=redacted}: e-mail addresses, links, telephone
 * numbers, other long numbers (cards, accounts, IBAN, orders; also dates that hold a year), and handles. By form
 * alone: names and postal addresses stay. Masking a masked text changes nothing.
 *
 * <p>Reads each character a bounded number of times, whatever the text. Errs on the side of masking: numbers with
 * blanks or dashes between their groups are one number.
 */
public final class Redactor {
    private static final String EMAIL = "[EMAIL]";
    private static final String LINK = "[LINK]";
    private static final String PHONE = "[PHONE]";
    private static final String NUMBER = "[NUMBER]";
    private static final String HANDLE = "[HANDLE]";

    /** A run of so many digits is masked. */
    private static final int LONG_RUN = 4;
    /** So many digits in groups are masked; also the shortest telephone number. */
    private static final int MANY_DIGITS = 7;
    /** Without sign and leading zero; a date in digits has eight. */
    private static final int SHORTEST_UNSIGNED_PHONE = 9;
    /** Longest telephone number (ITU E.164). */
    private static final int LONGEST_PHONE = 15;

    /** Names that end in one of these are links even without a path. */
    private static final Set<String> TOP_DOMAINS = Set.of(
            "com", "org", "net", "io", "info", "eu", "app", "shop", "dev", "biz", "de", "fr", "uk", "nl", "es", "pl",
            "ch", "ie", "pt", "ca", "au");

    private final CharSequence text;
    private final int end;
    private final StringBuilder masked;
    private int at;
    /** Up to here the run of address characters is known not to be an address. */
    private int noAddressUntil;
    /** Up to here the groups of digits are known to be too few. */
    private int tooFewDigitsUntil;

    private Redactor(CharSequence text) {
        this.text = text;
        this.end = text.length();
        this.masked = new StringBuilder(Math.min(end, 1 << 16));
    }

    /** The text with [EMAIL], [LINK], [PHONE], [NUMBER] and [HANDLE] in place of what they name. */
    public static String redact(CharSequence text) {
        return new Redactor(text).redact();
    }

    private String redact() {
        while (at < end) {
            char c = text.charAt(at);
            boolean address = isAddressPart(c) && at >= noAddressUntil && maskAddress();
            if (!address) {
                if (Character.isLetterOrDigit(c)) {
                    maskWord();
                } else if (c == '@' && at + 1 < end && isHandlePart(text.charAt(at + 1))) {
                    at = handleEnd(at + 1);
                    masked.append(HANDLE);
                } else if (!maskNumberWithSign(c)) {
                    masked.append(c);
                    at++;
                }
            }
        }
        return masked.toString();
    }

    /** At the start of a run of address characters: an e-mail address or a link. */
    private boolean maskAddress() {
        int stop = at;
        int lastDot = -1;
        boolean word = false;
        while (stop < end && isAddressPart(text.charAt(stop))) {
            char c = text.charAt(stop);
            word |= Character.isLetterOrDigit(c);
            lastDot = c == '.' && stop + 1 < end && Character.isLetter(text.charAt(stop + 1)) ? stop : lastDot;
            stop++;
        }
        noAddressUntil = stop;
        if (word && stop + 1 < end && text.charAt(stop) == '@' && isDomainPart(text.charAt(stop + 1))) {
            at = domainEnd(stop + 1);
            masked.append(EMAIL);
            return true;
        }
        if (word && (hasScheme(stop) || hasDomain(lastDot, stop))) {
            at = linkEnd(stop);
            masked.append(LINK);
            return true;
        }
        return false;
    }

    /** "https://": any word before "://", whatever stands before that word. */
    private boolean hasScheme(int stop) {
        return stop + 2 < end
                && text.charAt(stop) == ':'
                && text.charAt(stop + 1) == '/'
                && text.charAt(stop + 2) == '/';
    }

    /** "www.", a known ending, or a path after something with a dot. */
    private boolean hasDomain(int lastDot, int stop) {
        if (lastDot <= at) {
            return false;
        }
        int last = lastDot + 1;
        while (last < stop && Character.isLetter(text.charAt(last))) {
            last++;
        }
        boolean path = last == stop && last - lastDot > 2 && stop < end && text.charAt(stop) == '/';
        boolean prefixed = lastDot - at >= 3 && startsWithIgnoringCase("www.");
        return path
                || prefixed
                || (last - lastDot <= 5
                        && TOP_DOMAINS.contains(
                                text.subSequence(lastDot + 1, last).toString().toLowerCase(Locale.ROOT)));
    }

    private boolean startsWithIgnoringCase(String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at + i >= end || Character.toLowerCase(text.charAt(at + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Up to the next blank; a closing bracket or a full stop at the end is the sentence's. */
    private int linkEnd(int from) {
        int stop = from;
        while (stop < end && !Character.isWhitespace(text.charAt(stop)) && "<>\"[]".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        while (stop > from && ".,;:!?)'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
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

    private int handleEnd(int from) {
        int stop = from;
        while (stop < end && isHandlePart(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** A word, or the groups of a number that begins with it. */
    private void maskWord() {
        if (at < tooFewDigitsUntil || !maskNumber(at)) {
            while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
                masked.append(text.charAt(at++));
            }
        }
    }

    /** "+49 …", "(030) …": the sign belongs to the number. */
    private boolean maskNumberWithSign(char sign) {
        boolean signed = (sign == '+' || sign == '(') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
        return signed && at + 1 >= tooFewDigitsUntil && maskNumber(at + 1);
    }

    private boolean maskNumber(int from) {
        Groups groups = new Groups(from);
        groups.read();
        if (groups.longestRun < LONG_RUN && groups.digits < MANY_DIGITS) {
            tooFewDigitsUntil = Math.max(tooFewDigitsUntil, groups.stop);
            return false;
        }
        masked.append(groups.isPhone(from > at) ? PHONE : NUMBER);
        at = groups.stop;
        return true;
    }

    private static boolean isAddressPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    private static boolean isDomainPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    private static boolean isHandlePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Words that hold digits, with at most two separators between them. */
    private final class Groups {
        private final int from;
        private int stop;
        private int digits;
        private int longestRun;
        private boolean letters;
        private boolean separated;

        Groups(int from) {
            this.from = from;
            this.stop = from;
        }

        void read() {
            int next = from;
            while (next < end && readGroup(next)) {
                next = stop;
                while (next < end && next - stop < 2 && " -./()\u00a0\u2011\u2013".indexOf(text.charAt(next)) >= 0) {
                    next++;
                }
                if (next == stop) {
                    return;
                }
            }
        }

        /** Takes the word at {@code start} if it holds a digit. */
        private boolean readGroup(int start) {
            int next = start;
            int run = 0;
            int longest = 0;
            int count = 0;
            while (next < end && Character.isLetterOrDigit(text.charAt(next))) {
                boolean digit = Character.isDigit(text.charAt(next));
                run = digit ? run + 1 : 0;
                count += digit ? 1 : 0;
                longest = Math.max(longest, run);
                next++;
            }
            if (count == 0) {
                return false;
            }
            separated |= start > from;
            letters |= count < next - start;
            digits += count;
            longestRun = Math.max(longestRun, longest);
            stop = next;
            return true;
        }

        boolean isPhone(boolean signed) {
            int fewest = signed || text.charAt(from) == '0' ? MANY_DIGITS : SHORTEST_UNSIGNED_PHONE;
            boolean marked = signed || separated || text.charAt(from) == '0';
            return marked && !letters && digits >= fewest && digits <= LONGEST_PHONE;
        }
    }
}
