package dev.attune.language.redaction;

/** Numbers with a form of their own: IBANs, cards, addresses in networks. Each question costs a bounded number of reads. */
final class CheckedNumbers {
    /** Of an IPv6 or hardware address; times have three parts. */
    private static final int FEWEST_HEX_PARTS = 4;

    private static final int MOST_HEX_PARTS = 8;

    private final TextTokens tokens;
    private final CharSequence text;
    private final byte[] values = new byte[CheckDigits.LONGEST_IBAN];
    private boolean right;

    CheckedNumbers(TextTokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text;
    }

    /** Whether the check digits of the last IBAN were right. */
    boolean isRight() {
        return right;
    }

    /** Behind what has the form of an IBAN, whether or not its check digits are right. */
    int iban(int token) {
        int start = tokens.start(token);
        if (tokens.length(token) < 4
                || !isUpper(text.charAt(start))
                || !isUpper(text.charAt(start + 1))
                || !isDigit(text.charAt(start + 2))
                || !isDigit(text.charAt(start + 3))) {
            return token;
        }
        int wanted = CheckDigits.ibanLength(text.charAt(start), text.charAt(start + 1));
        int length = 0;
        int next = token;
        while (length < wanted
                && (next == token || tokens.isBlank(next) || tokens.isJoined(next, '-'))
                && length + tokens.length(next) <= wanted
                && tokens.type(next) != TextTokens.OPAQUE) {
            for (int i = tokens.start(next); i < tokens.end(next); i++) {
                char c = text.charAt(i);
                if (!isDigit(c) && !isUpper(c)) {
                    return token;
                }
                values[length++] = (byte) (isDigit(c) ? c - '0' : c - 'A' + 10);
            }
            next++;
        }
        if (wanted == 0 || length != wanted) {
            return token;
        }
        right = CheckDigits.isIban(values, length);
        return next;
    }

    /** Behind the card's number: groups with one blank or dash between them. */
    int card(int token) {
        int length = 0;
        int next = token;
        int found = token;
        while (tokens.isDigits(next)
                && (next == token
                        || (tokens.gapLength(next) == 1 && isCardSeparator(text.charAt(tokens.end(next - 1)))))
                && (next == token || tokens.length(token) == 4 || length >= CheckDigits.SHORTEST_CARD)
                && length + tokens.length(next) <= CheckDigits.LONGEST_CARD) {
            for (int i = tokens.start(next); i < tokens.end(next); i++) {
                values[length++] = (byte) Character.digit(text.charAt(i), 10);
            }
            next++;
            if (CheckDigits.isCard(values, length)) {
                found = next;
            }
        }
        return found;
    }

    private static boolean isCardSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00a0' || c == '\u2011' || c == '.' || TokenScan.isInvisible(c);
    }

    /** Behind "192.168.0.1". */
    int ip(int token) {
        if (!isByte(token) || (tokens.isJoined(token, '.') && tokens.type(token - 1) == TextTokens.NUMBER)) {
            return token;
        }
        for (int part = token + 1; part < token + 4; part++) {
            if (!tokens.isJoined(part, '.') || !isByte(part)) {
                return token;
            }
        }
        return tokens.isJoined(token + 4, '.') ? token : token + 4;
    }

    private boolean isByte(int token) {
        if (!tokens.isDigits(token) || tokens.length(token) > 3) {
            return false;
        }
        int value = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            value = 10 * value + Character.digit(text.charAt(i), 10);
        }
        return value <= 255;
    }

    /** Behind "fe80::1:2a", "00:1b:63:84:45:e6": parts of hexadecimal digits with colons between them. */
    int hexadecimal(int token) {
        if (!isHex(token) || tokens.gap(token + 1) != TextTokens.COLON || tokens.isJoined(token, ':')) {
            return token;
        }
        int next = token;
        boolean doubled = false;
        int digits = 0;
        int characters = 0;
        while (next < token + MOST_HEX_PARTS
                && isHex(next)
                && (next == token || (tokens.gap(next) == TextTokens.COLON && tokens.gapLength(next) <= 2))) {
            doubled |= next > token && tokens.gapLength(next) == 2;
            digits += tokens.digits(next);
            characters += tokens.length(next);
            next++;
        }
        int parts = next - token;
        boolean enough = parts >= FEWEST_HEX_PARTS || (doubled && parts >= 3);
        // A time is digits alone, words are letters alone.
        return enough && digits > 0 && (doubled || digits < characters) ? next : token;
    }

    private boolean isHex(int token) {
        int type = tokens.type(token);
        if ((type != TextTokens.WORD && type != TextTokens.NUMBER) || tokens.length(token) > 4) {
            return false;
        }
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
