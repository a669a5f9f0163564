package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import java.math.BigInteger;

/**
 * A mean over segments, drawn towards the prior, with a 90 % interval (DESIGN §3, "Agent scores"):
 *
 * <pre>
 * x̄          mean of the n segment values
 * s²         (10·σ₀² + Σ(x − x̄)²) / (9 + n)
 * h          t₀.₉₅(9 + n) · √(s² / n)
 * low, high  x̄ ∓ h, limited to [0, 1]
 * value      (n·x̄ + m·μ) / (n + m), limited to [x̄ − h/2, x̄ + h/2]
 * </pre>
 *
 * all × 100 and rounded half up to 0.1. Sums are exact integers, so the order in which segments came plays no part.
 * An instance belongs to one thread.
 */
public final class EstimateFormula {
    /** σ₀ counts as if it had been seen on so many segments. */
    static final int SPREAD_WEIGHT = 10;

    private final StudentQuantile student = new StudentQuantile();

    /**
     * @param n segments, 0 or more
     * @param sum Σx, millionths
     * @param squares Σx², millionths squared
     */
    public Estimate of(MeanPrior prior, int n, long sum, long squares) {
        if (n < Priors.MIN_SEGMENTS) {
            return new Estimate(null, null, null, n, EstimateState.INSUFFICIENT, null);
        }
        double mean = sum / ((double) n * Priors.MILLION);
        double half = student.t95(SPREAD_WEIGHT - 1 + n) * standardError(prior, n, sum, squares);
        double low = Math.max(0, mean - half);
        double high = Math.min(1, mean + half);
        double drawn = (sum + (double) prior.weight() * prior.meanMicros())
                / ((double) (n + (long) prior.weight()) * Priors.MILLION);
        double value = limit(limit(drawn, mean - half / 2, mean + half / 2), low, high);
        EstimateState state = n < Priors.STABLE_SEGMENTS ? EstimateState.PROVISIONAL : EstimateState.STABLE;
        return new Estimate(points(value), points(low), points(high), n, state, null);
    }

    /** √(s² / n), where n·Σ(x − x̄)² = n·Σx² − (Σx)² is exact. */
    private static double standardError(MeanPrior prior, int n, long sum, long squares) {
        BigInteger segments = BigInteger.valueOf(n);
        BigInteger total = BigInteger.valueOf(sum);
        BigInteger spread = BigInteger.valueOf((long) SPREAD_WEIGHT * prior.spreadMicros() * prior.spreadMicros());
        BigInteger scaled =
                segments.multiply(BigInteger.valueOf(squares).add(spread)).subtract(total.multiply(total));
        double nn = (double) n * n;
        return StrictMath.sqrt(scaled.doubleValue() / (nn * (SPREAD_WEIGHT - 1 + n))) / Priors.MILLION;
    }

    private static double limit(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    /** 0 to 100, one decimal, half up. */
    private static double points(double share) {
        return StrictMath.floor(share * 1000 + 0.5) / 10;
    }
}
