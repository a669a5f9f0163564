package dev.attune.agentscore;

import dev.attune.agentscore.AgentKeys.Kind;
import dev.attune.state.OpenWaitFacts;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The waits that are open at one agent, in memory: whose is the longest is asked for each score, and the store would
 * have to walk over all the waits that were open once. Rebuilt from the index after a restart. Not thread-safe.
 */
final class OpenWaits {
    /** Instants since which running waits count, and how many count since then. */
    private final NavigableMap<Long, Integer> running = new TreeMap<>();
    /** Lengths so far of waits on hold. */
    private final NavigableMap<Long, Integer> paused = new TreeMap<>();

    /** Those in the index. */
    static OpenWaits in(SegmentDraft index) {
        OpenWaits waits = new OpenWaits();
        index.values(Kind.RUNNING_WAIT, value -> waits.running.merge(value, 1, Integer::sum));
        index.values(Kind.PAUSED_WAIT, value -> waits.paused.merge(value, 1, Integer::sum));
        return waits;
    }

    /** @param sign 1: it opens; −1: it is no longer open as it was */
    void change(OpenWaitFacts wait, int sign) {
        NavigableMap<Long, Integer> waits = wait.getRunning() ? running : paused;
        waits.merge(wait.getValue(), sign, (before, change) -> before + change == 0 ? null : before + change);
    }

    /** Longest at {@code asOf}, milliseconds, not below 0; 0 without a wait. */
    long longest(long asOf) {
        long longest = running.isEmpty() ? 0 : asOf - running.firstKey();
        return Math.max(0, paused.isEmpty() ? longest : Math.max(longest, paused.lastKey()));
    }
}
