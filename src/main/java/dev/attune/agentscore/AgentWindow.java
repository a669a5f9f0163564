package dev.attune.agentscore;

import dev.attune.agentscore.AgentKeys.Kind;
import dev.attune.state.AgentState;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.HorizonSums;
import dev.attune.state.OpenWaitFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import dev.attune.state.SegmentRow;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rolling windows of one agent. A segment counts in a horizon as long as its time is after {@code rolledTo} = asOf −
 * horizon; moving the clock takes away what lies in (old, new rolledTo]. A step costs what changes, whatever the
 * length of the horizons and the number of segments in them.
 *
 * <p>Works on a copy of the state and on a draft of the rows: nothing is written here.
 */
final class AgentWindow {
    private static final long NONE = Long.MAX_VALUE;
    /** The longest a conversation may be idle and go on, and the latest an event may come. */
    private static final long KEPT_FOR = Duration.ofDays(9).toMillis();

    private final AgentState state;
    private final SegmentDraft draft;
    private final long[] earliest;
    private final OpenWaits waits;
    private boolean judged;

    /**
     * @param earliest by horizon: no segment that counts in it is older; {@link Long#MAX_VALUE}: none counts. Changed
     *     by this object.
     * @param waits open at the agent; changed by this object
     */
    AgentWindow(AgentState state, SegmentDraft draft, long[] earliest, OpenWaits waits) {
        this.state = state;
        this.draft = draft;
        this.earliest = earliest;
        this.waits = waits;
    }

    /** Bounds for the constructor, read from the index. */
    static long[] earliest(AgentState state, SegmentDraft draft) {
        long[] earliest = new long[Horizon.COUNT];
        for (Horizon horizon : Horizon.values()) {
            long rolledTo = state.getHorizons().get(horizon.place()).getRolledTo();
            earliest[horizon.place()] = draft.firstAfter(Kind.SEGMENT_TIME, rolledTo);
        }
        return earliest;
    }

    /**
     * Moves the clock; it never goes back.
     *
     * @param asOf epoch milliseconds
     * @return whether a segment left a horizon
     */
    boolean roll(long asOf) {
        boolean left = false;
        for (Horizon horizon : Horizon.values()) {
            HorizonSums sums = sums(horizon);
            long old = sums.getRolledTo();
            long next = Math.max(old, asOf - horizon.millis());
            sums.setRolledTo(next);
            if (earliest[horizon.place()] <= next) {
                for (byte[] segment : draft.between(Kind.SEGMENT_TIME, old, next)) {
                    left |= leave(horizon, segment);
                }
                earliest[horizon.place()] = draft.firstAfter(Kind.SEGMENT_TIME, next);
            }
        }
        return left;
    }

    /** Whether the segment left: its entry may have been early. */
    private boolean leave(Horizon horizon, byte[] segment) {
        SegmentRow row = draft.row(segment);
        if (row == null) {
            throw new IllegalStateException("Index entry without a row in horizon " + horizon);
        }
        if (counts(horizon, row)) {
            draft.strike(Kind.SEGMENT_TIME, entry(row), segment);
            draft.enter(Kind.SEGMENT_TIME, row.getTime(), segment);
            SegmentRow moved = SegmentRow.newBuilder(row).setIndexedAt(0).build();
            draft.put(segment, moved);
            return false;
        }
        AgentAggregate.count(sums(horizon), row, -1);
        if (horizon == Horizon.P7D) {
            draft.strike(Kind.SEGMENT_TIME, entry(row), segment);
            draft.put(segment, stands(row) ? kept(AgentAggregate.standing(row), row.getTime(), segment) : null);
            forgetKept();
        }
        return true;
    }

    /** A row that is kept for the sums over its turns, with an entry by which it is found when it can go. */
    private SegmentRow kept(SegmentRow row, long since, byte[] segment) {
        if (!row.getTurns().isEmpty()) {
            row.setKeptSince(since);
            draft.enter(Kind.KEPT_SINCE, since, segment);
        }
        return row;
    }

    /** Lets go of rows that were kept for conversations that can no longer go on. */
    private void forgetKept() {
        long limit = sums(Horizon.P7D).getRolledTo() - KEPT_FOR;
        for (byte[] segment : draft.between(Kind.KEPT_SINCE, Long.MIN_VALUE, limit)) {
            SegmentRow row = draft.row(segment);
            draft.strike(Kind.KEPT_SINCE, row == null ? 0 : row.getKeptSince(), segment);
            if (row != null) {
                row.setKeptSince(0);
                row.setTurns(TurnSums.NONE);
                draft.put(segment, stands(row) ? row : null);
            }
        }
    }

    /** Takes the rows of an agent that is forgotten. */
    void forgetAll() {
        for (byte[] segment : draft.between(Kind.KEPT_SINCE, Long.MIN_VALUE, Long.MAX_VALUE - 1)) {
            SegmentRow row = draft.row(segment);
            draft.strike(Kind.KEPT_SINCE, row == null ? 0 : row.getKeptSince(), segment);
            draft.put(segment, null);
        }
    }

    /**
     * Takes away what a segment contributed and adds what it contributes now. Roll first.
     *
     * @return whether that makes a difference
     */
    boolean replace(SegmentFacts facts) {
        byte[] segment = AgentKeys.segment(facts.getTicket(), facts.getConversationId(), facts.getCycle());
        SegmentRow old = draft.row(segment);
        SegmentRow row = contribution(facts, old, segment);
        return change(segment, old, row);
    }

    /**
     * Adds what a turn contributes to its segment, {@code sign} 1, or takes it away, −1.
     *
     * @param turns {@link TurnSums}
     */
    void judge(ReplyFacts reply, int cycle, List<Long> turns, int sign) {
        if (turns.isEmpty()) {
            return;
        }
        byte[] segment = AgentKeys.segment(
                reply.getTicket(), reply.getAssessment().getConversationId(), cycle);
        SegmentRow old = draft.row(segment);
        SegmentRow row = old == null
                ? AgentAggregate.standing(SegmentRow.newBuilder()
                        .setTime(0)
                        .setReplies(0)
                        .setWithinMicros(0)
                        .setWaitClasses(List.of())
                        .setEnded(false)
                        .setReopened(false)
                        .setVoided(0)
                        .setUpheld(0)
                        .setHolds(false)
                        .build())
                : SegmentRow.newBuilder(old).build();
        row.setTurns(TurnSums.add(row.getTurns(), turns, sign));
        if (row.getTime() == 0) {
            keep(row, old, segment);
        }
        judged |= change(segment, old, stands(row) || row.getTime() != 0 ? row : null);
    }

    /** Whether a turn made a difference. */
    boolean judged() {
        return judged;
    }

    /** The entry of a row that counts in no horizon. */
    private void keep(SegmentRow row, @Nullable SegmentRow old, byte[] segment) {
        long since = old == null ? 0 : old.getKeptSince();
        if (row.getTurns().isEmpty()) {
            if (since != 0) {
                draft.strike(Kind.KEPT_SINCE, since, segment);
            }
            row.setKeptSince(0);
        } else if (since == 0) {
            kept(row, sums(Horizon.P7D).getRolledTo() + Horizon.P7D.millis(), segment);
        }
    }

    private boolean change(byte[] segment, @Nullable SegmentRow old, @Nullable SegmentRow row) {
        if (row != null) {
            long entry = indexed(old, row);
            row.setIndexedAt(entry == row.getTime() ? 0 : entry);
        }
        if (row == null ? old == null : row.equals(old)) {
            return false;
        }
        if (old != null) {
            apply(old, segment, -1);
        }
        if (row != null) {
            apply(row, segment, 1);
        }
        reindex(segment, old == null ? 0 : entry(old), row == null ? 0 : entry(row));
        draft.put(segment, row);
        return true;
    }

    /**
     * Where the entry of a segment is to be. One that is early does: when a horizon comes to it, it is moved to where
     * the segment is by then. So a conversation that goes on does not move its entry at each reply.
     */
    private long indexed(@Nullable SegmentRow old, SegmentRow row) {
        if (!counts(Horizon.P7D, row)) {
            return 0;
        }
        long entry = old == null ? 0 : entry(old);
        for (Horizon horizon : Horizon.values()) {
            // A horizon that has passed the entry would not see the segment leave.
            if (counts(horizon, row) && entry <= sums(horizon).getRolledTo()) {
                return row.getTime();
            }
        }
        return Math.min(entry, row.getTime());
    }

    /** Where the index entry of a row is; 0: it has none. */
    private static long entry(SegmentRow row) {
        return row.getIndexedAt() != 0 ? row.getIndexedAt() : row.getTime();
    }

    private void reindex(byte[] segment, long before, long now) {
        if (before != now) {
            if (before != 0) {
                draft.strike(Kind.SEGMENT_TIME, before, segment);
            }
            if (now != 0) {
                draft.enter(Kind.SEGMENT_TIME, now, segment);
            }
        }
    }

    private @Nullable SegmentRow contribution(SegmentFacts facts, @Nullable SegmentRow old, byte[] segment) {
        SegmentRow row = AgentAggregate.row(facts, old == null ? TurnSums.NONE : old.getTurns());
        if (counts(Horizon.P7D, row)) {
            if (old != null && old.getKeptSince() != 0) {
                draft.strike(Kind.KEPT_SINCE, old.getKeptSince(), segment);
            }
            return row;
        }
        if (!stands(row)) {
            return null;
        }
        SegmentRow standing = AgentAggregate.standing(row);
        standing.setKeptSince(old == null ? 0 : old.getKeptSince());
        keep(standing, old, segment);
        return standing;
    }

    private void apply(SegmentRow row, byte[] segment, int sign) {
        for (Horizon horizon : Horizon.values()) {
            if (counts(horizon, row)) {
                AgentAggregate.count(sums(horizon), row, sign);
                if (sign > 0) {
                    int h = horizon.place();
                    earliest[h] = Math.min(earliest[h], entry(row));
                }
            }
        }
        state.setLoad(state.getLoad() + (row.getHolds() ? sign : 0));
        OpenWaitFacts wait = row.getOpenWait();
        if (wait != null) {
            state.setOpenWaits(state.getOpenWaits() + sign);
            waits.change(wait, sign);
            index(wait.getRunning() ? Kind.RUNNING_WAIT : Kind.PAUSED_WAIT, wait.getValue(), segment, sign);
        }
    }

    private void index(Kind kind, long value, byte[] segment, int sign) {
        if (sign > 0) {
            draft.enter(kind, value, segment);
        } else {
            draft.strike(kind, value, segment);
        }
    }

    /**
     * Remembers an assignment if it is the latest.
     *
     * @return whether it is, and says something new
     */
    boolean assign(AssignmentFacts facts) {
        AssignmentFacts known = state.getAssignment();
        if (known != null) {
            int later = Long.compare(facts.getAt(), known.getAt());
            if (later < 0 || (later == 0 && facts.getEventId().compareTo(known.getEventId()) < 0)) {
                return false;
            }
        }
        if (facts.equals(known)) {
            return false;
        }
        state.setAssignment(facts);
        return true;
    }

    /** Longest of the open waits at {@code asOf}, milliseconds; null: nobody waits. */
    @Nullable
    Long oldestOpenWaitMs(long asOf) {
        return state.getOpenWaits() == 0 ? null : (Long) waits.longest(asOf);
    }

    /** Nothing is counted, held or awaited any more. */
    boolean empty() {
        return sums(Horizon.P7D).getSegments() == 0 && state.getLoad() == 0 && state.getOpenWaits() == 0;
    }

    /** When the next segment leaves a horizon, or earlier; {@link Long#MAX_VALUE}: none is in one. */
    static long nextLeave(long[] earliest) {
        long next = NONE;
        for (Horizon horizon : Horizon.values()) {
            long time = earliest[horizon.place()];
            next = time == NONE ? next : Math.min(next, time + horizon.millis());
        }
        return next;
    }

    private boolean counts(Horizon horizon, SegmentRow row) {
        return row.getTime() != 0 && row.getTime() > sums(horizon).getRolledTo();
    }

    private static boolean stands(SegmentRow row) {
        return row.getHolds() || row.getOpenWait() != null || !row.getTurns().isEmpty();
    }

    private HorizonSums sums(Horizon horizon) {
        List<HorizonSums> horizons = state.getHorizons();
        return horizons.get(horizon.place());
    }
}
