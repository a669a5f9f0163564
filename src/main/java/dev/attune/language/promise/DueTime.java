package dev.attune.language.promise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that words state, as they state it and independent of when they were said: "within 2 hours", "Friday at 5".
 * Either a span from the moment of speaking, or a time of a day. Immutable; equal if the codes are.
 */
public final class DueTime {
    /** Minute of a day that means its end. */
    static final int DAY_END = 24 * 60;

    /** Spans are at most this many units: all that is longer is no promise to wait for. */
    static final int LONGEST = 9_999;

    private static final Pattern CODE = Pattern.compile(
            "(?<count>\\d{1,4})(?<unit>bh|bd|[mhdwM])|(?<day>[andwkmye])(?<number>\\d{0,4})@(?<hour>\\d\\d)(?<minute>\\d\\d)(?<half>~?)");

    /** What a span counts. */
    enum Unit {
        MINUTES("m"),
        HOURS("h"),
        DAYS("d"),
        WEEKS("w"),
        MONTHS("M"),
        BUSINESS_HOURS("bh"),
        BUSINESS_DAYS("bd");

        private final String letters;

        Unit(String letters) {
            this.letters = letters;
        }
    }

    /** Which day a time belongs to; the number beside it says which one of its kind. */
    enum Day {
        /** The day on which that time comes next. */
        ANY("a", 0, 0),
        /** So many days on; 0 is today. */
        AHEAD("d", 0, 31),
        /** The next such day of the week, 1 Monday to 7 Sunday; today if the time is still to come. */
        WEEKDAY("w", 1, 7),
        /** Friday of this week (0) or of a later one. */
        WEEK("k", 0, 9),
        /** The last day of this month (0) or of a later one. */
        MONTH("e", 0, 11),
        /** The next such day of a month. */
        MONTH_DAY("m", 1, 31),
        /** The next such day of the year: month × 100 + day. */
        YEAR_DAY("y", 101, 1231),
        /** The next day that offices work. */
        NEXT_BUSINESS("n", 0, 0);

        private final String letter;
        private final int least;
        private final int most;

        Day(String letter, int least, int most) {
            this.letter = letter;
            this.least = least;
            this.most = most;
        }
    }

    private final String code;
    private final int count;
    private final Unit unit;
    private final Day day;
    private final int number;
    private final int minute;
    private final boolean halfDay;

    private DueTime(String code, int count, Unit unit, Day day, int number, int minute, boolean halfDay) {
        this.code = code;
        this.count = count;
        this.unit = unit;
        this.day = day;
        this.number = number;
        this.minute = minute;
        this.halfDay = halfDay;
    }

    /**
     * A span from the moment of speaking.
     *
     * @param count 0 to {@link #LONGEST}
     */
    static DueTime within(int count, Unit unit) {
        check(count >= 0 && count <= LONGEST);
        return new DueTime(count + unit.letters, count, unit, Day.ANY, 0, 0, false);
    }

    /**
     * A time of a day.
     *
     * @param number as {@code day} says
     * @param minute of the day, to {@link #DAY_END}
     * @param halfDay the words leave open whether it is before or after noon ("at 5"); {@code minute} is then the
     *     earlier one
     */
    static DueTime at(Day day, int number, int minute, boolean halfDay) {
        check(number >= day.least && number <= day.most && minute >= 0 && minute <= DAY_END);
        check(!halfDay || minute < DAY_END / 2);
        check(day != Day.YEAR_DAY || isDate(number / 100, number % 100));
        String code = day.letter + (day.most == 0 ? "" : number) + "@" + (minute / 60 < 10 ? "0" : "") + minute / 60
                + (minute % 60 < 10 ? "0" : "") + minute % 60 + (halfDay ? "~" : "");
        return new DueTime(code, -1, Unit.MINUTES, day, number, minute, halfDay);
    }

    private static boolean isDate(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : 30 + (month + month / 8) % 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("No such time");
        }
    }

    /**
     * The time that {@link #code} stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static DueTime ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        check(parts.matches());
        DueTime time;
        if (parts.group("count") != null) {
            time = within(Integer.parseInt(parts.group("count")), unit(parts.group("unit")));
        } else {
            String number = parts.group("number");
            int minute = Integer.parseInt(parts.group("hour")) * 60 + Integer.parseInt(parts.group("minute"));
            time = at(
                    day(parts.group("day")),
                    number.isEmpty() ? 0 : Integer.parseInt(number),
                    minute,
                    !parts.group("half").isEmpty());
        }
        check(time.code.equals(code));
        return time;
    }

    private static Unit unit(String letters) {
        Optional<Unit> found = Arrays.stream(Unit.values())
                .filter(unit -> unit.letters.equals(letters))
                .findFirst();
        return found.orElseThrow(IllegalArgumentException::new);
    }

    private static Day day(String letter) {
        Optional<Day> found = Arrays.stream(Day.values())
                .filter(day -> day.letter.equals(letter))
                .findFirst();
        return found.orElseThrow(IllegalArgumentException::new);
    }

    /** A short text for stored state. */
    public String code() {
        return code;
    }

    /** Whether it counts business hours or days. */
    public boolean business() {
        return count >= 0 ? unit == Unit.BUSINESS_HOURS || unit == Unit.BUSINESS_DAYS : day == Day.NEXT_BUSINESS;
    }

    /**
     * The moment meant by words said at {@code madeAt}, after it. A day without a time means its end; a time of today
     * that is over means the end of today.
     */
    public Instant resolve(Instant madeAt, ZoneId zone) {
        return resolve(madeAt, zone, new OfficeHours(zone));
    }

    /** The same where it is known when people work: business hours and days are theirs. */
    public Instant resolve(Instant madeAt, ZoneId zone, WorkingTime working) {
        return new DueMoment(this, madeAt.atZone(zone), working).instant();
    }

    boolean isSpan() {
        return count >= 0;
    }

    /** Of a span. */
    int count() {
        return count;
    }

    /** Of a span. */
    Unit unit() {
        return unit;
    }

    Day day() {
        return day;
    }

    /** As {@link #day} says. */
    int number() {
        return number;
    }

    /** Of the day. */
    int minute() {
        return minute;
    }

    boolean isHalfDay() {
        return halfDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueTime time && code.equals(time.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
