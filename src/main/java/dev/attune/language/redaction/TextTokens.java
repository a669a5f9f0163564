package dev.attune.language.redaction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and numbers of a text in order, with what lies between them. Links, addresses, handles and masks are one token
 * each. Before the first and behind the last stand as many as one likes of type {@link #END}.
 */
final class TextTokens {
    static final int END = 0;
    /** Letters alone. */
    static final int WORD = 1;
    /** Letters and digits, at least one digit. */
    static final int NUMBER = 2;
    /** What is or will be masked. */
    static final int OPAQUE = 3;

    /** What a gap holds, bits. */
    static final int BLANK = 1;

    static final int LINE = 1 << 1;
    /** Full stop, question mark, exclamation mark. */
    static final int STOP = 1 << 2;

    static final int COMMA = 1 << 3;
    /** Colon or equals sign. */
    static final int COLON = 1 << 4;

    static final int DASH = 1 << 5;
    static final int HASH = 1 << 6;
    static final int APOSTROPHE = 1 << 7;
    static final int CURRENCY = 1 << 8;
    static final int OTHER = 1 << 9;

    /** Shapes of a word, bits. */
    static final int CAPITAL = 1;

    static final int ALL_CAPITALS = 2;
    /** Upper and lower case change as in no word. */
    static final int MIXED = 4;

    /** What the scan finds. */
    private static final List<Kind> FORMS = List.of(Kind.EMAIL, Kind.LINK, Kind.SECRET_LINK, Kind.HANDLE);

    /** Cues of words with which something begins, and of words behind which it does. */
    private static final int BEGINS = Cues.FLAT | Cues.MONTH | Cues.GIVEN;

    private static final int PREPARES = Cues.SECRET | Cues.IS | Cues.NAME;

    /** Longer words may be keys. */
    private static final int LONG = 16;

    final CharSequence text;

    private int[] starts;
    private int[] ends;
    private int[] cues;
    private int[] gaps;
    private byte[] types;
    private byte[] shapes;
    private int[] digits;
    private int size;
    private int lastGap;

    TextTokens(CharSequence text) {
        this.text = text;
        int capacity = Math.min(16 + text.length() / 4, 1 << 16);
        starts = new int[capacity];
        ends = new int[capacity];
        cues = new int[capacity];
        gaps = new int[capacity];
        types = new byte[capacity];
        shapes = new byte[capacity];
        digits = new int[capacity];
    }

    int size() {
        return size;
    }

    int start(int token) {
        return token < 0 ? 0 : token < size ? starts[token] : text.length();
    }

    int end(int token) {
        return token < 0 ? 0 : token < size ? ends[token] : text.length();
    }

    int type(int token) {
        return token >= 0 && token < size ? types[token] : END;
    }

    /** Bits of what lies before the token; text's end and beginning count as ends of lines. */
    int gap(int token) {
        return token < 0 ? LINE : token < size ? gaps[token] | (token == 0 ? LINE : 0) : lastGap | LINE;
    }

    /** Characters before the token, since the one before it. */
    int gapLength(int token) {
        return start(token) - end(token - 1);
    }

    int length(int token) {
        return end(token) - start(token);
    }

    /** Cues of a word; 0 if it is none, or none that is known. */
    int cues(int token) {
        return token >= 0 && token < size && types[token] != OPAQUE ? cues[token] : 0;
    }

    boolean hasCue(int token, int bits) {
        return (cues(token) & bits) != 0;
    }

    int digits(int token) {
        return type(token) == NUMBER ? digits[token] & 0xffff : 0;
    }

    /** Longest run of digits in the token. */
    int digitRun(int token) {
        return type(token) == NUMBER ? digits[token] >>> 16 : 0;
    }

    /** Digits and nothing else. */
    boolean isDigits(int token) {
        return digits(token) == length(token) && digits(token) > 0;
    }

    /** A word that begins with a capital and does not go on with one. */
    boolean isCapitalised(int token) {
        return type(token) == WORD && (shapes[token] & CAPITAL) != 0;
    }

    boolean isAllCapitals(int token) {
        return type(token) == WORD && (shapes[token] & ALL_CAPITALS) != 0;
    }

    boolean isMixed(int token) {
        return type(token) != END && types[token] != OPAQUE && (shapes[token] & MIXED) != 0;
    }

    /** A word in small letters at which nothing can begin that is to be masked: most words of most texts. */
    boolean isPlain(int token) {
        return types[token] == WORD
                && shapes[token] == 0
                && (cues[token] & BEGINS) == 0
                && (cues(token - 1) & PREPARES) == 0
                && ends[token] - starts[token] < LONG
                && ends[token] - starts[token] > 2
                && ((gap(token + 1) & (DASH | COLON | OTHER)) | (gaps[token] & COLON)) == 0;
    }

    /** The gap before the token is this one character. */
    boolean isJoined(int token, char by) {
        return gapLength(token) == 1 && token < size && token > 0 && text.charAt(start(token) - 1) == by;
    }

    /** Only blanks in the same line. */
    boolean isBlank(int token) {
        return token < size && token > 0 && gaps[token] == BLANK;
    }

    /** Makes it known as masked. */
    void close(int from, int to) {
        Arrays.fill(types, from, Math.min(to, size), (byte) OPAQUE);
    }

    void add(int start, int end, int type, int gap) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        types[size] = (byte) type;
        gaps[size] = gap;
        cues[size] = 0;
        shapes[size] = 0;
        digits[size] = 0;
        size++;
    }

    /** An opaque token that is to be masked. */
    void addFound(int start, int end, Kind kind, int gap) {
        add(start, end, OPAQUE, gap);
        shapes[size - 1] = (byte) (1 + FORMS.indexOf(kind));
    }

    /** What the scan has found the opaque token to be; null: it was masked before. */
    @Nullable
    Kind found(int token) {
        return shapes[token] == 0 ? null : FORMS.get(shapes[token] - 1);
    }

    void describe(int cue, int shape, int digitCount, int longestRun) {
        cues[size - 1] = cue;
        shapes[size - 1] = (byte) shape;
        digits[size - 1] = Math.min(digitCount, 0xffff) | Math.min(longestRun, 0x7fff) << 16;
    }

    /** Takes back the tokens from {@code start} on; the gap before them, {@code gap} if there are none. */
    int retract(int start, int gap) {
        int before = gap;
        while (size > 0 && starts[size - 1] >= start) {
            before = gaps[--size];
        }
        return before;
    }

    /** Bits of what lies behind the last token. */
    void finish(int gap) {
        lastGap = gap;
    }

    private void grow() {
        int capacity = 2 * size;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        cues = Arrays.copyOf(cues, capacity);
        gaps = Arrays.copyOf(gaps, capacity);
        types = Arrays.copyOf(types, capacity);
        shapes = Arrays.copyOf(shapes, capacity);
        digits = Arrays.copyOf(digits, capacity);
    }
}
