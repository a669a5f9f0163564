package dev.attune.agentscore;

import org.hipparchus.special.Beta;

/**
 * Quantiles of the Beta distribution on Hipparchus' regularized incomplete beta function I, which is pure Java and so
 * gives the same bits everywhere.
 *
 * <p>Newton's method on ln I(y) = ln p with y = ln(x / (1 − x)). The density of y is log-concave, hence so is I
 * (Prékopa): a step never ends right of the root, and from the left the steps rise to it. No bracket is needed, and
 * the lower tail, where x itself may be 1e-6, is nearly a straight line in these coordinates.
 */
final class BetaQuantile {
    /** 5 % point of the standard normal; only for the starting point. */
    private static final double LOWER_TAIL = -1.645;

    /** A step this small, squared, is below the last bit. */
    private static final double SETTLED = 1e-9;

    /** Usual are 3 to 5. */
    private static final int MAX_STEPS = 60;

    private BetaQuantile() {}

    /** The p-quantile of Beta(a, b), for p in (0, 1), a and b above 0. */
    static double of(double p, double a, double b) {
        // The upper tail is the lower tail of the mirrored distribution.
        return p <= 0.5 ? share(lowerLogOdds(p, a, b)) : share(-lowerLogOdds(1 - p, b, a));
    }

    /** ln(x / (1 − x)) of the p-quantile x, for p up to 0.5. */
    static double lowerLogOdds(double p, double a, double b) {
        double logBeta = Beta.logBeta(a, b);
        double logP = StrictMath.log(p);
        double y = StrictMath.log(a / b) + LOWER_TAIL * StrictMath.sqrt(1 / a + 1 / b);
        for (int i = 0; i < MAX_STEPS; i++) {
            double below = Beta.regularizedBeta(share(y), a, b);
            // ln x and ln(1 − x) from the log odds, without cancellation at either end.
            double logX = -StrictMath.log1p(StrictMath.exp(-y));
            double slope = StrictMath.exp(a * logX + b * (logX - y) - logBeta) / below;
            double step = (logP - StrictMath.log(below)) / slope;
            y += step;
            if (StrictMath.abs(step) < SETTLED) {
                return y;
            }
        }
        throw new IllegalStateException("No quantile " + p + " of Beta(" + a + ", " + b + ")");
    }

    private static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
