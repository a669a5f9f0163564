package dev.attune.clock;

/**
 * Where a task's clock gets its time from when records do not move it. The running service has the wall clock; a replay
 * has simulated time, so that both go through the same code.
 */
public interface ClockSource {

    /** Present time, epoch milliseconds. */
    long wallMillis();

    /**
     * Whether nothing is left to read, so that the clock goes on with {@link #wallMillis()}.
     *
     * @param lastReadWallMillis {@link #wallMillis()} when the task last read a record
     * @param ticksSince ticks of the task since then, this one included
     */
    boolean idle(long lastReadWallMillis, int ticksSince);

    /** Whether pending scores go out now, whatever the throttle says; arguments as of {@link #idle}. */
    boolean atRest(long lastReadWallMillis, int ticksSince);

    /**
     * Told by each processor after each step: when it next has something to do.
     *
     * @param owner name of the processor
     * @param dueMillis epoch milliseconds; {@link Long#MAX_VALUE}: nothing
     */
    void nextDue(String owner, long dueMillis);
}
