package dev.attune.deadletter;

import java.time.Duration;

/** Replaced by its own change. */
public final class FailureBudget {
    public FailureBudget(int max, Duration window) {}

    public boolean spend(long nowMillis) {
        return true;
    }
}
