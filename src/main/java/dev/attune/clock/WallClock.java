package dev.attune.clock;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time of a running service. */
public final class WallClock implements ClockSource {
    private static final int QUIET_TICKS = 2;

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
    public boolean idle(long lastReadWallMillis, int ticksSince) {
        // Between two ticks a thread takes a record of each task that has one waiting. Time alone would not do: a
        // thread may be busy with another task's slow text for longer than clock.idle.
        return ticksSince >= QUIET_TICKS && wall.getAsLong() - lastReadWallMillis >= idleMillis;
    }

    @Override
    public boolean atRest(long lastReadWallMillis, int ticksSince) {
        return idle(lastReadWallMillis, ticksSince);
    }

    @Override
    public void nextDue(String owner, long dueMillis) {
        // Ticks come by themselves.
    }
}
