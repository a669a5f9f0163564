package dev.attune.deadletter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many internal errors are borne before the service stops. One event that trips a defect becomes a dead letter; a
 * defect that trips on everything must not turn the whole input into dead letters. Not thread-safe: one task, one
 * thread.
 */
public final class FailureBudget {
    private final int max;
    private final long windowMillis;
    private final Deque<Long> spent = new ArrayDeque<>();

    /**
     * @param max failures that are borne within the window; 0: none
     * @param window positive
     */
    public FailureBudget(int max, Duration window) {
        this.max = max;
        this.windowMillis = window.toMillis();
    }

    /**
     * Counts a failure.
     *
     * @param nowMillis when it happened; any clock that does not go back
     * @return false if it is one too many: fewer than {@code window} ago there were {@code max} others
     */
    public boolean spend(long nowMillis) {
        while (!spent.isEmpty() && nowMillis - spent.getFirst() >= windowMillis) {
            spent.removeFirst();
        }
        if (spent.size() >= max) {
            return false;
        }
        spent.addLast(nowMillis);
        return true;
    }
}
