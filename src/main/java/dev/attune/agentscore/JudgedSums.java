package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The sums over segments behind the numbers that come from judged turns, in the order of this enum. Where a number is a
 * mean or a rate over segments, a segment counts with its own mean or share, so that segments weigh alike.
 */
enum JudgedSums {
    WARMTH_N(0),
    /** Of the segments' means, millionths. */
    WARMTH(1),
    /** Of their squares. */
    WARMTH_SQUARES(2),
    /** Turns with an observation of warmth, each. */
    OPPORTUNITIES(3),
    NEED_N(4),
    /** Of the segments' shares, millionths; so are all that follow a number of segments. */
    NEED(5),
    MISFIT_N(6),
    MISFIT(7),
    INDIFFERENT_N(8),
    INDIFFERENT(9),
    PROMISE_N(10),
    PROMISE(11),
    /** Replies of judged turns. */
    JUDGED(12),
    /** Turns, not segments, from here on. */
    NEGATIVE_N(13),
    NEGATIVE_WARMTH(14),
    NEUTRAL_N(15),
    NEUTRAL_WARMTH(16),
    SAME_N(17),
    SAME(18),
    STYLE_N(19),
    STYLE(20);

    /** Place in stored lists: never changed. */
    final int place;

    JudgedSums(int place) {
        this.place = place;
    }

    static final int COUNT = values().length;

    /** One of the sums. */
    long in(List<Long> sums) {
        return sums.isEmpty() ? 0 : sums.get(place);
    }

    /** The sums with a segment more, {@code sign} 1, or less, −1. */
    static List<Long> count(List<Long> sums, SegmentRow row, int sign) {
        if (row.getTurns().isEmpty() && row.getPromises() == 0 && row.getJudged() == 0) {
            return sums;
        }
        List<Long> counted = sums.isEmpty() ? new ArrayList<>(Collections.nCopies(COUNT, 0L)) : new ArrayList<>(sums);
        List<Long> turns = row.getTurns();
        long warmths = TurnSums.WARMTH_N.in(turns);
        if (warmths > 0) {
            long mean = AgentAggregate.ratio(TurnSums.WARMTH.in(turns), warmths);
            add(counted, WARMTH_N, sign);
            add(counted, WARMTH, sign * mean);
            add(counted, WARMTH_SQUARES, sign * mean * mean);
            add(counted, OPPORTUNITIES, sign * warmths);
        }
        share(counted, NEED_N, TurnSums.NEED_HALVES.in(turns), 2 * TurnSums.NEED_N.in(turns), sign);
        share(counted, MISFIT_N, TurnSums.MISFIT.in(turns), TurnSums.COMPARED_N.in(turns), sign);
        share(counted, INDIFFERENT_N, TurnSums.INDIFFERENT.in(turns), TurnSums.TURNS.in(turns), sign);
        share(counted, PROMISE_N, row.getPromiseHalves(), 2L * row.getPromises(), sign);
        add(counted, JUDGED, (long) sign * row.getJudged());
        for (int turn = TurnSums.NEGATIVE_N.place; turn < TurnSums.COUNT; turn++) {
            int place = NEGATIVE_N.place + turn - TurnSums.NEGATIVE_N.place;
            counted.set(place, counted.get(place) + sign * (turns.isEmpty() ? 0 : turns.get(turn)));
        }
        return counted;
    }

    /** A segment's share; {@code number} is followed by its sum. */
    private static void share(List<Long> sums, JudgedSums number, long part, long whole, int sign) {
        if (whole > 0) {
            add(sums, number, sign);
            add(sums, number.place + 1, sign * AgentAggregate.ratio(part * Priors.MILLION, whole));
        }
    }

    private static void add(List<Long> sums, JudgedSums which, long what) {
        add(sums, which.place, what);
    }

    private static void add(List<Long> sums, int place, long what) {
        sums.set(place, sums.get(place) + what);
    }
}
