package dev.attune.language.promise;

import dev.attune.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the times that a clause states: "within 2-3 business days", "by Friday noon", "at half past five". */
final class DueTimeReader {
    private static final int NOTHING = -1;
    private static final int HOUR = 60;

    private final MarkedText text;

    /** End of the last time that {@link #read} found. */
    private int end;

    // What has been read of a time of a day.
    private DueTime.@Nullable Day day;
    private int number;
    private int minute;
    private boolean halfDay;
    /** The last hour read leaves no doubt about the half of the day. */
    private boolean exact;

    DueTimeReader(MarkedText text) {
        this.text = text;
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
            DueTime length = span(at + 1, to, false);
            end = length == null ? at : end;
            return null;
        }
        DueTime span = span(at, to, true);
        return span != null ? span : point(at, to);
    }

    // Spans: "within 24-48 hours", "in half an hour", "the next two business days".

    private @Nullable DueTime span(int at, int to, boolean due) {
        int i = at;
        boolean within = false;
        while (i < to && i < at + 6 && (text.is(i, Word.WITHIN | Word.ABOUT | Word.NEXT) || isThe(i))) {
            within |= text.is(i, Word.WITHIN | Word.NEXT);
            i++;
        }
        if (within && text.is(i - 1, Word.NEXT) && text.is(i, Word.UNIT) && text.value(i) >= Lexicon.DAYS && !text.is(at, Word.WITHIN)) {
            return null;
        }
        int count = NOTHING;
        if (text.is(i, Word.HALF) && text.first(i) == 'h') {
            int unit = text.is(i + 1, Word.COUNT) ? i + 2 : i + 1;
            return unit < to && text.is(unit, Word.UNIT) && text.value(unit) <= HOUR ? spanOf(30, DueTime.Unit.MINUTES, unit + 1, to) : null;
        }
        if (text.symbol(i) == Tokens.SPAN) {
            return i < to && (within || due) ? shortSpan(i, to) : null;
        }
        int before = i;
        while (i < to && i < before + 6 && (count(i) != NOTHING || isRangeWord(i, before))) {
            count = count(i) != NOTHING ? count(i) : count;
            i++;
        }
        if (count == NOTHING && within && isThe(i - 1) && text.is(i, Word.UNIT)) {
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
            boolean stated = within || text.value(i) <= HOUR || due && isUpTo(at, i);
            return stated ? spanOf(count, text.value(i), business, i + 1, to) : null;
        }
        // "back in 10": minutes.
        if (within && text.is(before - 1, Word.WITHIN) && count >= 2 && count <= 60 && (i >= to || !text.isWord(i) || text.is(i, Word.JOINT))) {
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
        return text.is(at - 1, Word.ADVERB | Word.GENERAL) || text.symbol(at - 1) == Tokens.BREAK || text.is(unit, Word.BUSINESS);
    }

    private boolean isThe(int at) {
        return text.is(at, Word.DETERMINER) && text.first(at) == 't';
    }

    private boolean isRangeWord(int at, int first) {
        return at > first && (text.is(at, Word.TO | Word.AND) || (text.is(at, Word.PREPOSITION) && text.first(at) == 'o')
                || (text.symbol(at) == Tokens.BREAK && "-\u2013\u2014".indexOf(text.first(at)) >= 0));
    }

    /** The number that a token says, of a range the upper one, or NOTHING. */
    private int count(int at) {
        if (text.is(at, Word.COUNT)) {
            return text.value(at);
        }
        int symbol = text.symbol(at);
        return symbol == Tokens.SMALL || symbol == Tokens.NUMBER ? digits(text.start(at), text.end(at)) : NOTHING;
    }

    /** The last row of digits; NOTHING for fractions and for what is too long. */
    private int digits(int from, int until) {
        int value = 0;
        int length = 0;
        for (int i = from; i < until; i++) {
            char c = text.text().charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                length++;
            } else if (c == '-' || c == '\u2013') {
                value = 0;
                length = 0;
            } else {
                return NOTHING;
            }
            if (length > 4) {
                return NOTHING;
            }
        }
        return length == 0 ? NOTHING : value;
    }

    /** "24h", "30mins", "24-48hrs". */
    private @Nullable DueTime shortSpan(int at, int to) {
        int letters = text.end(at);
        while (letters > text.start(at) && Character.isLetter(text.text().charAt(letters - 1))) {
            letters--;
        }
        int count = digits(text.start(at), letters);
        if (count == NOTHING) {
            return null;
        }
        DueTime.Unit unit = switch (Character.toLowerCase(text.text().charAt(letters))) {
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
        if (behind < to && (text.is(behind, Word.SUBORDINATE) && text.is(behind, Word.BY | Word.AFTER))
                || count > DueTime.LONGEST) {
            return null;
        }
        end = behind;
        return DueTime.within(count, unit);
    }

    // Times of a day: "by Friday noon", "at 5pm", "tomorrow between 10 and 2", "by the end of the week".

    private @Nullable DueTime point(int at, int to) {
        day = null;
        number = 0;
        minute = NOTHING;
        halfDay = false;
        int i = at;
        boolean marked = false;
        boolean after = false;
        for (int read = i; i < to && i < at + 10; i = read) {
            read = part(i, to, marked);
            if (read == i) {
                if (!isFiller(i)) {
                    break;
                }
                marked = text.value(i) == 1 && text.is(i, Word.BY | Word.BETWEEN | Word.AFTER | Word.ABOUT)
                        || marked && text.value(i) == 0;
                after |= text.is(i, Word.AFTER);
                read = i + 1;
            } else {
                end = read;
            }
        }
        if (end == at || (day == null && minute == NOTHING)) {
            return null;
        }
        if (after || minute == NOTHING) {
            // "after six" is over by the end of that day.
            boolean today = day == null;
            return DueTime.at(today ? DueTime.Day.AHEAD : day, today ? 0 : number, DueTime.DAY_END, false);
        }
        return DueTime.at(day == null ? DueTime.Day.ANY : day, number, minute, halfDay && minute < DueTime.DAY_END / 2);
    }

    private boolean isFiller(int at) {
        return text.is(at, Word.BY | Word.BETWEEN | Word.ABOUT | Word.AFTER | Word.THIS)
                || isThe(at)
                || (text.is(at, Word.WITHIN | Word.PREPOSITION) && (text.first(at) == 'i' || text.first(at) == 'o') && !text.is(at, Word.TO));
    }

    /** Reads one part of a time of a day; returns the token behind it, or {@code at} if there is none. */
    private int part(int at, int to, boolean marked) {
        int read = end(at, to);
        read = read > at ? read : days(at, to);
        return read > at ? read : clock(at, to, marked);
    }

    /** "end of the day", "eod", "close of business". */
    private int end(int at, int to) {
        if (text.is(at, Word.EOD)) {
            minute = minute == NOTHING ? DueTime.DAY_END : minute;
            day = day == null ? DueTime.Day.AHEAD : day;
            return at + 1;
        }
        if (!text.is(at, Word.END) || !text.is(at + 1, Word.PREPOSITION) || text.first(at + 1) != 'o') {
            return at;
        }
        int i = at + 2;
        boolean next = false;
        while (i < to && (text.is(i, Word.DETERMINER | Word.THIS | Word.NEXT | Word.BUSINESS))) {
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
        if (day == null || day == DueTime.Day.AHEAD && number == 0) {
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
            minute = text.value(at);
            return at + 1;
        }
        if (text.is(at, Word.DAYPART)) {
            boolean bare = day == null && !text.is(at - 1, Word.THIS | Word.DETERMINER | Word.BY | Word.WITHIN) && text.value(at) != 720;
            if (bare) {
                return at;
            }
            minute = minute == NOTHING ? text.value(at) : inPart(text.value(at));
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
            minute = 720;
            set(DueTime.Day.AHEAD, 1);
            return at + 2;
        }
        return date(at, to);
    }

    /** "sun", "sat", "mon" written small are other words. */
    private boolean isMonthLike(int at) {
        return text.end(at) - text.start(at) == 3 && Character.isLowerCase(text.first(at)) && !text.is(at - 1, Word.BY | Word.NEXT | Word.THIS);
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
            return digits(text.start(at), text.end(at));
        }
        if (symbol != Tokens.DATE) {
            return NOTHING;
        }
        int until = text.start(at);
        while (until < text.end(at) && Character.isDigit(text.text().charAt(until))) {
            until++;
        }
        int value = until == text.end(at) || Character.isLetter(text.text().charAt(until)) ? digits(text.start(at), until) : NOTHING;
        return value >= 1 && value <= 31 ? value : NOTHING;
    }

    /** "5pm", "10:30", "at 5", "between 2 and 4", "half past five". */
    private int clock(int at, int to, boolean marked) {
        boolean allowed = marked || day != null;
        int i = at;
        int past = 0;
        if (text.is(i, Word.HALF) && allowed && i + 1 < to) {
            boolean half = text.first(i) == 'h';
            boolean toHour = text.is(i + 1, Word.TO);
            i += toHour || text.text().startsWith("past", text.start(i + 1)) ? 2 : 1;
            past = (half ? 30 : 15) * (toHour ? -1 : 1);
        }
        int hour = hour(i);
        if (hour == NOTHING || i >= to || !allowed && (text.symbol(i) != Tokens.CLOCK || text.is(i - 1, Word.DETERMINER)) && !isMarkedHour(i)) {
            return at;
        }
        i++;
        int range = rangeEnd(i, to);
        if (range > i && (text.is(at - 1, Word.BETWEEN) || day != null || marked)) {
            hour = hour(range - 1);
            i = range;
        }
        boolean pm = text.is(i, Word.AM_PM) && text.first(i) == 'p';
        boolean am = text.is(i, Word.AM_PM) && text.first(i) == 'a';
        if (i < to && text.is(i, Word.AM_PM | Word.CLOCK_MARK)) {
            i++;
        }
        if (i < to && (text.is(i, Word.UNIT | Word.BUSINESS) || (text.is(i, Word.MONTH) && past == 0 && hour % HOUR == 0))) {
            return at;
        }
        setClock(hour + past, pm, am);
        return i;
    }

    private boolean isMarkedHour(int at) {
        return text.is(at + 1, Word.AM_PM | Word.CLOCK_MARK);
    }

    /** Behind the second hour of "2 and 4", "2-4", "8 to 1". */
    private int rangeEnd(int at, int to) {
        boolean joins = text.is(at, Word.TO | Word.AND) || (text.symbol(at) == Tokens.BREAK && "-\u2013".indexOf(text.first(at)) >= 0);
        return joins && at + 1 < to && hour(at + 1) != NOTHING ? at + 2 : at;
    }

    /** Minutes since midnight of the hour that a token says (of a range its end), with 12 or 24 hours; or NOTHING. */
    private int hour(int at) {
        exact = false;
        int symbol = text.symbol(at);
        if (symbol == Tokens.CLOCK) {
            return written(at);
        }
        if (text.is(at, Word.COUNT) && text.first(at) == 'a') {
            return NOTHING;
        }
        boolean h = symbol == Tokens.SPAN && Character.toLowerCase(text.text().charAt(text.end(at) - 1)) == 'h';
        int value = h ? digits(text.start(at), text.end(at) - 1) : count(at);
        return value >= 0 && value <= 24 ? value * HOUR : NOTHING;
    }

    private int written(int at) {
        int hours = 0;
        int minutes = 0;
        boolean colon = false;
        exact = !Character.isDigit(text.text().charAt(text.end(at) - 1)) || Character.isDigit(text.text().charAt(text.start(at) + 1));
        for (int i = text.start(at); i < text.end(at); i++) {
            char c = text.text().charAt(i);
            if (c >= '0' && c <= '9') {
                hours = colon ? hours : hours * 10 + c - '0';
                minutes = colon ? minutes * 10 + c - '0' : 0;
            } else if (c == ':' || c == '.') {
                colon = true;
            } else {
                boolean pm = c == 'p' || c == 'P';
                hours = hours % 12 + (pm ? 12 : 0);
                break;
            }
        }
        return hours <= 24 && minutes < 60 ? hours * HOUR + minutes : NOTHING;
    }

    private void setClock(int found, boolean pm, boolean am) {
        int half = DueTime.DAY_END / 2;
        int at = Math.floorMod(found == DueTime.DAY_END ? found - 1 : found, DueTime.DAY_END) + (found == DueTime.DAY_END ? 1 : 0);
        boolean written = pm || am || exact;
        if (pm && at < half) {
            at += half;
        } else if (am && at >= half && at < half + HOUR) {
            at -= half;
        } else if (!written && at >= HOUR && at < 7 * HOUR) {
            // Nobody promises something for five in the morning without saying so.
            at += half;
        } else {
            halfDay = !written && at >= 7 * HOUR && at < half;
        }
        boolean partKnown = minute != NOTHING;
        int part = minute;
        minute = at;
        if (partKnown) {
            minute = inPart(part);
        }
    }

    /** The clock time in a part of the day that ends at {@code part}: "9 in the evening". */
    private int inPart(int part) {
        int half = DueTime.DAY_END / 2;
        boolean late = part > half;
        halfDay = false;
        if (late && minute < half) {
            return minute + half;
        }
        return minute;
    }
}
