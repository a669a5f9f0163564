package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void pairs_are_compared_one_by_one_not_mean_against_mean() {
        // The machine was ten times as slow in the last round, for both.
        Ratio ratio = Ratio.of(List.of(20.0, 22.0, 2.0), List.of(10.0, 11.0, 1.0));

        assertThat(ratio.median()).isCloseTo(2.0, within(1e-12));
        assertThat(ratio.low()).isCloseTo(2.0, within(1e-12));
        assertThat(ratio.high()).isCloseTo(2.0, within(1e-12));
        assertThat(ratio.pairs()).isEqualTo(3);
    }

    @Test
    void the_interval_lies_around_the_median_and_inside_the_pairs() {
        Ratio ratio = Ratio.of(List.of(0.8, 1.0, 1.3, 0.9, 1.1), List.of(1.0, 1.0, 1.0, 1.0, 1.0));

        assertThat(ratio.median()).isEqualTo(1.0);
        assertThat(ratio.low()).isBetween(0.8, 1.0);
        assertThat(ratio.high()).isBetween(1.0, 1.3);
        assertThat(ratio.low()).isLessThan(ratio.high());
    }

    @Test
    void the_same_figures_give_the_same_interval() {
        List<Double> above = List.of(1.0, 2.0, 4.0, 3.0);
        List<Double> below = List.of(1.0, 1.0, 1.0, 1.0);

        assertThat(Ratio.of(above, below)).isEqualTo(Ratio.of(above, below));
    }

    @Test
    void an_even_number_of_pairs_has_a_median_between_the_two_in_the_middle() {
        assertThat(Ratio.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }

    @Test
    void figures_without_a_partner_are_refused() {
        assertThatThrownBy(() -> Ratio.of(List.of(1.0, 2.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
