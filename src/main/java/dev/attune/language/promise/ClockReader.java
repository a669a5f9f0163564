package dev.attune.language.promise;

import static dev.attune.language.promise.Numbers.NOTHING;

import dev.attune.language.Tokens;

/** Reads times of the clock and parts of the day: "5pm", "at half past five", "9 in the evening". */
final class ClockReader {
    private static final int HOUR = 60;
    private static final int HALF_DAY = DueTime.DAY_END / 2;

    private final MarkedText text;
    private final Numbers numbers;
    private int minute = NOTHING;
    private boolean halfDay;
    /** The last hour read leaves no doubt about the half of the day. */
    private boolean exact;

    ClockReader(MarkedText text, Numbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    void reset() {
        minute = NOTHING;
        halfDay = false;
    }

    /** Of the day, or NOTHING. */
    int minute() {
        return minute;
    }

    /** Whether {@link #minute} may be before noon or after it. */
    boolean isHalfDay() {
        return halfDay;
    }

    void set(int known) {
        minute = known;
        halfDay = false;
    }

    /** A part of the day that ends at {@code end}: alone it means its end. */
    void setPart(int end) {
        halfDay = false;
        if (minute == NOTHING) {
            minute = end;
        } else if (end > HALF_DAY && minute < HALF_DAY) {
            minute += HALF_DAY;
        }
    }

    /**
     * Reads the time that begins at a token.
     *
     * @param marked a bare number is an hour here
     * @return the token behind it, or {@code at} if there is none
     */
    int read(int at, int to, boolean marked) {
        int past = marked && at + 1 < to ? past(at) : 0;
        int i = past == 0 ? at : afterPast(at);
        int hour = i < to && (marked || isClock(i)) ? hour(i) : NOTHING;
        if (hour == NOTHING) {
            return at;
        }
        i++;
        int range = marked ? rangeEnd(i, to) : i;
        if (range > i) {
            i = range;
            hour = hour(i - 1);
        }
        boolean halfNamed = i < to && text.is(i, Word.AM_PM | Word.CLOCK_MARK);
        int behind = halfNamed ? i + 1 : i;
        boolean month = text.is(behind, Word.MONTH) && past == 0 && hour % HOUR == 0;
        if (behind < to && (text.is(behind, Word.UNIT | Word.BUSINESS) || month)) {
            return at;
        }
        set(hour + past, halfNamed && text.is(i, Word.AM_PM) ? text.first(i) : ' ');
        return behind;
    }

    /** Minutes that "half past", "quarter to" add to the hour. */
    private int past(int at) {
        if (!text.is(at, Word.HALF)) {
            return 0;
        }
        int minutes = text.first(at) == 'h' ? HOUR / 2 : HOUR / 4;
        return text.is(at + 1, Word.TO) ? -minutes : minutes;
    }

    private int afterPast(int at) {
        return text.is(at + 1, Word.TO) || text.startsWith(at + 1, "past") ? at + 2 : at + 1;
    }

    private boolean isClock(int at) {
        boolean written = text.symbol(at) == Tokens.CLOCK && !text.is(at - 1, Word.DETERMINER);
        return written || text.is(at + 1, Word.AM_PM | Word.CLOCK_MARK);
    }

    /** Behind the second hour of "2 and 4", "2-4", "8 to 1". */
    private int rangeEnd(int at, int to) {
        boolean joins = text.is(at, Word.TO | Word.AND)
                || (text.symbol(at) == Tokens.BREAK && "-\u2013".indexOf(text.first(at)) >= 0);
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
        int value = h ? numbers.digits(text.start(at), text.end(at) - 1) : numbers.count(at);
        return value >= 0 && value <= 24 ? value * HOUR : NOTHING;
    }

    private int written(int at) {
        int hours = 0;
        int minutes = 0;
        boolean colon = false;
        exact = !Character.isDigit(text.text().charAt(text.end(at) - 1))
                || Character.isDigit(text.text().charAt(text.start(at) + 1));
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

    private void set(int found, char half) {
        int at = found == DueTime.DAY_END ? found : Math.floorMod(found, DueTime.DAY_END);
        halfDay = false;
        if (half == 'p' && at < HALF_DAY) {
            at += HALF_DAY;
        } else if (half == 'a' && at >= HALF_DAY && at < HALF_DAY + HOUR) {
            at -= HALF_DAY;
        } else if (half == ' ' && !exact && at >= HOUR && at < 7 * HOUR) {
            // Nobody promises something for five in the morning without saying so.
            at += HALF_DAY;
        } else {
            halfDay = half == ' ' && !exact && at >= 7 * HOUR && at < HALF_DAY;
        }
        int part = minute;
        minute = at;
        if (part != NOTHING) {
            setPart(part);
        }
    }
}
