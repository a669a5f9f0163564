package dev.attune.language;

import java.util.Arrays;

/**
 * A text as a row of symbols: numbers of known words, and kinds for everything else. One pass, time linear in the
 * characters read, three arrays a text.
 *
 * <p>Words are lower-cased and straightened: typographic apostrophes become plain ones, and letters drawn out
 * ("thanksss", "sooo") are shortened if that gives a known word. Hyphens inside words part them without a trace.
 */
public final class Tokens {
    /** A capitalised word that is not in the vocabulary: perhaps a name. */
    public static final int NAME = 0;
    /** Any other word that is not in the vocabulary. */
    public static final int WORD = 1;
    /** A stand-in for a person, such as {@code #NAME#}, or a handle. */
    public static final int MASK = 2;
    /** A whole number from 2 to 31; 1 is the word "one". */
    public static final int SMALL = 3;
    /** Any other number, also a span such as 24-48. */
    public static final int NUMBER = 4;
    /** A time of day: 10:00, 5pm. */
    public static final int CLOCK = 5;
    /** A number with its unit of time: 24h, 30mins. */
    public static final int SPAN = 6;
    /** A day of a month or a date: 3rd, 21/11. */
    public static final int DATE = 7;
    /** Letters and digits mixed, addresses, links. */
    public static final int CODE = 8;
    /** End of a sentence or line. */
    public static final int STOP = 9;
    /** Question mark. */
    public static final int ASK = 10;
    /** A break inside a sentence: comma, colon, dash, bracket, emoji. */
    public static final int BREAK = 11;
    /** Number of the first word of the vocabulary. */
    public static final int FIRST_WORD = 12;

    private final int[] symbols;
    private final int[] starts;
    private final int[] ends;
    private final int size;
    private final boolean complete;
    private final boolean content;

    private Tokens(int[] symbols, int[] starts, int[] ends, int size, boolean complete, boolean content) {
        this.symbols = symbols;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
        this.complete = complete;
        this.content = content;
    }

    /** @param maxCharacters characters of the text that are read, at least 1 */
    public static Tokens read(CharSequence text, int maxCharacters, Vocabulary vocabulary) {
        int end = Math.min(text.length(), maxCharacters);
        TokenReader reader = new TokenReader(text, end, vocabulary);
        reader.readAll();
        return new Tokens(
                reader.symbols, reader.starts, reader.ends, reader.size, end == text.length(), reader.content);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** A kind of this class, or {@link #FIRST_WORD} and the number of a word of the vocabulary. */
    public int symbol(int index) {
        return symbols[index];
    }

    /** First character of the token in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Character of the text behind the token. */
    public int end(int index) {
        return ends[index];
    }

    /** False: the text is longer than what was read. */
    boolean complete() {
        return complete;
    }

    /** Whether there is any letter or digit. */
    boolean hasLettersOrDigits() {
        return content;
    }

    /** Whether it is no punctuation mark. */
    public boolean isWord(int index) {
        return !isPunctuation(symbols[index]);
    }

    static boolean isPunctuation(int symbol) {
        return symbol == STOP || symbol == ASK || symbol == BREAK;
    }

    /** The same tokens without punctuation. */
    Tokens withoutPunctuation() {
        int[] kept = new int[size];
        int[] keptStarts = new int[size];
        int[] keptEnds = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!isPunctuation(symbols[i])) {
                kept[count] = symbols[i];
                keptStarts[count] = starts[i];
                keptEnds[count++] = ends[i];
            }
        }
        return new Tokens(kept, keptStarts, keptEnds, count, complete, content);
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
