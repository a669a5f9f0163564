package dev.attune.agentscore;

import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.Scripted;
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one judged turn adds to its segment, and a segment's sums over its turns: whole numbers in the order of this
 * enum, so that a turn is added and taken away element by element. An empty list is a turn that counts for nothing.
 */
enum TurnSums {
    /** Turns of which the manner is judged. */
    TURNS(0),
    /** Turns with an observation of warmth. */
    WARMTH_N(1),
    /** Their warmth, millionths. */
    WARMTH(2),
    /** Turns with a need. */
    NEED_N(3),
    /** Met ones twice, weakly met ones once. */
    NEED_HALVES(4),
    /** Turns long enough to be compared with what was said before. */
    COMPARED_N(5),
    /** Of them, scripted where they should not be. */
    MISFIT(6),
    INDIFFERENT(7),
    /** Turns after a negative customer, with an observation of warmth. */
    NEGATIVE_N(8),
    /** Their warmth, millionths. */
    NEGATIVE_WARMTH(9),
    /** Turns after a neutral customer, with an observation of warmth. */
    NEUTRAL_N(10),
    /** Their warmth, millionths. */
    NEUTRAL_WARMTH(11),
    /** Turns of eight content tokens and more. */
    SAME_N(12),
    /** Of them, said before to somebody who wanted something else. */
    SAME(13),
    /** Turns to customers of a known style. */
    STYLE_N(14),
    /** Their fit to the style, millionths. */
    STYLE(15);

    /** Place in stored lists: never changed. */
    final int place;

    TurnSums(int place) {
        this.place = place;
    }

    static final int COUNT = values().length;

    /** Of a segment of which no turn is judged. */
    static final List<Long> NONE = List.of();

    private static final double MICROS = 1e6;
    /** DESIGN §3: shorter replies are alike by nature. */
    private static final int FEWEST_SAME_TOKENS = 8;

    private static final double SAME_SHARE = .7;

    /**
     * What a reply adds; {@link #NONE} while its turn goes on, if nothing of it is judged, and if a reviewer takes it out.
     *
     * @param verdict null: its words were not judged
     * @param said null: not compared
     */
    static List<Long> of(
            ReplyAssessment reply, @Nullable TurnVerdict verdict, @Nullable ScriptedVerdict said) {
        boolean out = reply.getReview() != null && reply.getReview().getDecision() == ReviewDecision.VOID;
        if (reply.getVoided() || !reply.getSettled() || out || (reply.getManner() == null && said == null)) {
            return NONE;
        }
        List<Long> sums = new ArrayList<>(Collections.nCopies(COUNT, 0L));
        if (reply.getManner() != null) {
            add(sums, TURNS, 1);
            add(sums, INDIFFERENT, reply.getFlags().contains(Flag.INDIFFERENT) ? 1 : 0);
        }
        need(sums, reply.getNeedOutcome());
        warmth(sums, reply, verdict);
        Scripted scripted = reply.getScripted();
        if (said != null && scripted != null && scripted.getShare() != null) {
            add(sums, COMPARED_N, 1);
            add(sums, MISFIT, reply.getFlags().contains(Flag.SCRIPTED_MISFIT) ? 1 : 0);
            if (said.tokens() >= FEWEST_SAME_TOKENS) {
                add(sums, SAME_N, 1);
                add(sums, SAME, scripted.getShare() >= SAME_SHARE && said.elsewhere() ? 1 : 0);
            }
        }
        return sums;
    }

    private static void need(List<Long> sums, @Nullable NeedOutcome outcome) {
        if (outcome == NeedOutcome.MET || outcome == NeedOutcome.WEAK || outcome == NeedOutcome.MISSED) {
            add(sums, NEED_N, 1);
            add(sums, NEED_HALVES, outcome == NeedOutcome.MET ? 2 : outcome == NeedOutcome.WEAK ? 1 : 0);
        }
    }

    /** A turn that did a task where nothing else was needed shows its warmth and is no observation of it. */
    private static void warmth(List<Long> sums, ReplyAssessment reply, @Nullable TurnVerdict verdict) {
        Double warmth = reply.getWarmth();
        if (warmth == null || verdict == null) {
            return;
        }
        if (reply.getNeedOutcome() != NeedOutcome.NOT_NEEDED || reply.getManner() != Manner.TASK) {
            long micros = StrictMath.round(warmth * MICROS);
            add(sums, WARMTH_N, 1);
            add(sums, WARMTH, micros);
            int tone = largest(verdict.getSentiment());
            if (tone < 2) {
                add(sums, tone == 0 ? NEGATIVE_N : NEUTRAL_N, 1);
                add(sums, tone == 0 ? NEGATIVE_WARMTH : NEUTRAL_WARMTH, micros);
            }
        }
        if (reply.getStyleFit() != null) {
            add(sums, STYLE_N, 1);
            add(sums, STYLE, StrictMath.round(reply.getStyleFit() * MICROS));
        }
    }

    private static int largest(List<Integer> shares) {
        return shares.indexOf(Collections.max(shares));
    }

    private static void add(List<Long> sums, TurnSums which, long what) {
        sums.set(which.place, sums.get(which.place) + what);
    }

    /** One of the sums. */
    long in(List<Long> sums) {
        return sums.isEmpty() ? 0 : sums.get(place);
    }

    /** One list more, {@code sign} 1, or less, −1; {@link #NONE} if nothing is left. */
    static List<Long> add(List<Long> one, List<Long> other, int sign) {
        if (other.isEmpty()) {
            return one;
        }
        List<Long> sum = new ArrayList<>(COUNT);
        boolean any = false;
        for (int i = 0; i < COUNT; i++) {
            long each = (one.isEmpty() ? 0 : one.get(i)) + sign * other.get(i);
            any |= each != 0;
            sum.add(each);
        }
        return any ? sum : NONE;
    }
}
