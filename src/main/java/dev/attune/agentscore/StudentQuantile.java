package dev.attune.agentscore;

import java.util.Arrays;

/**
 * The 95 % quantile of Student's t by degrees of freedom. t² is a ratio whose share df / (df + t²) is
 * Beta(df/2, ½)-distributed (Abramowitz and Stegun 26.5.27, 26.7.1): its 10 % quantile belongs to the two tails of 5 %.
 * Values are remembered, so an instance belongs to one thread.
 */
final class StudentQuantile {
    private static final double BOTH_TAILS = 0.10;

    /** 32 kB at most; more degrees of freedom are computed each time. */
    private static final int REMEMBERED = 4096;

    private double[] known = new double[64];

    /** t such that T ≤ t with probability 0.95, for degrees of freedom of 1 and more. */
    double t95(int degrees) {
        if (degrees >= REMEMBERED) {
            return compute(degrees);
        }
        if (degrees >= known.length) {
            known = Arrays.copyOf(known, Math.min(REMEMBERED, Math.max(degrees + 1, 2 * known.length)));
        }
        if (known[degrees] == 0) {
            known[degrees] = compute(degrees);
        }
        return known[degrees];
    }

    private static double compute(int degrees) {
        double logOdds = BetaQuantile.lowerLogOdds(BOTH_TAILS, degrees / 2.0, 0.5);
        return StrictMath.sqrt(degrees * StrictMath.exp(-logOdds));
    }
}
