package dev.attune.agentscore;

import java.time.Duration;

/** Spans over which an agent is scored; the names are those of the public contract. */
public enum Horizon {
    PT1H(0, Duration.ofHours(1)),
    P1D(1, Duration.ofDays(1)),
    P7D(2, Duration.ofDays(7));

    /** How many there are. */
    public static final int COUNT = 3;

    private final int place;
    private final long millis;

    Horizon(int place, Duration length) {
        this.place = place;
        this.millis = length.toMillis();
    }

    /** Place in lists and arrays by horizon, stored ones too: never changed. */
    public int place() {
        return place;
    }

    /** Length in milliseconds. */
    public long millis() {
        return millis;
    }
}
