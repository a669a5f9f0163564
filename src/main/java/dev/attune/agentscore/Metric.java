package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.state.HorizonSums;
import org.jspecify.annotations.Nullable;

/** The numbers of a score that are means or rates over segments: where their sums, priors and published values are. */
public enum Metric {
    WARMTH("warmth", JudgedSums.WARMTH_N),
    RESPONSIVENESS("responsiveness", null),
    NEEDS_MET("needsMet", JudgedSums.NEED_N),
    SCRIPTED_MISFIT("scriptedMisfit", JudgedSums.MISFIT_N),
    INDIFFERENT("indifferent", JudgedSums.INDIFFERENT_N),
    PROMISES_KEPT("promisesKept", JudgedSums.PROMISE_N),
    WITHIN_TARGET("withinTarget", null),
    REOPENED("reopened", null);

    private final String field;
    /** Followed by its sum; null: the sums have fields of their own. */
    private final @Nullable JudgedSums number;

    Metric(String field, @Nullable JudgedSums number) {
        this.field = field;
        this.number = number;
    }

    /** Name in the public record. */
    public String field() {
        return field;
    }

    /** Of a mean; null: a rate. */
    public @Nullable MeanPrior meanPrior(Priors priors) {
        return switch (this) {
            case WARMTH -> priors.warmth();
            case RESPONSIVENESS -> priors.responsiveness();
            default -> null;
        };
    }

    private RatePrior ratePrior(Priors priors) {
        return switch (this) {
            case NEEDS_MET -> priors.needsMet();
            case SCRIPTED_MISFIT -> priors.scriptedMisfit();
            case INDIFFERENT -> priors.indifferent();
            case PROMISES_KEPT -> priors.promisesKept();
            case WITHIN_TARGET -> priors.withinTarget();
            case REOPENED -> priors.reopened();
            case WARMTH, RESPONSIVENESS -> throw new IllegalStateException(this + " is no rate");
        };
    }

    /** Where it is drawn to, 0 to 1. */
    public double priorMean(Priors priors) {
        MeanPrior mean = meanPrior(priors);
        return (mean == null ? ratePrior(priors).meanMicros() : mean.meanMicros()) / (double) Priors.MILLION;
    }

    /** Segments that the prior weighs as much as. */
    public int priorWeight(Priors priors) {
        MeanPrior mean = meanPrior(priors);
        return mean == null ? ratePrior(priors).weight() : mean.weight();
    }

    /** As published; null: a rate. */
    public @Nullable Estimate estimate(HorizonScore score) {
        return published(score) instanceof Estimate estimate ? estimate : null;
    }

    /** As published; null: an estimate. */
    public @Nullable Rate rate(HorizonScore score) {
        return published(score) instanceof Rate rate ? rate : null;
    }

    private Object published(HorizonScore score) {
        return switch (this) {
            case WARMTH -> score.getWarmth();
            case RESPONSIVENESS -> score.getResponsiveness();
            case NEEDS_MET -> score.getNeedsMet();
            case SCRIPTED_MISFIT -> score.getScriptedMisfit();
            case INDIFFERENT -> score.getIndifferent();
            case PROMISES_KEPT -> score.getPromisesKept();
            case WITHIN_TARGET -> score.getWithinTarget();
            case REOPENED -> score.getReopened();
        };
    }

    /** Segments with an observation. */
    long n(HorizonSums sums) {
        if (number != null) {
            return number.in(sums.getTurns());
        }
        return this == REOPENED ? sums.getEndedN() : sums.getResponsivenessN();
    }

    /** Of their means or shares, millionths. */
    long sum(HorizonSums sums) {
        if (number != null) {
            return sums.getTurns().isEmpty() ? 0 : sums.getTurns().get(number.place + 1);
        }
        return switch (this) {
            case RESPONSIVENESS -> sums.getResponsivenessSum();
            case WITHIN_TARGET -> sums.getWithinSum();
            default -> (long) sums.getReopenedN() * Priors.MILLION;
        };
    }
}
