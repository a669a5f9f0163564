package dev.attune.offline.explain;

import dev.attune.language.engine.CodePoints;
import dev.attune.language.redaction.MainText;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one message: where they are in it as written, and which of them weigh most. */
final class Words {
    /** Neighbours are shown as one up to this many. */
    private static final int LONGEST_RUN = 4;
    /** Words that add less than this share of the strongest ones explain nothing. */
    private static final double OF_STRONGEST = .3;
    /** A neighbour belongs to the strongest token from this share of it on. */
    private static final double OF_PEAK = .5;
    /** Odds times 1.07: less is noise. */
    private static final double LEAST = .07;

    private static final int SHOWN_SIGNS = Shapes.EXCLAMATION | Shapes.QUESTION;

    /** They carry a part of the pairs they stand in, and explain nothing by themselves. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("a an the i i'm my me it its it's is was be been are were and or of to in on at for from with by as that this"
                            + " your you our we us will has have had just can could would do does did what which who when how"
                            + " if so but then than there here them they he she his her up out about into two one even")
                    .split(" ", -1));

    private final String message;
    private final String read;
    private final ScannedText text;
    private final CodePoints points;

    /** @param text scan of what was read of the message; not kept when it changes */
    Words(String message, MainText main, ScannedText text) {
        this.message = message;
        this.read = main.text().toString();
        this.text = text;
        this.points = new CodePoints(message, main);
    }

    /** Tokens {@code first} to {@code end}; at least one. */
    Mark mark(int first, int end, double adds) {
        int start = read.codePointCount(0, text.start(first));
        int stop = read.codePointCount(0, text.end(end - 1));
        return new Mark(points.original(start), points.originalEnd(stop), adds);
    }

    /** The words that add most, strongest first. What they add is positive. */
    List<Mark> strongest(double[] adds, int from, int most) {
        boolean[] used = new boolean[adds.length];
        List<Mark> marks = new ArrayList<>();
        double least = LEAST;
        for (int peak = peak(adds, used, from); peak >= 0 && marks.size() < most; peak = peak(adds, used, from)) {
            int first = peak;
            int end = peak + 1;
            double near = Math.max(LEAST / 2, adds[peak] * OF_PEAK);
            while (first > 0 && end - first < LONGEST_RUN && joins(adds, used, from, first - 1, near)) {
                first--;
            }
            while (end < adds.length && end - first < LONGEST_RUN && joins(adds, used, from, end, near)) {
                end++;
            }
            Arrays.fill(used, first, end, true);
            double sum = Arrays.stream(adds, first, end).sum();
            if (sum < least) {
                break;
            }
            marks.add(whole(from + first, from + end, from, from + adds.length, sum));
            least = Math.max(least, marks.get(0).adds() * OF_STRONGEST);
        }
        return marks.stream()
                .filter(this::saysSomething)
                .sorted(Comparator.comparingDouble(Mark::adds).reversed())
                .toList();
    }

    private boolean saysSomething(Mark mark) {
        String words = Page.part(message, mark.start(), mark.end()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("\\s+", -1))
                .anyMatch(word -> !FUNCTION_WORDS.contains(word) && !word.matches("[\\d\\p{Punct}]+"));
    }

    /** The strongest token that says something by itself, or -1. */
    private int peak(double[] adds, boolean[] used, int from) {
        int peak = -1;
        for (int token = 0; token < adds.length; token++) {
            boolean stronger = adds[token] > 0 && (peak < 0 || adds[token] > adds[peak]);
            if (stronger && !used[token] && isShown(from + token)) {
                peak = token;
            }
        }
        return peak;
    }

    private boolean joins(double[] adds, boolean[] used, int from, int token, double least) {
        return !used[token] && adds[token] >= least && isShown(from + token);
    }

    /** With the rest of a word that was split: "I'm". */
    Mark whole(int first, int end, int from, int to, double adds) {
        int begin = first;
        int stop = end;
        while (begin > from && text.start(begin) == text.end(begin - 1) && isShown(begin) && isWord(begin - 1)) {
            begin--;
        }
        while (stop < to && text.start(stop) == text.end(stop - 1) && isWord(stop) && isWord(stop - 1)) {
            stop++;
        }
        return mark(begin, stop, adds);
    }

    private boolean isWord(int token) {
        return (text.shape(token) & Shapes.LETTERS) != 0;
    }

    private boolean isShown(int token) {
        int shape = text.shape(token);
        return (shape & Shapes.PUNCTUATION) == 0 || (shape & SHOWN_SIGNS) != 0;
    }
}
