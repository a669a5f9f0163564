package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import java.util.Collection;

/**
 * The numbers on the way to an estimate, worked out from the segments one by one, as a person would with pencil and
 * paper: a second way to what {@link EstimateFormula} publishes. Shares 0 to 1.
 *
 * @param mean x̄
 * @param squares Σ(x − x̄)²
 * @param variance s²
 * @param t t₀.₉₅ with 9 + n degrees of freedom
 * @param half h
 * @param drawn (n·x̄ + m·μ) / (n + m)
 * @param value drawn, limited to half the way to either end of the interval
 */
public record EstimateWorking(
        double mean, double squares, double variance, double t, double half, double drawn, double value) {

    /** @param values of the segments, millionths; at least one */
    static EstimateWorking of(MeanPrior prior, Collection<Long> values) {
        int n = values.size();
        double million = Priors.MILLION;
        double mean = values.stream().mapToLong(value -> value).sum() / (n * million);
        double squares = 0;
        for (long value : values) {
            double apart = value / million - mean;
            squares += apart * apart;
        }
        double spread = prior.spreadMicros() / million;
        int degrees = EstimateFormula.SPREAD_WEIGHT - 1 + n;
        double variance = (EstimateFormula.SPREAD_WEIGHT * spread * spread + squares) / degrees;
        double t = new StudentQuantile().t95(degrees);
        double half = t * StrictMath.sqrt(variance / n);
        double drawn = (n * mean + prior.weight() * prior.meanMicros() / million) / (n + prior.weight());
        double near = Math.min(mean + half / 2, Math.max(mean - half / 2, drawn));
        double value = Math.min(Math.min(1, mean + half), Math.max(Math.max(0, mean - half), near));
        return new EstimateWorking(mean, squares, variance, t, half, drawn, value);
    }
}
