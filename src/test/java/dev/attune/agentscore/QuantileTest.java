package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    /** Printed tables of Student's t, one-sided 95 %. */
    @ParameterizedTest
    @CsvSource({
        "1, 6.313751515",
        "2, 2.919985580",
        "5, 2.015048373",
        "10, 1.812461123",
        "19, 1.729132812",
        "20, 1.724718243",
        "30, 1.697260887",
        "60, 1.670648865",
        "120, 1.657650899",
        "1000, 1.646378818"
    })
    void student_agrees_with_the_printed_table(int degrees, double expected) {
        assertThat(new StudentQuantile().t95(degrees)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void student_agrees_with_an_independent_solver_and_nears_the_normal() {
        StudentQuantile student = new StudentQuantile();
        for (int degrees = 1; degrees < 400; degrees += 7) {
            assertThat(student.t95(degrees))
                    .as("df %d", degrees)
                    .isCloseTo(new TDistribution(degrees).inverseCumulativeProbability(0.95), within(1e-6));
        }
        assertThat(student.t95(4_095)).isGreaterThan(student.t95(4_096));
        assertThat(student.t95(10_000_000)).isCloseTo(1.644854, within(1e-6));
    }

    /** Closed forms: Beta(½, ½) is the arcsine law, Beta(a, 1) a power, Beta(1, b) its mirror. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.10", "0.5", "0.95"})
    void beta_agrees_with_closed_forms(double p) {
        double arcsine = Math.pow(Math.sin(p * Math.PI / 2), 2);
        assertThat(BetaQuantile.of(p, 0.5, 0.5)).isCloseTo(arcsine, within(1e-12));
        assertThat(BetaQuantile.of(p, 7.5, 1)).isCloseTo(Math.pow(p, 1 / 7.5), within(1e-12));
        assertThat(BetaQuantile.of(p, 1, 30)).isCloseTo(1 - Math.pow(1 - p, 1 / 30.0), within(1e-12));
        assertThat(BetaQuantile.of(p, 1, 1)).isCloseTo(p, within(1e-12));
    }

    @Test
    void beta_quantiles_give_their_probability_back_over_the_whole_range_in_use() {
        for (int n : new int[] {10, 11, 29, 100, 1_000, 10_000, 200_000}) {
            for (double share : new double[] {0, 0.000_001, 0.01, 0.05, 0.3, 0.5, 0.8, 0.999, 1}) {
                double a = share * n + 0.5;
                double b = (1 - share) * n + 0.5;
                for (double p : new double[] {0.05, 0.95}) {
                    double x = BetaQuantile.of(p, a, b);
                    assertThat(Beta.regularizedBeta(x, a, b))
                            .as("p %s of Beta(%s, %s)", p, a, b)
                            .isCloseTo(p, within(1e-8));
                }
            }
        }
    }

    @Test
    void beta_agrees_with_an_independent_solver() {
        for (int n = 10; n < 300; n += 37) {
            for (int k = 0; k <= n; k += 5) {
                BetaDistribution beta = new BetaDistribution(k + 0.5, n - k + 0.5);
                assertThat(BetaQuantile.of(0.05, k + 0.5, n - k + 0.5))
                        .isCloseTo(beta.inverseCumulativeProbability(0.05), within(1e-6));
                assertThat(BetaQuantile.of(0.95, k + 0.5, n - k + 0.5))
                        .isCloseTo(beta.inverseCumulativeProbability(0.95), within(1e-6));
            }
        }
    }
}
