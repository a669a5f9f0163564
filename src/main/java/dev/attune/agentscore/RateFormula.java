package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.Rate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A share of segments, drawn towards the prior, with a 90 % interval (DESIGN §3, "Agent scores"): k is the sum of the
 * segments' shares; low and high are the 5 % and 95 % quantiles of Beta(k + ½, n − k + ½) (Jeffreys' interval);
 * value = (k + m·p₀) / (n + m), limited to them. Rounded half up to four decimals. An instance belongs to one thread.
 */
public final class RateFormula {
    private static final double TAIL = 0.05;

    /** Intervals kept: an agent's rates seldom change between two records, and a quantile costs some microseconds. */
    private static final int REMEMBERED = 512;

    private final Map<Counts, Interval> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counts, Interval> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param n segments, 0 or more
     * @param sum k: sum of their shares, millionths, from 0 to n million
     */
    public Rate of(RatePrior prior, int n, long sum) {
        if (n < Priors.MIN_SEGMENTS) {
            return new Rate(null, null, null, n);
        }
        Interval interval = known.computeIfAbsent(new Counts(n, sum), RateFormula::interval);
        double drawn = (sum + (double) prior.weight() * prior.meanMicros())
                / ((double) (n + (long) prior.weight()) * Priors.MILLION);
        double value = Math.min(interval.high, Math.max(interval.low, drawn));
        return new Rate(rounded(value), rounded(interval.low), rounded(interval.high), n);
    }

    private static Interval interval(Counts counts) {
        double successes = counts.sum / (double) Priors.MILLION;
        double failures = ((long) counts.n * Priors.MILLION - counts.sum) / (double) Priors.MILLION;
        return new Interval(
                BetaQuantile.of(TAIL, successes + 0.5, failures + 0.5),
                BetaQuantile.of(1 - TAIL, successes + 0.5, failures + 0.5));
    }

    private static double rounded(double share) {
        return StrictMath.floor(share * 10_000 + 0.5) / 10_000;
    }

    private record Counts(int n, long sum) {}

    private record Interval(double low, double high) {}
}
