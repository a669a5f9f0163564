package dev.attune.language.promise;

import static dev.attune.language.promise.Numbers.NOTHING;

import dev.attune.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads times of a day: "by Friday noon", "at 5pm", "tomorrow between 10 and 2", "by the end of the week". */
final class PointReader {
    private final MarkedText text;
    private final Numbers numbers;
    private final ClockReader clock;
    private int end;

    // What has been read of a time of a day.
    private DueTime.@Nullable Day day;
    private int number;

    PointReader(MarkedText text, Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
        this.clock = new ClockReader(text, numbers);
    }

    /** Behind the time that {@link #read} found. */
    int end() {
        return end;
    }

    /** The time of a day that begins at a token, or null. */
    @Nullable
    DueTime read(int at, int to) {
        end = at;
        day = null;
        number = 0;
        clock.reset();
        int i = at;
        boolean marked = false;
        boolean after = false;
        for (int read = i; i < to && i < at + 10; i = read) {
            read = part(i, to, marked);
            if (read == i) {
                if (!isFiller(i)) {
                    break;
                }
                boolean marks = text.is(i, Word.BY | Word.BETWEEN | Word.AFTER | Word.ABOUT) && text.value(i) == 1;
                marked = marks || (marked && text.value(i) == 0);
                after |= text.is(i, Word.AFTER);
                read = i + 1;
            } else {
                end = read;
            }
        }
        int minute = clock.minute();
        if (end == at || (day == null && minute == NOTHING)) {
            return null;
        }
        if (after || minute == NOTHING) {
            // "after six" is over by the end of that day.
            return DueTime.at(day == null ? DueTime.Day.AHEAD : day, day == null ? 0 : number, DueTime.DAY_END, false);
        }
        return DueTime.at(day == null ? DueTime.Day.ANY : day, number, minute, clock.isHalfDay());
    }

    private boolean isFiller(int at) {
        return text.is(at, Word.BY | Word.BETWEEN | Word.ABOUT | Word.AFTER | Word.THIS)
                || text.isThe(at)
                || (text.is(at, Word.WITHIN | Word.PREPOSITION)
                        && (text.first(at) == 'i' || text.first(at) == 'o')
                        && !text.is(at, Word.TO));
    }

    /** Reads one part of a time of a day; returns the token behind it, or {@code at} if there is none. */
    private int part(int at, int to, boolean marked) {
        int read = end(at, to);
        read = read > at ? read : days(at, to);
        return read > at ? read : clock.read(at, to, marked || day != null);
    }

    /** "end of the day", "eod", "close of business". */
    private int end(int at, int to) {
        if (text.is(at, Word.EOD)) {
            clock.setPart(DueTime.DAY_END);
            day = day == null ? DueTime.Day.AHEAD : day;
            return at + 1;
        }
        if (!text.is(at, Word.END) || !text.is(at + 1, Word.PREPOSITION) || text.first(at + 1) != 'o') {
            return at;
        }
        int i = at + 2;
        boolean next = false;
        while (i < to && text.is(i, Word.DETERMINER | Word.THIS | Word.NEXT | Word.BUSINESS)) {
            next |= text.is(i, Word.NEXT);
            i++;
        }
        int ahead = next ? 1 : 0;
        if (i < to && text.is(i, Word.UNIT) && text.value(i) >= Lexicon.DAYS) {
            int length = text.value(i);
            if (length == Lexicon.MONTHS) {
                set(DueTime.Day.MONTH, ahead);
            } else {
                set(length / Lexicon.DAYS > 1 ? DueTime.Day.WEEK : DueTime.Day.AHEAD, ahead);
            }
            return i + 1;
        }
        if (i < to && text.is(i, Word.TODAY | Word.WEEKDAY)) {
            return i;
        }
        set(DueTime.Day.AHEAD, 0);
        return i < to && text.isWord(i) && !text.is(i, Word.JOINT) ? i + 1 : i;
    }

    private void set(DueTime.Day found, int itsNumber) {
        if (day == null || (day == DueTime.Day.AHEAD && number == 0)) {
            day = found;
            number = itsNumber;
        }
    }

    private int days(int at, int to) {
        if (text.is(at, Word.TODAY)) {
            set(DueTime.Day.AHEAD, text.value(at));
            return at + 1;
        }
        if (text.is(at, Word.NOON)) {
            clock.set(text.value(at));
            return at + 1;
        }
        if (text.is(at, Word.DAYPART)) {
            boolean bare = day == null
                    && !text.is(at - 1, Word.THIS | Word.DETERMINER | Word.BY | Word.WITHIN)
                    && text.value(at) != 720;
            if (bare) {
                return at;
            }
            clock.setPart(text.value(at));
            if (day == null) {
                set(DueTime.Day.AHEAD, text.is(at - 1, Word.THIS | Word.BY) || text.value(at) != 720 ? 0 : 1);
            }
            return at + 1;
        }
        if (text.is(at, Word.WEEKDAY) && !isMonthLike(at)) {
            set(DueTime.Day.WEEKDAY, text.value(at));
            return at + 1;
        }
        if (text.is(at, Word.NEXT | Word.THIS) && at + 1 < to && text.is(at + 1, Word.UNIT | Word.BUSINESS)) {
            return calendar(at, to);
        }
        if (text.is(at, Word.SAME) && at + 1 < to && text.is(at + 1, Word.UNIT) && text.value(at + 1) == Lexicon.DAYS) {
            set(DueTime.Day.AHEAD, 0);
            return at + 2;
        }
        if (text.is(at, Word.FIRST) && at + 1 < to && text.text().startsWith("thing", text.start(at + 1))) {
            clock.set(DueTime.DAY_END / 2);
            set(DueTime.Day.AHEAD, 1);
            return at + 2;
        }
        return date(at, to);
    }

    /** "sun", "sat", "mon" written small are other words. */
    private boolean isMonthLike(int at) {
        return text.end(at) - text.start(at) == 3
                && Character.isLowerCase(text.first(at))
                && !text.is(at - 1, Word.BY | Word.NEXT | Word.THIS);
    }

    /** "next week", "this month", "next business day". */
    private int calendar(int at, int to) {
        boolean business = text.is(at + 1, Word.BUSINESS);
        int unit = business ? at + 2 : at + 1;
        if (unit >= to || !text.is(unit, Word.UNIT) || text.value(unit) < Lexicon.DAYS) {
            return at;
        }
        int ahead = text.is(at, Word.NEXT) ? 1 : 0;
        int length = text.value(unit);
        if (length == Lexicon.MONTHS) {
            set(DueTime.Day.MONTH, ahead);
        } else if (length / Lexicon.DAYS > 1) {
            set(DueTime.Day.WEEK, ahead);
        } else {
            set(business ? DueTime.Day.NEXT_BUSINESS : DueTime.Day.AHEAD, business ? 0 : ahead);
        }
        return unit + 1;
    }

    /** "12 April", "April 12th", "the 3rd", "21/11". */
    private int date(int at, int to) {
        int dayOfMonth = dayOfMonth(at);
        if (dayOfMonth != NOTHING) {
            int month = text.is(at + 1, Word.PREPOSITION) && text.first(at + 1) == 'o' ? at + 2 : at + 1;
            if (month < to && text.is(month, Word.MONTH)) {
                return setDate(text.value(month), dayOfMonth, at, month + 1);
            }
            if (text.symbol(at) == Tokens.DATE) {
                set(DueTime.Day.MONTH_DAY, dayOfMonth);
                return at + 1;
            }
        }
        if (text.is(at, Word.MONTH) && at + 1 < to && dayOfMonth(at + 1) != NOTHING) {
            return setDate(text.value(at), dayOfMonth(at + 1), at, at + 2);
        }
        return at;
    }

    private int setDate(int month, int dayOfMonth, int at, int behind) {
        if (dayOfMonth > (month == 2 ? 29 : 30 + (month + month / 8) % 2)) {
            return at;
        }
        set(DueTime.Day.YEAR_DAY, month * 100 + dayOfMonth);
        return behind;
    }

    private int dayOfMonth(int at) {
        int symbol = text.symbol(at);
        if (text.is(at, Word.COUNT) && text.isWord(at) && Character.isDigit(text.first(at))) {
            return text.value(at);
        }
        if (symbol == Tokens.SMALL) {
            return numbers.digits(text.start(at), text.end(at));
        }
        if (symbol != Tokens.DATE) {
            return NOTHING;
        }
        int until = text.start(at);
        while (until < text.end(at) && Character.isDigit(text.text().charAt(until))) {
            until++;
        }
        int value = until == text.end(at) || Character.isLetter(text.text().charAt(until))
                ? numbers.digits(text.start(at), until)
                : NOTHING;
        return value >= 1 && value <= 31 ? value : NOTHING;
    }
}
