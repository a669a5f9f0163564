package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings.Calendar;
import dev.attune.config.Settings.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    // Berlin and New York change by an hour, Lord Howe by half an hour, Kathmandu never and is 5:45 off.
    private static final List<ZoneId> ZONES = List.of(
            BERLIN, ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Kathmandu"));

    private static Interval interval(String start, String end) {
        return new Interval(LocalTime.parse(start), LocalTime.parse(end));
    }

    private static long berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant().toEpochMilli();
    }

    private static BusinessCalendar calendar(int lastWeekday, Interval interval, LocalDate... holidays) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= lastWeekday; day++) {
            hours.put(DayOfWeek.of(day), List.of(interval));
        }
        return new BusinessCalendar(new Calendar(BERLIN, hours, Set.of(holidays)));
    }

    private static BusinessCalendar office(LocalDate... holidays) {
        return calendar(5, interval("09:00", "17:00"), holidays);
    }

    private static BusinessCalendar always() {
        return calendar(7, interval("00:00", "00:00"));
    }

    @Test
    void aNightAndAWeekendDoNotCount() {
        long friday = berlin("2026-11-20T16:30");
        long monday = berlin("2026-11-23T09:15");

        assertThat(office().between(friday, monday)).isEqualTo(45 * MINUTE);
        assertThat(office().advance(friday, 45 * MINUTE)).isEqualTo(monday);
    }

    @Test
    void aHolidayDoesNotCount() {
        BusinessCalendar calendar = office(LocalDate.of(2026, 12, 25));

        assertThat(calendar.between(berlin("2026-12-24T16:00"), berlin("2026-12-28T10:00")))
                .isEqualTo(2 * HOUR);
    }

    @Test
    void workThatFillsTheLastHourEndsWithItAndNotNextMorning() {
        assertThat(office().advance(berlin("2026-11-20T16:00"), HOUR)).isEqualTo(berlin("2026-11-20T17:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-11-21, 24"})
    void aDayThatIsOpenAllRoundHasAsManyHoursAsItHas(LocalDate day, int hours) {
        long from = day.atStartOfDay(BERLIN).toInstant().toEpochMilli();
        long to = day.plusDays(1).atStartOfDay(BERLIN).toInstant().toEpochMilli();

        assertThat(always().between(from, to)).isEqualTo(hours * HOUR);
    }

    @Test
    void nothingPassesBackwards() {
        assertThat(always().between(10, 10)).isZero();
        assertThat(always().between(10, 5)).isZero();
        assertThat(always().advance(10, 0)).isEqualTo(10);
    }

    @Test
    void whatNeverComesIsNever() {
        BusinessCalendar closed = new BusinessCalendar(new Calendar(BERLIN, Map.of(), Set.of()));
        BusinessCalendar anHourAWeek = calendar(1, interval("09:00", "10:00"));

        assertThat(closed.advance(0, 1)).isEqualTo(BusinessCalendar.NEVER);
        assertThat(closed.between(0, Long.MAX_VALUE / 8)).isZero();
        assertThat(anHourAWeek.advance(0, 1000 * HOUR)).isEqualTo(BusinessCalendar.NEVER);
        assertThat(anHourAWeek.advance(0, 500 * HOUR)).isLessThan(BusinessCalendar.NEVER);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithAClockReadEveryMinute(long seed) {
        Random random = new Random(seed);
        Calendar calendar = randomCalendar(random);
        long from = nearAChangeOfTheClock(random, calendar.zone());
        long to = from + random.nextInt(6 * 24 * 60) * MINUTE;

        assertThat(new BusinessCalendar(calendar).between(from, to)).isEqualTo(slowly(calendar, from, to));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void advancingIsTheInverseAndSpansAddUp(long seed) {
        Random random = new Random(seed);
        BusinessCalendar calendar = new BusinessCalendar(randomCalendar(random));
        long from = nearAChangeOfTheClock(random, BERLIN) + random.nextInt(100_000);
        long work = 1L + random.nextInt(1_000_000_000);

        long then = calendar.advance(from, work);
        long between = from + (then - from) / 3;

        assertThat(calendar.between(from, then)).isEqualTo(work);
        assertThat(calendar.between(from, then - 1)).isEqualTo(work - 1);
        assertThat(calendar.between(from, between) + calendar.between(between, then))
                .isEqualTo(work);
    }

    private static Calendar randomCalendar(Random random) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            // Clocks change on Sundays: that day is never closed.
            if (day == DayOfWeek.SUNDAY || random.nextInt(4) > 0) {
                hours.put(day, randomDay(random));
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
        }
        return new Calendar(ZONES.get(random.nextInt(ZONES.size())), hours, holidays);
    }

    private static List<Interval> randomDay(Random random) {
        List<Interval> intervals = new ArrayList<>();
        int minute = random.nextInt(120);
        while (minute < 1400) {
            int end = Math.min(1440, minute + 1 + random.nextInt(400));
            intervals.add(new Interval(LocalTime.of(minute / 60, minute % 60), LocalTime.of(end / 60 % 24, end % 60)));
            minute = end + random.nextInt(300);
        }
        return intervals;
    }

    private static long nearAChangeOfTheClock(Random random, ZoneId zone) {
        Instant day = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(300)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(day);
        Instant near = change == null ? day : change.getInstant();
        return near.toEpochMilli() - random.nextInt(3 * 24 * 60) * MINUTE;
    }

    private static long slowly(Calendar calendar, long from, long to) {
        long worked = 0;
        for (long minute = from; minute < to; minute += MINUTE) {
            ZonedDateTime shown = Instant.ofEpochMilli(minute).atZone(calendar.zone());
            LocalTime time = shown.toLocalTime();
            boolean open = !calendar.holidays().contains(shown.toLocalDate())
                    && calendar.hours().getOrDefault(shown.getDayOfWeek(), List.of()).stream()
                            .anyMatch(interval -> !time.isBefore(interval.start())
                                    && (interval.end().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.end())));
            worked += open ? MINUTE : 0;
        }
        return worked;
    }
}
