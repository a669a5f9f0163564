package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    /** Σ i·(x_i − i)²: steep in some directions, flat in others; smallest at 1, 2, 3, … */
    private static double bowl(double[] point, double[] gradient) {
        double value = 0;
        for (int i = 0; i < point.length; i++) {
            double off = point[i] - (i + 1);
            value += (i + 1) * off * off;
            gradient[i] = 2 * (i + 1) * off;
        }
        return value;
    }

    /** Rosenbrock's valley, not convex; smallest at 1, 1. */
    private static double valley(double[] point, double[] gradient) {
        double x = point[0];
        double off = point[1] - x * x;
        gradient[0] = -2 * (1 - x) - 400 * x * off;
        gradient[1] = 200 * off;
        return (1 - x) * (1 - x) + 100 * off * off;
    }

    @Test
    void itFindsTheBottomOfABowl() {
        double[] point = new double[50];

        Lbfgs.minimize(LbfgsTest::bowl, point, 200, 0);

        for (int i = 0; i < point.length; i++) {
            assertThat(point[i]).isCloseTo(i + 1, within(1e-6));
        }
    }

    @Test
    void itFollowsAValley() {
        double[] point = {-1.2, 1};

        Lbfgs.minimize(LbfgsTest::valley, point, 200, 0);

        assertThat(point[0]).isCloseTo(1, within(1e-6));
        assertThat(point[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void itStopsAfterItsSteps() {
        double[] point = new double[50];
        double[] gradient = new double[50];
        double before = bowl(point, gradient);

        Lbfgs.minimize(LbfgsTest::bowl, point, 2, 0);

        assertThat(bowl(point, gradient)).isBetween(1e-3, before);
    }

    @Test
    void itStaysWhereNothingIsGained() {
        double[] point = {1, 2, 3};

        Lbfgs.minimize(LbfgsTest::bowl, point, 10, 1e-6);

        assertThat(point).containsExactly(1, 2, 3);
    }

    @Test
    void itGoesTheSameWayAgain() {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (List<Double> values : List.of(first, second)) {
            Lbfgs.minimize(
                    (point, gradient) -> {
                        double value = valley(point, gradient);
                        values.add(value);
                        return value;
                    },
                    new double[] {-1.2, 1},
                    100,
                    0);
        }

        assertThat(second).isEqualTo(first);
    }
}
