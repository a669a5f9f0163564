package dev.attune.language.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a stated time is, given when and where it was said. */
final class DueMoment {
    private static final int HALF_DAY = DueTime.DAY_END / 2;

    private final DueTime time;
    private final ZonedDateTime made;
    private final WorkingTime working;

    DueMoment(DueTime time, ZonedDateTime made, WorkingTime working) {
        this.time = time;
        this.made = made;
        this.working = working;
    }

    Instant instant() {
        if (time.isSpan()) {
            return spanEnd().toInstant();
        }
        ZonedDateTime due = point();
        return (due.isAfter(made) ? due : moment(made.toLocalDate(), DueTime.DAY_END)).toInstant();
    }

    private ZonedDateTime spanEnd() {
        int count = time.count();
        return switch (time.unit()) {
            // Minutes and hours are of the clock that runs through a change of time, days keep the time of day.
            case MINUTES -> made.plusMinutes(count);
            case HOURS -> made.plusHours(count);
            case DAYS -> made.plusDays(count);
            case WEEKS -> made.plusWeeks(count);
            case MONTHS -> made.plusMonths(count);
            case BUSINESS_DAYS -> businessDays();
            case BUSINESS_HOURS ->
                working.after(made.toInstant(), Duration.ofHours(count)).atZone(made.getZone());
        };
    }

    private ZonedDateTime businessDays() {
        ZonedDateTime due = made;
        for (int left = time.count(); left > 0; ) {
            due = due.plusDays(1);
            left -= working.worksOn(due.toLocalDate()) ? 1 : 0;
        }
        return due;
    }

    private ZonedDateTime point() {
        LocalDate today = made.toLocalDate();
        int number = time.number();
        return switch (time.day()) {
            case ANY -> nextTime();
            case AHEAD -> onDay(today.plusDays(number));
            case WEEKDAY -> nextWeekday(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number))));
            case WEEK -> onDay(weekEnd(today).plusWeeks(number));
            case MONTH -> onDay(today.plusMonths(number).with(TemporalAdjusters.lastDayOfMonth()));
            case MONTH_DAY -> nextMonthDay();
            case YEAR_DAY -> nextYearDay();
            case NEXT_BUSINESS -> onDay(nextBusinessDay(today));
        };
    }

    /** Friday; on a weekend its Sunday, as "this week" said then means what is left of it. */
    private static LocalDate weekEnd(LocalDate today) {
        return today.with(
                TemporalAdjusters.nextOrSame(OfficeHours.isWeekday(today) ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY));
    }

    private LocalDate nextBusinessDay(LocalDate today) {
        LocalDate date = today.plusDays(1);
        while (!working.worksOn(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private ZonedDateTime nextTime() {
        ZonedDateTime due = onDay(made.toLocalDate());
        return due.isAfter(made) ? due : moment(made.toLocalDate().plusDays(1), time.minute());
    }

    /** On that day; a time that may be in either half of the day is the one that is still to come. */
    private ZonedDateTime onDay(LocalDate date) {
        ZonedDateTime due = moment(date, time.minute());
        return time.isHalfDay() && !due.isAfter(made) ? moment(date, time.minute() + HALF_DAY) : due;
    }

    private ZonedDateTime nextWeekday(LocalDate date) {
        ZonedDateTime due = onDay(date);
        return due.isAfter(made) ? due : onDay(date.plusWeeks(1));
    }

    private ZonedDateTime nextMonthDay() {
        LocalDate month = made.toLocalDate().withDayOfMonth(1);
        ZonedDateTime due = onDay(dayOf(month, time.number()));
        return due.isAfter(made) ? due : onDay(dayOf(month.plusMonths(1), time.number()));
    }

    private ZonedDateTime nextYearDay() {
        LocalDate month = LocalDate.of(made.getYear(), time.number() / 100, 1);
        ZonedDateTime due = onDay(dayOf(month, time.number() % 100));
        return due.isAfter(made) ? due : onDay(dayOf(month.plusYears(1), time.number() % 100));
    }

    /** The last day of a month that has no such day. */
    private static LocalDate dayOf(LocalDate month, int day) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    private ZonedDateTime moment(LocalDate date, int minute) {
        return minute == DueTime.DAY_END
                ? date.plusDays(1).atStartOfDay(made.getZone())
                : date.atTime(minute / 60, minute % 60).atZone(made.getZone());
    }
}
