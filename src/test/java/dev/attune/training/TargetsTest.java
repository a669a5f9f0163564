package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    /** Three of the first class, one of the second. */
    private static Targets lopsided() {
        Targets targets = new Targets(2, 1);
        for (int i = 0; i < 4; i++) {
            targets.add(new float[] {i < 3 ? 1 : 0, i < 3 ? 0 : 1, 1}, new float[] {1, 1});
        }
        return targets;
    }

    /** Slope of the first head at even scores: weight · (½ − share). */
    private static double weight(Targets targets, int row) {
        double[] scores = new double[3];
        targets.slopes(row, scores);
        return Math.abs(scores[0]) * 2;
    }

    @Test
    void balancedWhollyEachClassWeighsTheSame() {
        Targets targets = lopsided();
        targets.balance(0, 1);

        assertThat(3 * weight(targets, 0)).isCloseTo(weight(targets, 3), within(1e-6));
        assertThat(weight(targets, 3)).isCloseTo(2, within(1e-6));
    }

    @Test
    void balancedByHalfRareClassesWeighTheRootOfIt() {
        Targets targets = lopsided();
        targets.balance(0, .5);

        assertThat(weight(targets, 3) / weight(targets, 0)).isCloseTo(StrictMath.sqrt(3), within(1e-6));
    }

    @Test
    void balancingByNothingChangesNothing() {
        Targets targets = lopsided();
        targets.balance(0, 0);

        assertThat(weight(targets, 0)).isCloseTo(1, within(1e-6));
    }

    @Test
    void anotherGroupKeepsItsWeights() {
        Targets targets = lopsided();
        targets.balance(0, 1);
        double[] scores = new double[3];
        targets.slopes(3, scores);

        assertThat(scores[2]).isCloseTo(-.5, within(1e-12));
    }

    @Test
    void aClassWithoutExamplesDoesNoHarm() {
        Targets targets = new Targets(3);
        targets.add(new float[] {1, 0, 0}, new float[] {1});
        targets.balance(0, 1);
        double[] scores = new double[3];

        assertThat(targets.slopes(0, scores)).isFinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-800, -3, 0, 2, 800})
    void slopesAreThoseOfTheLoss(double at) {
        Targets targets = lopsided();
        double step = 1e-5;
        double[] slopes = {at, .5, at / 2};
        targets.slopes(1, slopes);
        for (int head = 0; head < 3; head++) {
            double[] above = {at, .5, at / 2};
            double[] below = {at, .5, at / 2};
            above[head] += step;
            below[head] -= step;
            double slope = (targets.slopes(1, above) - targets.slopes(1, below)) / (2 * step);

            assertThat(slopes[head]).isCloseTo(slope, within(1e-4));
        }
    }

    @Test
    void chosenRowsKeepWhatTheyHave() {
        assertThat(weight(lopsided().rows(new int[] {3, 0}), 0)).isEqualTo(weight(lopsided(), 3));
    }
}
