package dev.attune.language.redaction;

import org.jspecify.annotations.Nullable;

/** Keeps the lines of a message that its author wrote: leaves out quoted mails, signatures, code and logs. */
final class OwnLines {
    private static final String FENCE = "```";

    /** Below a line "-- " stands a signature; what is longer is rather the message. */
    private static final int LONGEST_SIGNATURE = 1_000;

    private final CharSequence text;
    private final int end;
    private final boolean quotes;
    private final LineForms forms;
    private @Nullable Pieces pieces;
    private int copied;
    private int leftOut;
    /** From here on no fence closes. */
    private boolean fenceOpen;

    /** @param quotes whether quotations are read too */
    OwnLines(CharSequence text, boolean quotes) {
        this.text = text;
        this.end = text.length();
        this.quotes = quotes;
        this.forms = new LineForms(text);
    }

    int leftOut() {
        return leftOut;
    }

    /** The lines to be read; null: all. */
    @Nullable
    Pieces read() {
        int at = 0;
        while (at < end) {
            int stop = lineEnd(at);
            int next = behind(at, stop);
            at = next > at ? next : stop;
        }
        if (pieces != null) {
            pieces.copy(text, copied, end);
        }
        return pieces;
    }

    /** Behind what begins with this line and is left out; the line's start if it stays. */
    private int behind(int start, int stop) {
        int first = forms.firstOf(start, stop);
        if (first == stop) {
            return start;
        }
        char c = Lexicon.lower(text.charAt(first));
        return switch (c) {
            case '>', '|' -> quotes || !forms.isQuoted(first, stop) ? start : leave(start, stop, MainText.QUOTED);
            case '-', '_', '=' -> ruled(start, first, stop);
            case '`', '~' -> fenced(start, first, stop);
            case '{', '[', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                forms.isLog(first, stop) ? leave(start, stop, MainText.CODE) : start;
            case 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'i', 'j', 'l', 'm', 'o', 's', 't', 'v', '.', '*' ->
                worded(start, first, stop);
            default -> start;
        };
    }

    /** "-- ", "-----Original Message-----". */
    private int ruled(int start, int first, int stop) {
        if (forms.isOriginal(first, stop)) {
            return quotes ? start : leave(start, end, MainText.QUOTED);
        }
        boolean delimiter = forms.isDelimiter(first, stop) && end - stop <= LONGEST_SIGNATURE;
        return delimiter ? leave(start, end, MainText.SIGNATURE) : start;
    }

    private int fenced(int start, int first, int stop) {
        if (!forms.startsWith(first, FENCE) || fenceOpen) {
            return start;
        }
        int line = stop;
        while (line < end) {
            int lineStop = lineEnd(line);
            if (forms.startsWith(forms.firstOf(line, lineStop), FENCE)) {
                return leave(start, lineStop, MainText.CODE);
            }
            line = lineStop;
        }
        fenceOpen = true;
        return start;
    }

    private int worded(int start, int first, int stop) {
        if (forms.isTrace(first, stop) || forms.isLog(first, stop)) {
            return leave(start, stop, MainText.CODE);
        }
        if (forms.isSentFrom(first, stop)) {
            return leave(start, stop, MainText.SIGNATURE);
        }
        if (forms.isDisclaimer(first, stop)) {
            return leave(start, paragraphEnd(stop), MainText.SIGNATURE);
        }
        return quotes ? start : attributed(start, first, stop);
    }

    /** "On Monday Anna wrote:", also in two lines, and headers of a mail: what follows is quoted. */
    private int attributed(int start, int first, int stop) {
        int header = forms.mayAttribute(first, stop) ? attributionEnd(first, stop) : first;
        if (header > first) {
            int next = header;
            while (next < end && forms.firstOf(next, lineEnd(next)) == lineEnd(next)) {
                next = lineEnd(next);
            }
            // Where each quoted line has its mark, the author may have written below it.
            boolean marked = next < end && text.charAt(forms.firstOf(next, lineEnd(next))) == '>';
            return leave(start, marked ? header : end, MainText.QUOTED);
        }
        return forms.isHeader(first, stop) && isHeaderBlock(stop) ? leave(start, end, MainText.QUOTED) : start;
    }

    private int attributionEnd(int first, int stop) {
        if (forms.endsAttribution(first, stop)) {
            return stop;
        }
        int next = lineEnd(stop);
        return stop < end && forms.endsAttribution(stop, next) && next - first <= LineForms.LONGEST ? next : first;
    }

    /** A second header within two lines. */
    private boolean isHeaderBlock(int stop) {
        int line = stop;
        for (int i = 0; i < 2 && line < end; i++) {
            int lineStop = lineEnd(line);
            if (forms.isFurtherHeader(forms.firstOf(line, lineStop), lineStop)) {
                return true;
            }
            line = lineStop;
        }
        return false;
    }

    private int paragraphEnd(int stop) {
        int line = stop;
        while (line < end && forms.firstOf(line, lineEnd(line)) < lineEnd(line)) {
            line = lineEnd(line);
        }
        return line;
    }

    private int leave(int from, int to, int what) {
        Pieces all = pieces == null ? new Pieces(end) : pieces;
        pieces = all;
        all.copy(text, copied, from);
        copied = to;
        leftOut |= what;
        return to;
    }

    /** Behind the line, its break included. */
    private int lineEnd(int from) {
        int stop = from;
        while (stop < end && text.charAt(stop) != '\n') {
            stop++;
        }
        return Math.min(end, stop + 1);
    }
}
