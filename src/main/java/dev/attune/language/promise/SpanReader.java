package dev.attune.language.promise;

import static dev.attune.language.promise.Numbers.NOTHING;

import dev.attune.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads spans: "within 24-48 hours", "in half an hour", "the next two business days". */
final class SpanReader {
    private static final int HOUR = 60;

    private final MarkedText text;
    private final Numbers numbers;
    private int end;

    SpanReader(MarkedText text, Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** Behind the span that {@link #read} found. */
    int end() {
        return end;
    }

    /**
     * The span that begins at a token, or null.
     *
     * @param due false: it is the length of something, and any span counts
     */
    @Nullable
    DueTime read(int at, int to, boolean due) {
        int i = at;
        boolean within = false;
        while (i < to && i < at + 6 && (text.is(i, Word.WITHIN | Word.ABOUT | Word.NEXT) || text.isThe(i))) {
            within |= text.is(i, Word.WITHIN | Word.NEXT);
            i++;
        }
        if (within
                && text.is(i - 1, Word.NEXT)
                && text.is(i, Word.UNIT)
                && text.value(i) >= Lexicon.DAYS
                && !text.is(at, Word.WITHIN)) {
            return null;
        }
        int count = NOTHING;
        if (text.is(i, Word.HALF) && text.first(i) == 'h') {
            int unit = text.is(i + 1, Word.COUNT) ? i + 2 : i + 1;
            return unit < to && text.is(unit, Word.UNIT) && text.value(unit) <= HOUR
                    ? spanOf(30, DueTime.Unit.MINUTES, unit + 1, to)
                    : null;
        }
        if (text.symbol(i) == Tokens.SPAN) {
            return i < to && (within || due) ? shortSpan(i, to) : null;
        }
        int before = i;
        while (i < to && i < before + 6 && (numbers.count(i) != NOTHING || isRangeWord(i, before))) {
            count = numbers.count(i) != NOTHING ? numbers.count(i) : count;
            i++;
        }
        if (count == NOTHING && within && text.isThe(i - 1) && text.is(i, Word.UNIT)) {
            count = 1;
        }
        while (i < to && text.is(i, Word.BUSINESS | Word.ABOUT)) {
            i++;
        }
        boolean business = i > 0 && text.is(i - 1, Word.BUSINESS);
        if (count == NOTHING && !within) {
            return null;
        }
        if (i < to && text.is(i, Word.UNIT) && count != NOTHING) {
            boolean stated = within || text.value(i) <= HOUR || (due && isUpTo(at, i));
            return stated ? spanOf(count, text.value(i), business, i + 1, to) : null;
        }
        // "back in 10": minutes.
        if (within
                && text.is(before - 1, Word.WITHIN)
                && count >= 2
                && count <= 60
                && (i >= to || !text.isWord(i) || text.is(i, Word.JOINT))) {
            return spanOf(count, DueTime.Unit.MINUTES, i, to);
        }
        return null;
    }

    private boolean isUpTo(int at, int unit) {
        for (int i = at; i < unit; i++) {
            if (text.is(i, Word.ABOUT)) {
                return true;
            }
        }
        return text.is(at - 1, Word.ADVERB | Word.GENERAL)
                || text.symbol(at - 1) == Tokens.BREAK
                || text.is(unit, Word.BUSINESS);
    }

    private boolean isRangeWord(int at, int first) {
        return at > first
                && (text.is(at, Word.TO | Word.AND)
                        || (text.is(at, Word.PREPOSITION) && text.first(at) == 'o')
                        || (text.symbol(at) == Tokens.BREAK && "-\u2013\u2014".indexOf(text.first(at)) >= 0));
    }

    /** "24h", "30mins", "24-48hrs". */
    private @Nullable DueTime shortSpan(int at, int to) {
        int letters = text.end(at);
        while (letters > text.start(at) && Character.isLetter(text.text().charAt(letters - 1))) {
            letters--;
        }
        int count = numbers.digits(text.start(at), letters);
        if (count == NOTHING) {
            return null;
        }
        DueTime.Unit unit =
                switch (Character.toLowerCase(text.text().charAt(letters))) {
                    case 'h' -> DueTime.Unit.HOURS;
                    case 'd' -> DueTime.Unit.DAYS;
                    default -> DueTime.Unit.MINUTES;
                };
        return spanOf(count, unit, at + 1, to);
    }

    private @Nullable DueTime spanOf(int count, int length, boolean business, int behind, int to) {
        if (length <= HOUR) {
            DueTime.Unit unit = business ? DueTime.Unit.BUSINESS_HOURS : DueTime.Unit.HOURS;
            return spanOf(count, length == HOUR ? unit : DueTime.Unit.MINUTES, behind, to);
        }
        if (length == Lexicon.MONTHS) {
            return spanOf(count, DueTime.Unit.MONTHS, behind, to);
        }
        int days = length / Lexicon.DAYS;
        if (days > 1) {
            return spanOf(count * days / 7, DueTime.Unit.WEEKS, behind, to);
        }
        return spanOf(count, business ? DueTime.Unit.BUSINESS_DAYS : DueTime.Unit.DAYS, behind, to);
    }

    private @Nullable DueTime spanOf(int count, DueTime.Unit unit, int behind, int to) {
        // "30 minutes before he comes" counts from something else.
        boolean relative = behind < to && text.is(behind, Word.SUBORDINATE) && text.is(behind, Word.BY | Word.AFTER);
        if (relative || count > DueTime.LONGEST) {
            return null;
        }
        end = behind;
        return DueTime.within(count, unit);
    }
}
