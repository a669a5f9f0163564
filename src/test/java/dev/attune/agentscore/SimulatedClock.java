package dev.attune.agentscore;

import dev.attune.clock.ClockSource;
import java.util.HashMap;
import java.util.Map;

/** Time as a test sets it. */
final class SimulatedClock implements ClockSource {
    long wall;
    boolean idle;
    boolean rest;
    final Map<String, Long> due = new HashMap<>();

    @Override
    public long wallMillis() {
        return wall;
    }

    @Override
    public boolean idle(long lastReadWallMillis, int ticksSince) {
        return idle;
    }

    @Override
    public boolean atRest(long lastReadWallMillis, int ticksSince) {
        return rest;
    }

    @Override
    public void nextDue(String owner, long dueMillis) {
        due.put(owner, dueMillis);
    }
}
