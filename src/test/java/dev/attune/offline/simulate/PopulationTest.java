package dev.attune.offline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rubric.Priors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A population has the mean and the variances it says it has. */
class PopulationTest {
    private static final int AGENTS = 4_000;
    private static final int SEGMENTS = 25;

    @ParameterizedTest
    @ValueSource(doubles = {20, 4, 1.8})
    void of_warmth(double ratio) {
        check(Simulation.warmth(Priors.shipped(), ratio), .5, .04, ratio);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 4, 1.8})
    void of_responsiveness(double ratio) {
        check(Simulation.responsiveness(Priors.shipped(), ratio), .65, .09, ratio);
    }

    private static void check(Population population, double mean, double within, double ratio) {
        Chance chance = new Chance(17);
        double truths = 0;
        double squaredTruths = 0;
        double inside = 0;
        for (int i = 0; i < AGENTS; i++) {
            Chance agent = chance.split(i);
            double truth = population.truth(agent);
            truths += truth;
            squaredTruths += truth * truth;
            Population.Segments segments = population.segments(truth);
            for (int k = 0; k < SEGMENTS; k++) {
                double off = segments.micros(agent) / 1e6 - truth;
                inside += off * off;
            }
        }
        double average = truths / AGENTS;
        double between = squaredTruths / AGENTS - average * average;
        assertThat(average).isCloseTo(mean, within(.01));
        assertThat(inside / (AGENTS * SEGMENTS)).isCloseTo(within, within(.03 * within));
        assertThat(between).isCloseTo(within / ratio, within(.08 * within / ratio));
    }
}
