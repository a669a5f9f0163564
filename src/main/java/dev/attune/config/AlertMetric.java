package dev.attune.config;

import java.util.Locale;

/** What an agent can be alerted on. The names are those of the public contract, and of stored state. */
public enum AlertMetric {
    /** Estimate, 0 to 100. */
    WARMTH(true),
    /** Estimate, 0 to 100. */
    RESPONSIVENESS(true),
    /** Rate, 0 to 1. */
    INDIFFERENT(false),
    /** Rate, 0 to 1. */
    SCRIPTED_MISFIT(false),
    /** Rate, 0 to 1. */
    PROMISES_KEPT(true),
    /** Rate, 0 to 1. */
    WITHIN_TARGET(true);

    private final boolean below;

    AlertMetric(boolean below) {
        this.below = below;
    }

    /** Whether an alert says that the metric is too low; else that it is too high. */
    public boolean below() {
        return below;
    }

    /** Its part of a setting's name. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
