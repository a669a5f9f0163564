package dev.attune.agentscore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is due when, and which records are held back: kept in memory, rebuilt from the stores after a restart. Equal
 * times go in the order of the agents' ids, so that a replay gives the same lines each time.
 */
final class AgentTimers {
    /** @param at epoch milliseconds */
    record Due(long at, String agentId) {}

    @SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
    private record Timer(Due due, long[] earliest, OpenWaits waits) {}

    private final Map<String, Timer> timers = new HashMap<>();
    private final TreeSet<Due> order =
            new TreeSet<>(Comparator.comparingLong(Due::at).thenComparing(Due::agentId));
    private final TreeSet<String> heldBack = new TreeSet<>();
    private final TreeSet<String> waitedFor = new TreeSet<>();

    /**
     * @param earliest by horizon, as in {@link AgentWindow}
     * @param pending whether a record is held back
     * @param waits open at the agent
     * @param waiting whether a customer waits for the agent
     */
    void set(String agentId, long due, long[] earliest, OpenWaits waits, boolean pending, boolean waiting) {
        forget(agentId);
        Due next = new Due(due, agentId);
        timers.put(agentId, new Timer(next, earliest, waits));
        if (due != Long.MAX_VALUE) {
            order.add(next);
        }
        if (pending) {
            heldBack.add(agentId);
        }
        if (waiting) {
            waitedFor.add(agentId);
        }
    }

    void forget(String agentId) {
        Timer known = timers.remove(agentId);
        if (known != null) {
            order.remove(known.due());
        }
        heldBack.remove(agentId);
        waitedFor.remove(agentId);
    }

    /** A copy of the bounds of an agent; of an unknown one: nothing is in a horizon. */
    long[] earliest(String agentId) {
        Timer known = timers.get(agentId);
        if (known != null) {
            return known.earliest().clone();
        }
        long[] none = new long[Horizon.COUNT];
        Arrays.fill(none, Long.MAX_VALUE);
        return none;
    }

    /** The waits open at an agent, not a copy; of an unknown one: none. */
    OpenWaits waits(String agentId) {
        Timer known = timers.get(agentId);
        return known != null ? known.waits() : new OpenWaits();
    }

    /** Forgets all. */
    void clear() {
        timers.clear();
        order.clear();
        heldBack.clear();
        waitedFor.clear();
    }

    /** The first thing due by {@code now}, or null. */
    @Nullable
    Due first(long now) {
        return order.isEmpty() || order.first().at() > now ? null : order.first();
    }

    /** The next agent after {@code agentId} whose record is held back, or null; the empty string starts. */
    @Nullable
    String heldBackAfter(String agentId) {
        return heldBack.higher(agentId);
    }

    /** The next agent after {@code agentId} for whom a customer waits, or null; the empty string starts. */
    @Nullable
    String waitedForAfter(String agentId) {
        return waitedFor.higher(agentId);
    }

    /** When something is due next, epoch milliseconds; {@link Long#MAX_VALUE}: never. */
    long next() {
        return order.isEmpty() ? Long.MAX_VALUE : order.first().at();
    }
}
