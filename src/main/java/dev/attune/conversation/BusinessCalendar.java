package dev.attune.conversation;

import dev.attune.config.Settings.Calendar;
import dev.attune.config.Settings.Interval;
import dev.attune.language.promise.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;

/**
 * Working time between instants. An instant is working time when a clock on the wall in the calendar's zone shows a
 * working hour of a day that is no holiday. So the hour that is skipped in spring is nobody's working time, and the one
 * that comes twice in autumn counts twice where it is a working hour. All times are epoch milliseconds.
 */
public final class BusinessCalendar implements WorkingTime {
    /** Answer of {@link #advance} where so much working time does not pass within ten years. */
    public static final long NEVER = Long.MAX_VALUE / 4;

    private static final long DAY = 86_400_000L;
    private static final long HORIZON = 3_653 * DAY;
    private static final int WEEKDAYS = 7;
    // 1970-01-01, day 0 of the epoch, was a Thursday: index 3 of a week that begins on Monday.
    private static final int WEEKDAY_OF_EPOCH = 3;

    private final ZoneRules rules;
    // By weekday, Monday first: start and end in milliseconds of the local day, in turn.
    private final long[][] hours = new long[WEEKDAYS][];
    private final long[] holidays;
    private final boolean neverOpen;

    public BusinessCalendar(Calendar calendar) {
        rules = calendar.zone().getRules();
        holidays = calendar.holidays().stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        boolean open = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Interval> intervals = calendar.hours().getOrDefault(day, List.of());
            long[] ends = new long[2 * intervals.size()];
            for (int i = 0; i < intervals.size(); i++) {
                ends[2 * i] = millis(intervals.get(i).start());
                LocalTime end = intervals.get(i).end();
                ends[2 * i + 1] = end.equals(LocalTime.MIDNIGHT) ? DAY : millis(end);
            }
            hours[day.getValue() - 1] = ends;
            open |= ends.length > 0;
        }
        neverOpen = !open;
    }

    /** Whether it has any hours at all. */
    boolean opens() {
        return !neverOpen;
    }

    @Override
    public boolean worksOn(LocalDate day) {
        return hours[day.getDayOfWeek().getValue() - 1].length > 0
                && Arrays.binarySearch(holidays, day.toEpochDay()) < 0;
    }

    /** See {@link #advance}. */
    @Override
    public Instant after(Instant from, Duration working) {
        return Instant.ofEpochMilli(advance(from.toEpochMilli(), working.toMillis()));
    }

    private static long millis(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000;
    }

    /** Working milliseconds in [from, to); 0 if {@code to} is not after {@code from}. Costs O(days). */
    public long between(long fromMillis, long toMillis) {
        return walk(fromMillis, toMillis, Long.MAX_VALUE).worked;
    }

    /**
     * The first instant at which so much working time has passed since {@code from}; {@code from} itself for 0. Costs
     * O(days).
     *
     * @param businessMillis working milliseconds, at least 0
     * @return {@link #NEVER} if it has not passed ten years after {@code from}
     */
    public long advance(long fromMillis, long businessMillis) {
        if (businessMillis < 0) {
            throw new IllegalArgumentException("Negative working time: " + businessMillis);
        }
        if (businessMillis == 0) {
            return fromMillis;
        }
        return neverOpen ? NEVER : walk(fromMillis, fromMillis + HORIZON, businessMillis).reached;
    }

    /** Adds up working time from {@code from}, until {@code to} or until there is {@code enough}. */
    private Tally walk(long from, long to, long enough) {
        Tally tally = new Tally(enough);
        long spanStart = from;
        while (spanStart < to && !tally.full() && !neverOpen) {
            // Between two changes of its offset, local time runs evenly.
            Instant start = Instant.ofEpochMilli(spanStart);
            ZoneOffsetTransition change = rules.isFixedOffset() ? null : rules.nextTransition(start);
            long spanEnd =
                    change == null ? to : Math.min(to, change.getInstant().toEpochMilli());
            span(spanStart, spanEnd, rules.getOffset(start).getTotalSeconds() * 1000L, tally);
            spanStart = spanEnd;
        }
        return tally;
    }

    private void span(long from, long to, long offset, Tally tally) {
        long lastDay = Math.floorDiv(to + offset - 1, DAY);
        for (long day = Math.floorDiv(from + offset, DAY); day <= lastDay && !tally.full(); day++) {
            if (Arrays.binarySearch(holidays, day) >= 0) {
                continue;
            }
            long midnight = day * DAY - offset;
            long[] ends = hours[(int) Math.floorMod(day + WEEKDAY_OF_EPOCH, (long) WEEKDAYS)];
            for (int i = 0; i < ends.length; i += 2) {
                tally.add(Math.max(from, midnight + ends[i]), Math.min(to, midnight + ends[i + 1]));
            }
        }
    }

    private static final class Tally {
        private final long enough;
        private long worked;
        private long reached = NEVER;

        Tally(long enough) {
            this.enough = enough;
        }

        boolean full() {
            return reached != NEVER;
        }

        void add(long start, long end) {
            if (start >= end || full()) {
                return;
            }
            if (end - start >= enough - worked) {
                reached = start + (enough - worked);
                worked = enough;
            } else {
                worked += end - start;
            }
        }
    }
}
