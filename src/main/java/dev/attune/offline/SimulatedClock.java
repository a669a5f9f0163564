package dev.attune.offline;

import dev.attune.clock.ClockSource;
import java.util.HashMap;
import java.util.Map;

/** Time of a replay: moved by the replay alone, so that equal input gives equal output. */
final class SimulatedClock implements ClockSource {
    private final Map<String, Long> dues = new HashMap<>();
    private long now;
    private boolean rest;

    SimulatedClock(long startMillis) {
        now = startMillis;
    }

    /** Moves on to {@code millis}; time never goes back. */
    void moveTo(long millis) {
        now = Math.max(now, millis);
    }

    /** From now on nothing is left to read: pending scores go out at the next tick. */
    void rest() {
        rest = true;
    }

    /** When the next processor has something to do. */
    long earliestDue() {
        long earliest = Long.MAX_VALUE;
        for (long due : dues.values()) {
            earliest = Math.min(earliest, due);
        }
        return earliest;
    }

    @Override
    public long wallMillis() {
        return now;
    }

    /** Whenever it ticks: the clock goes on to simulated time, records or not. */
    @Override
    public boolean idle(long lastReadWallMillis, int ticksSince) {
        return true;
    }

    @Override
    public boolean atRest(long lastReadWallMillis, int ticksSince) {
        return rest;
    }

    @Override
    public void nextDue(String owner, long dueMillis) {
        dues.put(owner, dueMillis);
    }
}
