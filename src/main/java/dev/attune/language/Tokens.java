package dev.attune.language;

import java.util.Arrays;

/**
 * A text as a row of symbols: numbers of known words, and kinds for everything else. One pass, time linear in the
 * characters read, one array a text.
 *
 * <p>Words are lower-cased and straightened: typographic apostrophes become plain ones, and letters drawn out
 * ("thanksss", "sooo") are shortened if that gives a known word. Hyphens inside words part them without a trace.
 */
final class Tokens {
    /** A capitalised word that is not in the vocabulary: perhaps a name. */
    static final int NAME = 0;
    /** Any other word that is not in the vocabulary. */
    static final int WORD = 1;
    /** A stand-in for a person, such as {@code #NAME#}, or a handle. */
    static final int MASK = 2;
    /** A whole number from 2 to 31; 1 is the word "one". */
    static final int SMALL = 3;
    /** Any other number, also a span such as 24-48. */
    static final int NUMBER = 4;
    /** A time of day: 10:00, 5pm. */
    static final int CLOCK = 5;
    /** A number with its unit of time: 24h, 30mins. */
    static final int SPAN = 6;
    /** A day of a month or a date: 3rd, 21/11. */
    static final int DATE = 7;
    /** Letters and digits mixed, addresses, links. */
    static final int CODE = 8;
    /** End of a sentence or line. */
    static final int STOP = 9;
    /** Question mark. */
    static final int ASK = 10;
    /** A break inside a sentence: comma, colon, dash, bracket, emoji. */
    static final int BREAK = 11;
    /** Number of the first word of the vocabulary. */
    static final int FIRST_WORD = 12;

    private final int[] symbols;
    private final int size;
    private final boolean complete;
    private final boolean content;

    private Tokens(int[] symbols, int size, boolean complete, boolean content) {
        this.symbols = symbols;
        this.size = size;
        this.complete = complete;
        this.content = content;
    }

    /** @param maxCharacters characters of the text that are read, at least 1 */
    static Tokens read(CharSequence text, int maxCharacters, Vocabulary vocabulary) {
        int end = Math.min(text.length(), maxCharacters);
        TokenReader reader = new TokenReader(text, end, vocabulary);
        reader.readAll();
        return new Tokens(reader.symbols, reader.size, end == text.length(), reader.content);
    }

    int size() {
        return size;
    }

    int symbol(int index) {
        return symbols[index];
    }

    /** False: the text is longer than what was read. */
    boolean complete() {
        return complete;
    }

    /** Whether there is any letter or digit. */
    boolean hasLettersOrDigits() {
        return content;
    }

    boolean isWord(int index) {
        return !isPunctuation(symbols[index]);
    }

    static boolean isPunctuation(int symbol) {
        return symbol == STOP || symbol == ASK || symbol == BREAK;
    }

    /** The same tokens without punctuation. */
    Tokens withoutPunctuation() {
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!isPunctuation(symbols[i])) {
                kept[count++] = symbols[i];
            }
        }
        return new Tokens(kept, count, complete, content);
    }

    boolean contains(int symbol) {
        for (int i = 0; i < size; i++) {
            if (symbols[i] == symbol) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        // Numbers only: no text leaves this class.
        return Arrays.toString(Arrays.copyOf(symbols, size));
    }
}
