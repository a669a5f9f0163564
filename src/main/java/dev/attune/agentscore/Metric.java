package dev.attune.agentscore;

import dev.attune.agentscore.Priors.MeanPrior;
import dev.attune.agentscore.Priors.RatePrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.state.HorizonSums;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers of a score that are means or rates over segments: where their sums, priors and published values are. */
public enum Metric {
    WARMTH("warmth", JudgedSums.WARMTH_N, Priors.WARMTH, HorizonScore::getWarmth),
    RESPONSIVENESS("responsiveness", null, Priors.RESPONSIVENESS, HorizonScore::getResponsiveness),
    NEEDS_MET("needsMet", JudgedSums.NEED_N, Priors.NEEDS_MET, HorizonScore::getNeedsMet),
    SCRIPTED_MISFIT("scriptedMisfit", JudgedSums.MISFIT_N, Priors.SCRIPTED_MISFIT, HorizonScore::getScriptedMisfit),
    INDIFFERENT("indifferent", JudgedSums.INDIFFERENT_N, Priors.INDIFFERENT, HorizonScore::getIndifferent),
    PROMISES_KEPT("promisesKept", JudgedSums.PROMISE_N, Priors.PROMISES_KEPT, HorizonScore::getPromisesKept),
    WITHIN_TARGET("withinTarget", null, Priors.WITHIN_TARGET, HorizonScore::getWithinTarget),
    REOPENED("reopened", null, Priors.REOPENED, HorizonScore::getReopened);

    private final String field;
    private final @Nullable JudgedSums number;
    private final Record prior;
    private final Function<HorizonScore, Object> published;

    Metric(String field, @Nullable JudgedSums number, Record prior, Function<HorizonScore, Object> published) {
        this.field = field;
        this.number = number;
        this.prior = prior;
        this.published = published;
    }

    /** Name in the public record. */
    public String field() {
        return field;
    }

    /** Of a mean; null: a rate. */
    public @Nullable MeanPrior meanPrior() {
        return prior instanceof MeanPrior mean ? mean : null;
    }

    /** Where it is drawn to, 0 to 1. */
    public double priorMean() {
        int micros = prior instanceof MeanPrior mean ? mean.meanMicros() : ((RatePrior) prior).meanMicros();
        return micros / (double) Priors.MILLION;
    }

    /** Segments that the prior weighs as much as. */
    public int priorWeight() {
        return prior instanceof MeanPrior mean ? mean.weight() : RatePrior.WEIGHT;
    }

    /** As published; null: a rate. */
    public @Nullable Estimate estimate(HorizonScore score) {
        return published.apply(score) instanceof Estimate estimate ? estimate : null;
    }

    /** As published; null: an estimate. */
    public @Nullable Rate rate(HorizonScore score) {
        return published.apply(score) instanceof Rate rate ? rate : null;
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
