package dev.attune.offline.simulate;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.RateFormula;
import dev.attune.config.AlertMetric;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What a horizon holds of one agent: sums to which segments are added, and from which they are taken when they leave. */
final class HorizonWindow {
    private final Horizon horizon;
    private final Priors priors;
    private final EstimateFormula estimates;
    private final RateFormula rates;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Map<AlertMetric, Sums> sums = new EnumMap<>(AlertMetric.class);

    HorizonWindow(Horizon horizon, Priors priors, EstimateFormula estimates, RateFormula rates) {
        this.horizon = horizon;
        this.priors = priors;
        this.estimates = estimates;
        this.rates = rates;
        for (AlertMetric metric : AlertMetric.values()) {
            sums.put(metric, new Sums());
        }
    }

    /**
     * A segment of now; what is as old as the horizon leaves.
     *
     * @param micros what it says, in millionths; metrics of which it says nothing are not there
     */
    void add(long now, Map<AlertMetric, Integer> micros) {
        while (!segments.isEmpty() && segments.element().time() <= now - horizon.millis()) {
            segments.remove().micros().forEach((metric, value) -> of(metric).count(value, -1));
        }
        segments.add(new Segment(now, micros));
        micros.forEach((metric, value) -> of(metric).count(value, 1));
    }

    private Sums of(AlertMetric metric) {
        return Objects.requireNonNull(sums.get(metric));
    }

    private Estimate estimate(AlertMetric metric, MeanPrior prior) {
        Sums all = of(metric);
        return estimates.of(prior, all.n, all.sum, all.squares);
    }

    private Rate rate(AlertMetric metric, RatePrior prior) {
        Sums all = of(metric);
        return rates.of(prior, all.n, all.sum);
    }

    HorizonScore score() {
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                .setWarmth(estimate(AlertMetric.WARMTH, priors.warmth()))
                .setResponsiveness(estimate(AlertMetric.RESPONSIVENESS, priors.responsiveness()))
                .setNeedsMet(rates.of(priors.needsMet(), 0, 0))
                .setScriptedMisfit(rate(AlertMetric.SCRIPTED_MISFIT, priors.scriptedMisfit()))
                .setIndifferent(rate(AlertMetric.INDIFFERENT, priors.indifferent()))
                .setPromisesKept(rate(AlertMetric.PROMISES_KEPT, priors.promisesKept()))
                .setWithinTarget(rate(AlertMetric.WITHIN_TARGET, priors.withinTarget()))
                .setReopened(rates.of(priors.reopened(), 0, 0))
                .setOpenWaits(0)
                .setLoad(0)
                .setVoided(0)
                .setUpheld(0)
                .build();
    }

    private record Segment(long time, Map<AlertMetric, Integer> micros) {}

    private static final class Sums {
        private int n;
        private long sum;
        private long squares;

        void count(long micros, int sign) {
            n += sign;
            sum += sign * micros;
            squares += sign * micros * micros;
        }
    }
}
