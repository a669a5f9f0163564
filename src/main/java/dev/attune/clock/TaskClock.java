package dev.attune.clock;

/**
 * The clock of one task (DESIGN invariant 5): the largest {@code receivedAt} of an accepted record; after a time of
 * reading nothing it goes on with the wall clock. It never goes back. Not thread-safe: one task, one thread.
 */
public final class TaskClock {
    /** No record was accepted yet and the task has not been idle. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final ClockSource source;
    private long now = UNKNOWN;
    private long lastRead;
    private int ticksSince;
    private boolean started;

    public TaskClock(ClockSource source) {
        this.source = source;
    }

    /** A record was read, accepted or not. */
    public void read() {
        started = true;
        lastRead = source.wallMillis();
        ticksSince = 0;
    }

    /** An accepted record carries {@code receivedAt}, epoch milliseconds. */
    public void accepted(long receivedAt) {
        if (receivedAt > now) {
            now = receivedAt;
        }
    }

    /** Called at each tick; returns the present time of the task, or {@link #UNKNOWN}. */
    public long tick() {
        if (!started) {
            // Counted from the first tick, not from construction: restoring state may take minutes.
            read();
        }
        ticksSince++;
        if (source.idle(lastRead, ticksSince)) {
            accepted(source.wallMillis());
        }
        return now;
    }

    /** Present time of the task, epoch milliseconds, or {@link #UNKNOWN}. */
    public long now() {
        return now;
    }

    /** Whether nothing is left to read. */
    public boolean atRest() {
        return started && source.atRest(lastRead, ticksSince);
    }
}
