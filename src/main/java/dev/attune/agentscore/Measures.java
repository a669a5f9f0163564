package dev.attune.agentscore;

import dev.attune.schema.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain means over turns, for context: no prior, no interval, nothing below a published number of turns (DESIGN §3). */
final class Measures {
    private static final int FEWEST_TONES = 10;
    private static final int FEWEST_SAME = 20;
    private static final int FEWEST_STYLES = 10;

    private Measures() {}

    /**
     * Warmth after negative minus after neutral customers, −1 to 1; n is the smaller of the two numbers of turns, and
     * without ten of each there is no value.
     */
    static Measure composure(List<Long> judged) {
        long negative = JudgedSums.NEGATIVE_N.in(judged);
        long neutral = JudgedSums.NEUTRAL_N.in(judged);
        long n = Math.min(negative, neutral);
        Double value = n < FEWEST_TONES
                ? null
                : (Double) rounded(JudgedSums.NEGATIVE_WARMTH.in(judged) / (double) (negative * Priors.MILLION)
                        - JudgedSums.NEUTRAL_WARMTH.in(judged) / (double) (neutral * Priors.MILLION));
        return new Measure(value, (int) n);
    }

    /** Share of the replies that had been said to somebody who wanted something else, 0 to 1. */
    static Measure sameness(List<Long> judged) {
        long n = JudgedSums.SAME_N.in(judged);
        return new Measure(n < FEWEST_SAME ? null : share(JudgedSums.SAME.in(judged), n), (int) n);
    }

    /** Mean fit to the customers' style, 0 to 1. */
    static Measure styleFit(List<Long> judged) {
        long n = JudgedSums.STYLE_N.in(judged);
        return new Measure(
                n < FEWEST_STYLES ? null : share(JudgedSums.STYLE.in(judged), n * Priors.MILLION), (int) n);
    }

    /** Four decimals; null of nothing. */
    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (Double) rounded(part / (double) whole);
    }

    private static double rounded(double value) {
        return StrictMath.floor(value * 10_000 + 0.5) / 10_000;
    }
}
