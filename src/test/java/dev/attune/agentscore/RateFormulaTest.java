package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rubric.Priors;
import dev.attune.schema.Rate;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;

class RateFormulaTest {
    private static final Priors PRIORS = Priors.shipped();

    private final RateFormula formula = new RateFormula();

    @Test
    void says_nothing_below_ten_segments() {
        assertThat(formula.of(PRIORS.reopened(), 0, 0)).isEqualTo(new Rate(null, null, null, 0));
        assertThat(formula.of(PRIORS.reopened(), 9, 4_000_000)).isEqualTo(new Rate(null, null, null, 9));
    }

    /** (8 + 10·.8) / 20 = .8; the quantiles of Beta(8.5, 2.5) from an independent solver. */
    @Test
    void is_drawn_to_the_prior_and_carries_jeffreys_interval() {
        Rate rate = formula.of(PRIORS.withinTarget(), 10, 8_000_000);
        BetaDistribution beta = new BetaDistribution(8.5, 2.5);
        assertThat(rate.getValue()).isEqualTo(0.8);
        assertThat(rate.getLow()).isCloseTo(beta.inverseCumulativeProbability(0.05), within(0.00006));
        assertThat(rate.getHigh()).isCloseTo(beta.inverseCumulativeProbability(0.95), within(0.00006));
    }

    @Test
    void value_never_leaves_the_interval() {
        // The prior alone would draw it to (0 + 8) / 20 = .4.
        Rate never = formula.of(PRIORS.withinTarget(), 10, 0);
        assertThat(never.getValue()).isEqualTo(never.getHigh()).isLessThan(0.2);
        Rate always = formula.of(PRIORS.reopened(), 1_000, 1_000_000_000);
        assertThat(always.getValue()).isEqualTo(always.getLow()).isGreaterThan(0.99);
    }

    @Test
    void shares_of_a_segment_count_in_millionths() {
        Rate rate = formula.of(PRIORS.withinTarget(), 30, 10_333_333);
        assertThat(rate.getValue()).isCloseTo((10.333333 + 8) / 40, within(0.00006));
        assertThat(rate.getN()).isEqualTo(30);
    }
}
