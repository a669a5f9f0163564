package dev.attune.language.promise;

import org.jspecify.annotations.Nullable;

/** Finds the times that a clause states: "within 2-3 business days", "by Friday noon", "at half past five". */
final class DueTimeReader {
    private final MarkedText text;

    private int end;

    private final SpanReader spans;
    private final PointReader points;

    DueTimeReader(MarkedText text) {
        this.text = text;
        Numbers numbers = new Numbers(text);
        this.spans = new SpanReader(text, numbers);
        this.points = new PointReader(text, numbers);
    }

    /** The first time stated in {@code [from, to)}, or null. */
    @Nullable
    DueTime find(int from, int to) {
        for (int at = from; at < to; at++) {
            DueTime time = read(at, to);
            if (time != null) {
                return time;
            }
            if (text.is(at, Word.LENGTH) && end > at) {
                at = end - 1;
            }
        }
        return null;
    }

    /** Behind the time that was read last; of a mere length, behind that. */
    int end() {
        return end;
    }

    /** The time that begins at a token, or null. */
    @Nullable
    DueTime read(int at, int to) {
        end = at;
        if (!text.isWord(at)) {
            return null;
        }
        if (text.is(at, Word.LENGTH) && !text.is(at + 1, Word.TODAY | Word.WEEKDAY)) {
            end = spans.read(at + 1, to, false) == null ? at : spans.end();
            return null;
        }
        DueTime span = spans.read(at, to, true);
        if (span != null) {
            end = spans.end();
            return span;
        }
        DueTime point = points.read(at, to);
        end = point == null ? at : points.end();
        return point;
    }
}
