package dev.attune.offline.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines for a terminal: a label at the left, words wrapped beside it; marks in colour or between guillemets. */
public final class Page {
    private static final int LABEL = 13;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    /**
     * @param width columns, at least 40
     * @param colour whether the terminal shows colours
     */
    public Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** A heading, with an empty line before it. */
    public void heading(String words) {
        out.append(out.length() == 0 ? "" : "\n").append(bold(words)).append('\n');
    }

    /** An empty line. */
    public void gap() {
        out.append('\n');
    }

    String bold(String words) {
        return colour ? "\u001b[1m" + words + "\u001b[0m" : words;
    }

    /** A label and words beside it; nothing where there are no words. */
    public void line(String label, String words) {
        if (words.isEmpty()) {
            return;
        }
        String gap = " ".repeat(LABEL);
        StringBuilder line = new StringBuilder("  " + label + " ".repeat(Math.max(1, LABEL - 2 - label.length())));
        int used = LABEL;
        boolean first = true;
        for (String word : words.split("\\s+", -1)) {
            int length = visible(word);
            if (!first && used + 1 + length > width) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(gap);
                used = LABEL;
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            used += length + (first ? 0 : 1);
            first = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static int visible(String word) {
        String plain = word.replaceAll("\u001b\\[[0-9;]*m", "");
        return plain.codePointCount(0, plain.length());
    }

    /** The message from one code point to another with marked words; each word is marked for itself in colour. */
    String marked(String message, int from, int to, List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(Mark::start));
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Mark mark : ordered) {
            if (mark.start() >= at && mark.end() <= to) {
                text.append(part(message, at, mark.start())).append(mark(part(message, mark.start(), mark.end())));
                at = mark.end();
            }
        }
        return text.append(part(message, at, to)).toString();
    }

    /** Words that are marked. */
    String mark(String words) {
        return colour
                ? "\u001b[1;33m"
                        + words.replaceAll("\\s+", "\u001b[0m $0\u001b[1;33m").strip() + "\u001b[0m"
                : "«" + words + "»";
    }

    /** Words of the message, on one line. */
    static String quote(String message, Mark mark) {
        return part(message, mark.start(), mark.end()).replaceAll("\\s+", " ");
    }

    /** A line as it is, its control characters taken out. */
    public void row(String columns) {
        out.append(columns.replaceAll("\\p{Cntrl}", " ").stripTrailing()).append('\n');
    }

    /** Control characters would rule the terminal. */
    static String part(String message, int from, int to) {
        int start = message.offsetByCodePoints(0, from);
        return message.substring(start, message.offsetByCodePoints(start, to - from))
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
