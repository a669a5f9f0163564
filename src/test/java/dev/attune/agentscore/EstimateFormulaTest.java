package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

class EstimateFormulaTest {
    private static final Priors PRIORS = Priors.shipped();

    private final EstimateFormula formula = new EstimateFormula();

    @Test
    void says_nothing_below_ten_segments() {
        assertThat(of(PRIORS.responsiveness(), List.of()))
                .isEqualTo(new Estimate(null, null, null, 0, EstimateState.INSUFFICIENT, null));
        assertThat(of(PRIORS.responsiveness(), Collections.nCopies(9, 900_000)))
                .isEqualTo(new Estimate(null, null, null, 9, EstimateState.INSUFFICIENT, null));
    }

    @Test
    void is_provisional_from_ten_and_stable_from_thirty_segments() {
        assertThat(of(PRIORS.warmth(), Collections.nCopies(10, 500_000)).getState())
                .isEqualTo(EstimateState.PROVISIONAL);
        assertThat(of(PRIORS.warmth(), Collections.nCopies(29, 500_000)).getState())
                .isEqualTo(EstimateState.PROVISIONAL);
        assertThat(of(PRIORS.warmth(), Collections.nCopies(30, 500_000)).getState())
                .isEqualTo(EstimateState.STABLE);
    }

    /** By hand: n 10, all at μ: s² = 10·.04/19, t(19) = 1.729133, h = 1.729133·√(.0210526/10) = .079338. */
    @Test
    void agrees_with_a_calculation_by_hand() {
        Estimate estimate = of(PRIORS.warmth(), Collections.nCopies(10, 500_000));
        assertThat(estimate.getValue()).isEqualTo(50.0);
        assertThat(estimate.getLow()).isEqualTo(42.1);
        assertThat(estimate.getHigh()).isEqualTo(57.9);
        assertThat(estimate.getAdjusted()).isNull();
    }

    /** Eight at .9 and two at .4: x̄ = .8, Σ(x − x̄)² = .4, s² = (.9 + .4)/19, h = 1.729133·√(.0684211/10) = .143028. */
    @Test
    void is_drawn_to_the_prior_but_not_beyond_half_the_interval() {
        Estimate estimate = of(
                PRIORS.responsiveness(),
                List.of(900_000, 900_000, 900_000, 900_000, 900_000, 900_000, 900_000, 900_000, 400_000, 400_000));
        // (8 + 6.5) / 20 = .725 lies below x̄ − h/2 = .7285.
        assertThat(estimate.getValue()).isEqualTo(72.8);
        assertThat(estimate.getLow()).isEqualTo(65.7);
        assertThat(estimate.getHigh()).isEqualTo(94.3);
    }

    @Test
    void ends_of_the_interval_stay_within_0_and_100() {
        Estimate best = of(PRIORS.responsiveness(), Collections.nCopies(12, 1_000_000));
        assertThat(best.getHigh()).isEqualTo(100.0);
        Estimate worst = of(PRIORS.responsiveness(), Collections.nCopies(12, 0));
        assertThat(worst.getLow()).isEqualTo(0.0);
        assertThat(worst.getValue()).isBetween(0.0, worst.getHigh());
    }

    @Test
    void agrees_with_the_formula_written_out_in_floating_point() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            MeanPrior prior = round % 2 == 0 ? PRIORS.warmth() : PRIORS.responsiveness();
            double[] x = random.doubles(10 + random.nextInt(400))
                    .map(v -> Math.round(v * 1e6) / 1e6)
                    .toArray();
            double n = x.length;
            double mean = Arrays.stream(x).sum() / n;
            double spread = prior.spreadMicros() / 1e6;
            double ss = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
            double h = new TDistribution(9 + n).inverseCumulativeProbability(0.95)
                    * Math.sqrt((10 * spread * spread + ss) / (9 + n) / n);
            double drawn = (n * mean + prior.weight() * prior.meanMicros() / 1e6) / (n + prior.weight());
            double value = Math.max(mean - h / 2, Math.min(mean + h / 2, drawn));
            Estimate estimate = of(
                    prior,
                    Arrays.stream(x).mapToObj(v -> (int) Math.round(v * 1e6)).toList());
            assertThat(estimate.getValue()).isCloseTo(100 * value, within(0.0501));
            assertThat(estimate.getLow()).isCloseTo(100 * Math.max(0, mean - h), within(0.0501));
            assertThat(estimate.getHigh()).isCloseTo(100 * Math.min(1, mean + h), within(0.0501));
        }
    }

    /** n·Σx² is 10²⁴ here, far beyond a long. */
    @Test
    void a_million_equal_segments_have_no_spread() {
        int n = 1_000_000;
        Estimate estimate = formula.of(new MeanPrior(0, 0, 0), n, 987_000L * n, 987_000L * 987_000L * n);
        assertThat(estimate).isEqualTo(new Estimate(98.7, 98.7, 98.7, n, EstimateState.STABLE, null));
    }

    private Estimate of(MeanPrior prior, List<Integer> values) {
        long sum = values.stream().mapToLong(Integer::longValue).sum();
        long squares = values.stream().mapToLong(v -> (long) v * v).sum();
        return formula.of(prior, values.size(), sum, squares);
    }

    @Test
    void priors_are_those_of_the_contract() {
        assertThat(PRIORS.warmth()).isEqualTo(new MeanPrior(500_000, 10, 200_000));
        assertThat(PRIORS.responsiveness()).isEqualTo(new MeanPrior(650_000, 10, 300_000));
    }
}
