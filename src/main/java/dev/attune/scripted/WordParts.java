package dev.attune.scripted;

import dev.attune.language.text.ScannedText;
import dev.attune.scripted.MaskedWords.Shape;

/** Parts a run of letters where words are parted but the scanner's tokens are not. */
final class WordParts {
    private final ScannedText scan;
    private final CharSequence text;
    private final StringBuilder letters = new StringBuilder();

    /** What is left of the run, in normal form and as it was written. */
    private int normalAt;

    private int normalEnd;
    private int textAt;
    private int textEnd;

    private boolean afterStop;
    private boolean digit;
    private Shape shape = Shape.SMALL;

    WordParts(ScannedText scan, CharSequence text) {
        this.scan = scan;
        this.text = text;
    }

    /** Whether a token's normal form is one word, letter by letter, so that the token's hash is the word's. */
    static boolean isPlain(ScannedText scan, int token) {
        char[] normal = scan.normal();
        for (int at = scan.normalStart(token); at < scan.normalEnd(token); at++) {
            char c = normal[at];
            // Scripts without blanks, half pairs and signs are beyond.
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '\u00c0' && c < '\u0e00');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Hash of the letters of a token's normal form. */
    int hashOf(int token) {
        if (isPlain(scan, token)) {
            return (int) scan.hash(token);
        }
        letters.setLength(0);
        for (int at = scan.normalStart(token); at < scan.normalEnd(token); at++) {
            char c = scan.normal()[at];
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return ScannedWords.hashOf(letters);
    }

    /** The tokens from {@code first} to {@code last}, which no blank or sign parts. */
    void begin(int first, int last) {
        normalAt = scan.normalStart(first);
        normalEnd = scan.normalEnd(last);
        textAt = scan.start(first);
        textEnd = scan.end(last);
    }

    boolean next() {
        letters.setLength(0);
        afterStop = false;
        digit = false;
        char[] normal = scan.normal();
        int from = textAt;
        while (normalAt < normalEnd) {
            int code = Character.codePointAt(normal, normalAt, normalEnd);
            boolean letter = Character.isLetter(code);
            boolean alone = letter && isUnspaced(code);
            boolean parts = !letter && isCut(normal, normalAt);
            if (letters.length() > 0 && (alone || parts)) {
                textAt = find(code, from);
                break;
            }
            normalAt += Character.charCount(code);
            if (parts) {
                afterStop |= code == '.';
                from = find(code, from) + 1;
                textAt = from;
            } else if (letter || Character.isDigit(code) || (letters.length() > 0 && isMark(code))) {
                digit |= !letter && Character.isDigit(code);
                letters.appendCodePoint(code);
                if (alone) {
                    textAt = Math.min(textEnd, find(code, from) + Character.charCount(code));
                    shape = Shape.SMALL;
                    return true;
                }
            }
        }
        if (letters.length() == 0) {
            return false;
        }
        shape = shapeOf(from, normalAt < normalEnd ? textAt : textEnd);
        return true;
    }

    /** Hyphens and underscores, and a dot that nobody put a blank behind: "so.But"; not "e.g." */
    private boolean isCut(char[] normal, int at) {
        return switch (normal[at]) {
            case '-', '_' -> true;
            case '.' ->
                at + 2 < normalEnd
                        && at >= 2
                        && Character.isLetter(normal[at - 2])
                        && Character.isLetter(normal[at - 1])
                        && Character.isLetter(normal[at + 1])
                        && Character.isLetter(normal[at + 2]);
            default -> false;
        };
    }

    private int find(int code, int from) {
        int at = from;
        while (at < textEnd && Character.codePointAt(text, at) != code) {
            at++;
        }
        return at;
    }

    private Shape shapeOf(int from, int to) {
        boolean capital = false;
        int count = 0;
        int capitals = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                capital |= count == 0 && Character.isUpperCase(c);
                count++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return !capital ? Shape.SMALL : count > 1 && capitals == count ? Shape.CAPITALS : Shape.CAPITAL;
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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

    /** Of the present part. */
    int hash() {
        return ScannedWords.hashOf(letters);
    }

    boolean hasDigit() {
        return digit;
    }

    Shape shape() {
        return shape;
    }

    /** Whether a sentence ends before it. */
    boolean afterStop() {
        return afterStop;
    }
}
