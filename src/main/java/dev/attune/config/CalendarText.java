package dev.attune.config;

import dev.attune.config.Settings.Interval;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Working hours as people write them: {@code MON-FRI 09:00-12:30 13:00-17:00; SAT 10:00-14:00}. */
final class CalendarText {
    static final String ALLOWED_HOURS =
            "days and intervals as MON-FRI 09:00-12:30 13:00-17:00; SAT,SUN 10:00-24:00, without overlap; what goes over"
                    + " midnight is two intervals";
    static final String ALLOWED_ZONE = "an IANA time zone such as Europe/Berlin";
    static final String ALLOWED_HOLIDAYS = "dates as 2026-12-25, separated by commas";

    private CalendarText() {}

    /** @throws IllegalArgumentException if there is no such zone */
    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such zone", e);
        }
    }

    /** @throws IllegalArgumentException if the text is not a list of dates */
    static Set<LocalDate> holidays(String text) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String part : words(text, ",")) {
            dates.add(parse(() -> LocalDate.parse(part)));
        }
        return Set.copyOf(dates);
    }

    /** @throws IllegalArgumentException if the text is no such list, is empty, or intervals overlap */
    static Map<DayOfWeek, List<Interval>> hours(String text) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        for (String group : words(text, ";")) {
            List<String> parts = words(group, "\\s+");
            require(parts.size() >= 2);
            List<Interval> intervals = parts.subList(1, parts.size()).stream()
                    .map(CalendarText::interval)
                    .toList();
            for (DayOfWeek day : days(parts.get(0))) {
                hours.computeIfAbsent(day, d -> new ArrayList<>()).addAll(intervals);
            }
        }
        require(!hours.isEmpty());
        hours.replaceAll((day, intervals) -> ascending(intervals));
        return Map.copyOf(hours);
    }

    private static List<Interval> ascending(List<Interval> intervals) {
        List<Interval> sorted =
                intervals.stream().sorted(Comparator.comparing(Interval::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            LocalTime end = sorted.get(i - 1).end();
            require(!end.equals(LocalTime.MIDNIGHT)
                    && !end.isAfter(sorted.get(i).start()));
        }
        return sorted;
    }

    private static Interval interval(String text) {
        List<String> ends = words(text, "-");
        require(ends.size() == 2);
        LocalTime start = parse(() -> LocalTime.parse(ends.get(0)));
        LocalTime end = ends.get(1).equals("24:00") ? LocalTime.MIDNIGHT : parse(() -> LocalTime.parse(ends.get(1)));
        require(end.equals(LocalTime.MIDNIGHT) || end.isAfter(start));
        return new Interval(start, end);
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = new TreeSet<>();
        for (String part : words(text, ",")) {
            List<String> ends = words(part, "-");
            require(ends.size() == 1 || ends.size() == 2);
            DayOfWeek first = day(ends.get(0));
            DayOfWeek last = day(ends.get(ends.size() - 1));
            days.add(first);
            for (DayOfWeek day = first; day != last; day = day.plus(1)) {
                days.add(day.plus(1));
            }
        }
        require(!days.isEmpty());
        return days;
    }

    private static DayOfWeek day(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name) || day.name().substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no such day");
    }

    private static List<String> words(String text, String separator) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split(separator, -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static <T> T parse(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time or date", e);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not allowed");
        }
    }
}
