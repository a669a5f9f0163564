package dev.attune.scripted;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import dev.attune.language.text.TextScanner;

/**
 * Words of a text as the scanner found them. What is written without a blank or sign between is one word, also where
 * the scanner parts it: "don't" is one, and the same as "dont". Hyphens part words. Han, kana, Thai and other scripts
 * that put no blanks between words give a word a letter. Takes time in the length of the text.
 *
 * <p>The hash is of the letters of the word's normal form: 32 of the 64 bits of {@link TextScanner#hashOf}. Sketches are
 * stored and published, so neither that hash nor the normal form of letters may change: {@code ScannedWordsTest} holds
 * both. Where the scanner parts words does not matter.
 */
public final class ScannedWords implements MaskedWords {
    private static final int STAND_INS = Shapes.LINK | Shapes.EMAIL | Shapes.HANDLE | Shapes.MASK;
    private static final int FACES = Shapes.EMOJI | Shapes.EMOTICON;
    private static final int LETTERS = Shapes.LETTERS | Shapes.FOREIGN;
    /** The scanner knows short ones with a plain name. */
    private static final int LONGEST_SLOT = 200;

    private final ScannedText scan;
    private final CharSequence text;
    private final WordParts parts;
    private final NumberKinds numbers;

    /** The next one to read. */
    private int token;

    private int hash;
    private WordKind kind = WordKind.WORD;
    private Shape shape = Shape.SMALL;
    private Gap gap = Gap.LINE;

    /**
     * @param scan of the text, not to be used for another one meanwhile
     * @param text what was scanned
     */
    public ScannedWords(ScannedText scan, CharSequence text) {
        this.scan = scan;
        this.text = text;
        this.parts = new WordParts(scan, text);
        this.numbers = new NumberKinds(scan, text);
    }

    /** Hash of a word in lower case without apostrophes, as {@link #hash()} gives it. */
    static int hashOf(CharSequence word) {
        return (int) TextScanner.hashOf(word);
    }

    @Override
    public boolean next() {
        gap = token == 0 ? Gap.LINE : Gap.NONE;
        if (nextPart()) {
            return true;
        }
        while (token < scan.tokens()) {
            int present = token++;
            if ((scan.shape(present) & Shapes.LINE_START) != 0) {
                widen(Gap.LINE);
            }
            if (read(present, scan.shape(present))) {
                return true;
            }
        }
        return false;
    }

    private boolean read(int present, int bits) {
        char first = text.charAt(scan.start(present));
        if ((bits & STAND_INS) != 0) {
            shape = (bits & (Shapes.LINK | Shapes.EMAIL)) != 0 ? Shape.SMALL : Shape.CAPITAL;
            kind = standIn(bits, first);
            return true;
        }
        if ((bits & FACES) != 0) {
            widen(Gap.STOP);
            return false;
        }
        if ((bits & (LETTERS | Shapes.HAS_DIGIT)) == 0) {
            return first == '{' ? readSlot(present) : passOver(present);
        }
        // Markup, characters by name, "US$".
        if (first == '<' || first == '&' || (bits & Shapes.CURRENCY) != 0) {
            return false;
        }
        // In scripts without blanks words and numbers are one token.
        boolean mixed = (bits & Shapes.FOREIGN) != 0 && (bits & Shapes.LETTERS) != 0;
        boolean number = (bits & Shapes.HAS_DIGIT) != 0 && !mixed;
        return number ? readNumber(present) : readLetters(present);
    }

    private static WordKind standIn(int bits, char first) {
        if ((bits & Shapes.MASK) != 0) {
            return first == '{' ? WordKind.SLOT : WordKind.MASK;
        }
        if ((bits & Shapes.HANDLE) != 0) {
            return WordKind.HANDLE;
        }
        return (bits & Shapes.EMAIL) != 0 ? WordKind.EMAIL : WordKind.LINK;
    }

    /** A slot that holds more than a name; false: braces. */
    private boolean readSlot(int present) {
        int from = scan.start(present);
        int last = Math.min(text.length() - 1, from + LONGEST_SLOT);
        int at = from + 2;
        if (at > last || text.charAt(from + 1) != '{') {
            return false;
        }
        while (at < last && text.charAt(at) != '{' && text.charAt(at) != '}') {
            at++;
        }
        if (at >= last || text.charAt(at) != '}' || text.charAt(at + 1) != '}') {
            return false;
        }
        while (token < scan.tokens() && scan.start(token) < at + 2) {
            token++;
        }
        kind = WordKind.SLOT;
        shape = Shape.CAPITAL;
        return true;
    }

    private boolean readNumber(int present) {
        kind = numbers.kind(present);
        token = numbers.end(present);
        shape = Shape.SMALL;
        return true;
    }

    private boolean readLetters(int first) {
        int last = first;
        while (goesOn(last)) {
            last++;
        }
        token = last + 1;
        if (isHostBeforePath(first, last)) {
            token = endOfPath(token);
            kind = WordKind.LINK;
            shape = Shape.SMALL;
            return true;
        }
        if (first == last && numbers.isCurrencyBeforeNumber(first)) {
            return false;
        }
        if (first == last && WordParts.isPlain(scan, first)) {
            hash = (int) scan.hash(first);
            int bits = scan.shape(first);
            boolean capital = (bits & Shapes.CAPITALISED) != 0;
            shape = !capital ? Shape.SMALL : (bits & Shapes.ALL_CAPS) != 0 ? Shape.CAPITALS : Shape.CAPITAL;
            kind = WordKind.WORD;
            return true;
        }
        parts.begin(first, last);
        return nextPart();
    }

    private boolean nextPart() {
        if (!parts.next()) {
            return false;
        }
        if (parts.afterStop()) {
            widen(Gap.STOP);
        }
        hash = parts.hash();
        shape = parts.shape();
        kind = parts.hasDigit() ? WordKind.NUMBER : WordKind.WORD;
        return true;
    }

    /** Whether the token behind belongs to the same word: do|n't, can|not. */
    private boolean goesOn(int present) {
        int next = present + 1;
        if (next == scan.tokens() || scan.start(next) != scan.end(present)) {
            return false;
        }
        int bits = scan.shape(next);
        int others = STAND_INS | FACES | Shapes.HAS_DIGIT | Shapes.HASHTAG | Shapes.CURRENCY;
        char first = text.charAt(scan.start(next));
        return (bits & LETTERS) != 0 && (bits & others) == 0 && first != '<' && first != '&';
    }

    /** "host.name/path", of whatever domain. */
    private boolean isHostBeforePath(int first, int last) {
        int end = scan.end(last);
        if (end + 1 >= text.length() || text.charAt(end) != '/' || !Character.isLetterOrDigit(text.charAt(end + 1))) {
            return false;
        }
        for (int at = scan.start(first) + 1; at + 1 < end; at++) {
            if (text.charAt(at) == '.' && Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Up to the blank, without the sentence's own marks. */
    private int endOfPath(int from) {
        int end = from;
        int next = from;
        while (next < scan.tokens() && scan.start(next) == scan.end(next - 1)) {
            if ((scan.shape(next) & (LETTERS | Shapes.HAS_DIGIT)) != 0) {
                end = next + 1;
            }
            next++;
        }
        return end;
    }

    private boolean passOver(int present) {
        for (int at = scan.start(present); at < scan.end(present); at++) {
            widen(gapOf(at));
        }
        return false;
    }

    private Gap gapOf(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '.', '!', '?', '\u2026', '\u3002', '\uff01', '\uff1f', '\u00bf', '\u00a1', '\u0964' -> Gap.STOP;
            case ',', ':', ';', '(', ')', '[', ']', '\uff0c', '\u3001' -> Gap.PAUSE;
            case '-', '\u2013', '\u2014' -> joins(at) ? Gap.NONE : Gap.SIGN;
            case '~', '^' -> Gap.SIGN;
            default -> {
                int type = Character.getType(c);
                boolean picture = type == Character.OTHER_SYMBOL || type == Character.SURROGATE;
                yield picture ? Gap.STOP : Gap.NONE;
            }
        };
    }

    private boolean joins(int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void widen(Gap other) {
        gap = gap.compareTo(other) < 0 ? other : gap;
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
