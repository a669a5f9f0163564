package dev.attune.alert;

import dev.attune.config.AlertMetric;
import dev.attune.config.Settings.AlertBand;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;

/**
 * A metric as a look finds it.
 *
 * @param estimate in the unit of the metric: 0 to 100, or 0 to 1 where it is a rate
 */
record Reading(AlertMetric metric, Estimate estimate) {
    /** From so many segments on an estimate is STABLE: the contract's number, of {@link EstimateState}. */
    private static final int STABLE_SEGMENTS = 30;

    static Reading of(AlertMetric metric, HorizonScore score) {
        return new Reading(
                metric,
                switch (metric) {
                    case WARMTH -> score.getWarmth();
                    case RESPONSIVENESS -> score.getResponsiveness();
                    case INDIFFERENT -> estimate(score.getIndifferent());
                    case SCRIPTED_MISFIT -> estimate(score.getScriptedMisfit());
                    case PROMISES_KEPT -> estimate(score.getPromisesKept());
                    case WITHIN_TARGET -> estimate(score.getWithinTarget());
                });
    }

    /** Of an agent of whom nothing is left. */
    static Reading nothing(AlertMetric metric) {
        return new Reading(metric, new Estimate(null, null, null, 0, EstimateState.INSUFFICIENT, null));
    }

    private static Estimate estimate(Rate rate) {
        EstimateState state = rate.getValue() == null
                ? EstimateState.INSUFFICIENT
                : rate.getN() < STABLE_SEGMENTS ? EstimateState.PROVISIONAL : EstimateState.STABLE;
        return new Estimate(rate.getValue(), rate.getLow(), rate.getHigh(), rate.getN(), state, null);
    }

    int segments() {
        return estimate.getN();
    }

    /** Even the end of the interval that speaks for the agent is past the threshold. */
    boolean crossed(AlertBand band) {
        Double bound = metric.below() ? estimate.getHigh() : estimate.getLow();
        return bound != null && (metric.below() ? bound < band.raise() : bound > band.raise());
    }

    /** The value is where an alert is cleared. */
    boolean recovered(AlertBand band) {
        Double value = estimate.getValue();
        return value != null && (metric.below() ? value >= band.clear() : value <= band.clear());
    }

    /** There is a value, and it is not where an alert is cleared. */
    boolean offRange(AlertBand band) {
        return estimate.getValue() != null && !recovered(band);
    }
}
