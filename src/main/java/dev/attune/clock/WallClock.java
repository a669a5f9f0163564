package dev.attune.clock;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time of a running service. */
public final class WallClock implements ClockSource {
    private final LongSupplier wall;
    private final long idleMillis;

    /**
     * @param wall epoch milliseconds, for example {@code System::currentTimeMillis}
     * @param idle {@code clock.idle}: reading nothing for so long means that nothing is left to read
     */
    public WallClock(LongSupplier wall, Duration idle) {
        this.wall = wall;
        this.idleMillis = idle.toMillis();
    }

    @Override
    public long wallMillis() {
        return wall.getAsLong();
    }

    @Override
    public boolean idle(long lastReadWallMillis) {
        return wall.getAsLong() - lastReadWallMillis >= idleMillis;
    }

    @Override
    public boolean atRest(long lastReadWallMillis) {
        return idle(lastReadWallMillis);
    }

    @Override
    public void nextDue(String owner, long dueMillis) {
        // Ticks come by themselves.
    }
}
