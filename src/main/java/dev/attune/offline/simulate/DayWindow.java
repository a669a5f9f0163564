package dev.attune.offline.simulate;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.RateFormula;
import dev.attune.rubric.Priors;
import dev.attune.schema.HorizonScore;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last 24 hours of one agent: sums to which segments are added, and from which they are taken when they leave. */
final class DayWindow {
    /** Places in a segment's values, all in millionths. */
    static final int WARMTH = 0;

    static final int RESPONSIVENESS = 1;
    static final int INDIFFERENT = 2;
    static final int SCRIPTED_MISFIT = 3;
    static final int PROMISES_KEPT = 4;
    static final int WITHIN_TARGET = 5;
    static final int KINDS = 6;

    private final Priors priors;
    private final boolean[] observed;
    private final EstimateFormula estimates;
    private final RateFormula rates;
    private final Deque<Long> times = new ArrayDeque<>();
    private final Deque<int[]> values = new ArrayDeque<>();
    private final long[] sums = new long[KINDS];
    private final long[] squares = new long[KINDS];

    /** @param observed by kind: whether there is anything of it; the others have n = 0 */
    DayWindow(Priors priors, boolean[] observed, EstimateFormula estimates, RateFormula rates) {
        this.priors = priors;
        this.observed = observed.clone();
        this.estimates = estimates;
        this.rates = rates;
    }

    /** A segment of now; what is a day old leaves. */
    void add(long now, int[] micros) {
        while (!times.isEmpty() && times.element() <= now - Horizon.P1D.millis()) {
            times.remove();
            count(values.remove(), -1);
        }
        times.add(now);
        values.add(micros);
        count(micros, 1);
    }

    private void count(int[] micros, int sign) {
        for (int kind = 0; kind < KINDS; kind++) {
            long value = micros[kind];
            sums[kind] += sign * value;
            squares[kind] += sign * value * value;
        }
    }

    private int n(int kind) {
        return observed[kind] ? values.size() : 0;
    }

    HorizonScore score() {
        return HorizonScore.newBuilder()
                .setHorizon(Horizon.P1D.name())
                .setWarmth(estimates.of(priors.warmth(), n(WARMTH), sums[WARMTH], squares[WARMTH]))
                .setResponsiveness(estimates.of(
                        priors.responsiveness(), n(RESPONSIVENESS), sums[RESPONSIVENESS], squares[RESPONSIVENESS]))
                .setNeedsMet(rates.of(priors.needsMet(), 0, 0))
                .setScriptedMisfit(rates.of(priors.scriptedMisfit(), n(SCRIPTED_MISFIT), sums[SCRIPTED_MISFIT]))
                .setIndifferent(rates.of(priors.indifferent(), n(INDIFFERENT), sums[INDIFFERENT]))
                .setPromisesKept(rates.of(priors.promisesKept(), n(PROMISES_KEPT), sums[PROMISES_KEPT]))
                .setWithinTarget(rates.of(priors.withinTarget(), n(WITHIN_TARGET), sums[WITHIN_TARGET]))
                .setReopened(rates.of(priors.reopened(), 0, 0))
                .setOpenWaits(0)
                .setLoad(0)
                .setVoided(0)
                .setUpheld(0)
                .build();
    }
}
