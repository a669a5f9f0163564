package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.AdditiveModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdditiveFitTest {
    private static final int ROWS = 400;

    private final List<double[]> rows = new ArrayList<>();
    private final AdditiveModel model = fit();

    /** Yes if the first cue is in the middle; the second says nothing, the third is always the same. */
    private AdditiveModel fit() {
        Random random = new Random(20_260_103);
        Targets targets = new Targets(1);
        for (int i = 0; i < ROWS; i++) {
            double first = random.nextDouble();
            rows.add(new double[] {first, random.nextDouble(), 7});
            targets.add(new float[] {first > .3 && first < .7 ? 1 : 0}, new float[] {1});
        }
        return AdditiveFit.of(rows, targets, 1e-4);
    }

    @Test
    void stepsFollowWhatNoLineCan() {
        assertThat(model.scores(new double[] {.1, .5, 7})[0]).isNegative();
        assertThat(model.scores(new double[] {.5, .5, 7})[0]).isPositive();
        assertThat(model.scores(new double[] {.9, .5, 7})[0]).isNegative();
    }

    @Test
    void theAddendsOfACueAreZeroOnTheAverage() {
        for (int cue = 0; cue < 2; cue++) {
            double mean = 0;
            for (double[] row : rows) {
                mean += model.contribution(cue, row[cue], 0) / ROWS;
            }

            assertThat(mean).as("cue %s", cue).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void aScoreIsTheBiasAndItsAddends() {
        double[] other = {.2, .8, 7};
        double difference = model.scores(rows.get(0))[0] - model.scores(other)[0];
        double addends = 0;
        for (int cue = 0; cue < model.cues(); cue++) {
            addends += model.contribution(cue, rows.get(0)[cue], 0) - model.contribution(cue, other[cue], 0);
        }

        assertThat(addends).isCloseTo(difference, within(1e-5));
    }

    @Test
    void aCueThatIsAlwaysTheSameAddsNothing() {
        assertThat(model.contribution(2, 7, 0)).isCloseTo(0, within(1e-3));
    }

    @Test
    void aCueThatSaysMoreAddsMore() {
        double telling = model.contribution(0, .5, 0) - model.contribution(0, .05, 0);
        double idle = model.contribution(1, .5, 0) - model.contribution(1, .05, 0);

        assertThat(telling).isGreaterThan(5 * Math.abs(idle));
    }

    @Test
    void aValueFarOutsideCountsAsIfItWereAtTheEdge() {
        assertThat(model.contribution(0, 1e9, 0)).isFinite().isEqualTo(model.contribution(0, 1e6, 0));
    }
}
