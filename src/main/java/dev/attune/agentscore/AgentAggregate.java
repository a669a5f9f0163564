package dev.attune.agentscore;

import dev.attune.state.AgentState;
import dev.attune.state.HorizonSums;
import dev.attune.state.SegmentFacts;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sums behind a score: what a segment contributes, added and taken away again. Integers only. */
final class AgentAggregate {
    private AgentAggregate() {}

    /** State of an agent of whom nothing was heard before {@code asOf}. */
    static AgentState unheard(long asOf) {
        List<HorizonSums> horizons = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            horizons.add(new HorizonSums(asOf - horizon.millis(), 0, 0L, 0, 0L, 0L, 0L, 0, 0, 0, 0, new ArrayList<>(), List.of(), new ArrayList<>(), new ArrayList<>()));
        }
        return new AgentState(null, horizons, 0, 0, Long.MIN_VALUE, false, Long.MAX_VALUE);
    }

    /** Clock up to which the windows have rolled. */
    static long asOf(AgentState state) {
        return state.getHorizons().get(0).getRolledTo() + Horizon.PT1H.millis();
    }

    /**
     * What a segment contributes: the mean of its observations, not their number, so that segments weigh alike. Not
     * indexed yet.
     *
     * @param turns sums over its judged turns, {@link TurnSums}
     */
    static SegmentRow row(SegmentFacts facts, List<Long> turns) {
        int waits = facts.getWaits();
        List<Integer> classes = new ArrayList<>(facts.getWaitMs().size());
        for (long wait : facts.getWaitMs()) {
            classes.add(WaitClasses.of(wait));
        }
        Collections.sort(classes);
        return new SegmentRow(
                facts.getTime(),
                0L,
                facts.getReplies(),
                waits == 0 ? null : (int) ratio(facts.getResponsivenessSum(), waits),
                waits == 0 ? 0 : (int) ratio((long) facts.getWithin() * Priors.MILLION, waits),
                classes,
                facts.getEnded(),
                facts.getReopened(),
                facts.getVoided(),
                facts.getUpheld(),
                facts.getHolds(),
                facts.getOpenWait(),
                facts.getJudged(),
                facts.getCell(),
                facts.getPromises(),
                facts.getPromiseHalves(),
                turns,
                0L);
    }

    /**
     * What is left of a segment that counts in no horizon: the conversation held, the wait open in it, and the sums over
     * its turns, which count once more if the conversation goes on.
     */
    static SegmentRow standing(SegmentRow row) {
        return new SegmentRow(
                0L,
                0L,
                0,
                null,
                0,
                List.of(),
                false,
                false,
                0,
                0,
                row.getHolds(),
                row.getOpenWait(),
                0,
                row.getCell(),
                0,
                0,
                row.getTurns(),
                row.getKeptSince());
    }

    /** Rounded half up; not negative. */
    static long ratio(long sum, long parts) {
        return (2 * sum + parts) / (2 * parts);
    }

    /**
     * Adds a row to the sums of a horizon, or takes it away.
     *
     * @param sign 1 or −1
     */
    static void count(HorizonSums sums, SegmentRow row, int sign) {
        sums.setSegments(sums.getSegments() + sign);
        sums.setReplies(sums.getReplies() + (long) sign * row.getReplies());
        Integer value = row.getValueMicros();
        if (value != null) {
            sums.setResponsivenessN(sums.getResponsivenessN() + sign);
            sums.setResponsivenessSum(sums.getResponsivenessSum() + (long) sign * value);
            sums.setResponsivenessSquares(sums.getResponsivenessSquares() + (long) sign * value * value);
            sums.setWithinSum(sums.getWithinSum() + (long) sign * row.getWithinMicros());
        }
        if (row.getEnded()) {
            sums.setEndedN(sums.getEndedN() + sign);
            sums.setReopenedN(sums.getReopenedN() + (row.getReopened() ? sign : 0));
        }
        sums.setTurns(JudgedSums.count(sums.getTurns(), row, sign));
        if (row.getCell() >= 0) {
            if (TurnSums.WARMTH_N.in(row.getTurns()) > 0) {
                WaitClasses.count(sums.getWarmthCells(), row.getCell(), sign);
            }
            if (value != null) {
                WaitClasses.count(sums.getResponsivenessCells(), row.getCell(), sign);
            }
        }
        sums.setVoided(sums.getVoided() + sign * row.getVoided());
        sums.setUpheld(sums.getUpheld() + sign * row.getUpheld());
        for (int waitClass : row.getWaitClasses()) {
            WaitClasses.count(sums.getWaitClasses(), waitClass, sign);
        }
    }
}
