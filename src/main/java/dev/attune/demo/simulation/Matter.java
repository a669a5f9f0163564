package dev.attune.demo.simulation;

import java.util.Locale;

/** What a customer writes about. */
public enum Matter {
    PARCEL(-0.10),
    BILLING(-0.15),
    LOGIN(-0.05),
    OUTAGE(-0.30),
    RETURNS(-0.05),
    CONTRACT(0.05);

    private final double mood;

    Matter(double mood) {
        this.mood = mood;
    }

    /** Mood in which such a matter is brought, on average. */
    double mood() {
        return mood;
    }

    /** Part of the keys of {@code phrases.txt}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
