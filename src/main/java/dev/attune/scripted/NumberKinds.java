package dev.attune.scripted;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.util.Arrays;
import java.util.List;

/** What a token with a digit stands for: a date, an amount, or another number. */
final class NumberKinds {
    private static final int[] CURRENCIES =
            List.of("eur", "usd", "gbp", "inr", "aud", "chf", "rs", "euro", "euros", "dollars", "pounds", "rupees")
                    .stream()
                    .mapToInt(ScannedWords::hashOf)
                    .sorted()
                    .toArray();
    /** 12-03-2026. */
    private static final int MOST_DIGITS_OF_DATE = 8;

    private static final int YEAR = 4;
    private static final int MOST_GROUPS = 3;

    private final ScannedText scan;
    private final CharSequence text;
    private final WordParts parts;

    NumberKinds(ScannedText scan, CharSequence text) {
        this.scan = scan;
        this.text = text;
        this.parts = new WordParts(scan, text);
    }

    WordKind kind(int number) {
        if (end(number) > number + 1 || (isBeside(number - 1) && isCurrency(number - 1))) {
            return WordKind.AMOUNT;
        }
        return isDate(scan.start(number), scan.end(number)) ? WordKind.DATE : WordKind.NUMBER;
    }

    /** The token after the number and its currency: "31.50 EUR", "31 €". */
    int end(int number) {
        return isBeside(number) && isCurrency(number + 1) ? number + 2 : number + 1;
    }

    /** "EUR 31.50", "Rs. 500": the currency is no word of its own. */
    boolean isCurrencyBeforeNumber(int word) {
        return isBeside(word) && (scan.shape(word + 1) & Shapes.HAS_DIGIT) != 0 && isCurrency(word);
    }

    /** Whether at most a blank parts a token from the next one. */
    private boolean isBeside(int present) {
        return present >= 0
                && present + 1 < scan.tokens()
                && scan.start(present + 1) - scan.end(present) <= 1
                && (scan.shape(present + 1) & Shapes.LINE_START) == 0;
    }

    private boolean isCurrency(int present) {
        int bits = scan.shape(present);
        if ((bits & Shapes.CURRENCY) != 0) {
            return true;
        }
        boolean word = (bits & Shapes.LETTERS) != 0 && (bits & Shapes.HAS_DIGIT) == 0;
        return word && Arrays.binarySearch(CURRENCIES, parts.hashOf(present)) >= 0;
    }

    /** "3/4", "3/4/2026", "2026-03-04", "04.03.2026", each also before a time. */
    private boolean isDate(int from, int to) {
        int[] digits = new int[MOST_GROUPS];
        int groups = 1;
        int total = 0;
        char mark = 0;
        for (int at = from; at < to && text.charAt(at) != 'T'; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                digits[groups - 1]++;
                total++;
            } else if ((c == '/' || c == '-' || c == '.') && (mark == 0 || mark == c) && groups < MOST_GROUPS) {
                mark = c;
                groups++;
            } else {
                return false;
            }
        }
        boolean whole = groups == MOST_GROUPS || (groups == 2 && mark == '/');
        if (!whole || total > MOST_DIGITS_OF_DATE || Arrays.stream(digits).anyMatch(count -> count > YEAR)) {
            return false;
        }
        // "1.2.3" is a version.
        return mark != '.' || (digits[0] <= 2 && digits[1] <= 2 && digits[2] % 2 == 0 && digits[2] > 0);
    }
}
