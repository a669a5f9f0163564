package dev.attune.language.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** 9 to 17, Monday to Friday, as most offices keep them. */
final class OfficeHours implements WorkingTime {
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final ZoneId zone;

    OfficeHours(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean worksOn(LocalDate day) {
        return isWeekday(day);
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    @Override
    public Instant after(Instant from, Duration working) {
        ZonedDateTime at = from.atZone(zone);
        long left = working.toMinutes();
        while (true) {
            ZonedDateTime closes = at.with(CLOSING);
            if (worksOn(at.toLocalDate()) && at.isBefore(closes)) {
                ZonedDateTime opens = at.with(OPENING);
                at = at.isBefore(opens) ? opens : at;
                long today = at.until(closes, ChronoUnit.MINUTES);
                if (left <= today) {
                    return at.plusMinutes(left).toInstant();
                }
                left -= today;
            }
            at = at.plusDays(1).with(OPENING);
        }
    }
}
