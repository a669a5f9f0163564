package dev.attune.offline.simulate;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a simulation.
 *
 * @param question what was measured
 * @param population on whom
 * @param cases how many times it was looked at
 * @param value the figure
 * @param error standard error of the figure by simulation; 0 where it was counted out
 * @param mark null where it is only told
 */
public record Finding(
        String question,
        String population,
        int cases,
        double value,
        double error,
        @Nullable Mark mark) {
    /**
     * What a figure is held against.
     *
     * @param low least that is good enough
     * @param high most that is good enough
     */
    public record Mark(double low, double high) {
        static Mark atMost(double high) {
            return new Mark(Double.NEGATIVE_INFINITY, high);
        }

        static Mark atLeast(double low) {
            return new Mark(low, Double.POSITIVE_INFINITY);
        }
    }

    /** Whether the mark is missed. */
    public boolean missed() {
        return mark != null && !(value >= mark.low && value <= mark.high);
    }

    /** A share of cases, with its binomial standard error. */
    static Finding share(String question, String population, int hits, int cases, @Nullable Mark mark) {
        double share = cases == 0 ? Double.NaN : hits / (double) cases;
        return new Finding(question, population, cases, share, StrictMath.sqrt(share * (1 - share) / cases), mark);
    }
}
