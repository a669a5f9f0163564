package dev.attune.language.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Which days and hours are meant where words speak of business days and hours. */
public interface WorkingTime {
    /** Whether any of that day is worked. Some day must be, before long. */
    boolean worksOn(LocalDate day);

    /**
     * The first instant at which so much working time has passed.
     *
     * @param working not negative
     */
    Instant after(Instant from, Duration working);
}
