package dev.attune.language.redaction;

import org.jspecify.annotations.Nullable;

/**
 * The part of a message that its author wrote in it: without quoted mails, signatures and disclaimers, markup, code, stack
 * traces and lines of logs. Entities of HTML are the characters they stand for. A text with none of these stays the
 * object it is. Linear time; never fails, whatever the characters.
 *
 * <p>A message that is nothing but a quotation is read as a whole: who forwards it lets it speak.
 */
public final class MainText {
    /** Bit of {@link #leftOut}: text of an earlier message. */
    public static final int QUOTED = 1;

    /** Bit of {@link #leftOut}: what a mail program or a company puts below each message. */
    public static final int SIGNATURE = 1 << 1;

    /** Bit of {@link #leftOut}: tags; entities were decoded. */
    public static final int HTML = 1 << 2;

    /** Bit of {@link #leftOut}: fenced code, stack traces, lines of logs. */
    public static final int CODE = 1 << 3;

    private final CharSequence text;
    private final int leftOut;
    private final @Nullable Pieces markup;
    private final @Nullable Pieces lines;

    private MainText(CharSequence text, int leftOut, @Nullable Pieces markup, @Nullable Pieces lines) {
        this.text = text;
        this.leftOut = leftOut;
        this.markup = markup;
        this.lines = lines;
    }

    /** What of the message is its author's. */
    public static MainText of(CharSequence message) {
        MainText own = of(message, false);
        boolean forwarded = (own.leftOut & QUOTED) != 0 && !hasWord(own.text);
        return forwarded ? of(message, true) : own;
    }

    /**
     * What of the beginning of a message is its author's.
     *
     * @param maxCharacters UTF-16 units that are read, at least 1; a surrogate pair at the limit is left out whole
     */
    public static MainText of(String message, int maxCharacters) {
        if (message.length() <= maxCharacters) {
            return of(message);
        }
        boolean pair = Character.isHighSurrogate(message.charAt(maxCharacters - 1));
        return of(message.substring(0, pair ? maxCharacters - 1 : maxCharacters));
    }

    private static MainText of(CharSequence message, boolean quotes) {
        Markup markup = new Markup(message, quotes);
        Pieces plain = markup.read();
        CharSequence text = plain == null ? message : plain.text();
        int leftOut = markup.leftOut();
        OwnLines lines = new OwnLines(text, quotes);
        Pieces own = lines.read();
        if (own == null) {
            return new MainText(text, leftOut, plain, null);
        }
        return new MainText(own.text(), leftOut | lines.leftOut(), plain, own);
    }

    private static boolean hasWord(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What is to be read; the message itself if {@link #whole}. */
    public CharSequence text() {
        return text;
    }

    /**
     * Where in the message a character of {@link #text} is; of a decoded entity, where it begins.
     *
     * @param index UTF-16, 0 to the length of the text; the length gives the end of the last character that was kept
     * @return UTF-16 index in the message
     */
    public int original(int index) {
        int inPlain = lines == null ? index : lines.original(index);
        return markup == null ? inPlain : markup.original(inPlain);
    }

    /** Nothing was left out or decoded. */
    public boolean whole() {
        return markup == null && lines == null;
    }

    /** What was left out: {@link #QUOTED}, {@link #SIGNATURE}, {@link #HTML}, {@link #CODE}; 0: nothing. */
    public int leftOut() {
        return leftOut;
    }
}
