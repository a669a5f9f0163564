package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearFitTest {
    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private static Targets classes(int[] classes, int count) {
        Targets targets = new Targets(count);
        for (int each : classes) {
            float[] shares = new float[count];
            shares[each] = 1;
            targets.add(shares, new float[] {1});
        }
        return targets;
    }

    private static Targets flags(float... flags) {
        Targets targets = new Targets(1);
        for (float flag : flags) {
            targets.add(new float[] {flag}, new float[] {1});
        }
        return targets;
    }

    @Test
    void itSeparatesWhatALineSeparates() {
        Matrix matrix = Matrix.dense(CORNERS);

        LinearFit fit = LinearFit.of(matrix, flags(0, 0, 0, 1), 1e-4, 200);

        assertThat(fit.scores(matrix, 0)[0]).isNegative();
        assertThat(fit.scores(matrix, 1)[0]).isNegative();
        assertThat(fit.scores(matrix, 2)[0]).isNegative();
        assertThat(fit.scores(matrix, 3)[0]).isPositive();
    }

    @Test
    void itSeparatesSeveralClasses() {
        Random random = new Random(20_260_102);
        double[][] rows = new double[300][2];
        int[] classes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            classes[i] = i % 3;
            rows[i][0] = (classes[i] == 1 ? 3 : 0) + random.nextDouble();
            rows[i][1] = (classes[i] == 2 ? 3 : 0) + random.nextDouble();
        }
        Matrix matrix = Matrix.dense(rows);

        LinearFit fit = LinearFit.of(matrix, classes(classes, 3), 1e-4, 200);

        for (int i = 0; i < rows.length; i++) {
            double[] scores = fit.scores(matrix, i);
            double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
            assertThat(scores[classes[i]]).isEqualTo(most);
        }
    }

    @Test
    void withoutColumnsTheBiasIsTheLogarithmOfTheOdds() {
        Matrix nothing = new Matrix(1, new int[] {0, 0, 0, 0, 0}, new int[0], new float[0]);

        LinearFit fit = LinearFit.of(nothing, flags(1, 1, 1, 0), 1e-4, 200);

        assertThat(fit.bias[0]).isCloseTo(StrictMath.log(3), within(1e-2));
    }

    @Test
    void moreL2MakesSmallerWeights() {
        Matrix matrix = Matrix.dense(CORNERS);
        LinearFit loose = LinearFit.of(matrix, flags(0, 0, 1, 1), 1e-4, 200);
        LinearFit tight = LinearFit.of(matrix, flags(0, 0, 1, 1), 1, 200);

        assertThat(Math.abs(tight.weights[0])).isLessThan(Math.abs(loose.weights[0]) / 2);
    }

    @Test
    void anExampleOfNoWeightTeachesNothing() {
        Matrix matrix = Matrix.dense(new double[][] {{0}, {1}, {1}});
        Targets targets = new Targets(1);
        targets.add(new float[] {0}, new float[] {1});
        targets.add(new float[] {1}, new float[] {1});
        targets.add(new float[] {0}, new float[] {0});

        assertThat(LinearFit.of(matrix, targets, 1e-3, 100).weights[0]).isPositive();
    }

    @Test
    void someHeadsScoreAsTheyDidAmongAll() {
        Matrix matrix = Matrix.dense(CORNERS);
        LinearFit fit = LinearFit.of(matrix, classes(new int[] {0, 1, 2, 1}, 3), 1e-3, 100);
        LinearFit last = fit.heads(1, 3);

        assertThat(last.scores(matrix, 3)[1]).isEqualTo(fit.scores(matrix, 3)[2]);
    }

    @Test
    void headsAddedUpScoreTheSum() {
        Matrix matrix = Matrix.dense(CORNERS);
        LinearFit a = LinearFit.of(matrix, classes(new int[] {0, 1, 0, 1}, 2), 1e-3, 100);
        LinearFit b = LinearFit.of(matrix, classes(new int[] {0, 0, 1, 1}, 2), 1e-3, 100);

        assertThat(a.plusHeads(b, 2).scores(matrix, 2)[1])
                .isCloseTo(a.scores(matrix, 2)[1] + b.scores(matrix, 2)[1], within(1e-12));
    }

    @Test
    void theSameInputGivesTheSameWeights() {
        Matrix matrix = Matrix.dense(CORNERS);

        assertThat(LinearFit.of(matrix, flags(0, 1, 1, 1), 1e-3, 100).weights)
                .isEqualTo(LinearFit.of(matrix, flags(0, 1, 1, 1), 1e-3, 100).weights);
    }

    @Test
    void aHeadAddedToAnotherCountsSoManyTimes() {
        Matrix matrix = Matrix.dense(CORNERS);
        LinearFit fit = LinearFit.of(matrix, classes(new int[] {0, 1, 2, 1}, 3), 1e-2, 50);
        double[] before = fit.scores(matrix, 2);

        fit.add(0, -2, 1);

        double[] after = fit.scores(matrix, 2);
        assertThat(after[1]).isCloseTo(before[1] - 2 * before[0], within(1e-9));
        assertThat(after[0]).isEqualTo(before[0]);
        assertThat(after[2]).isEqualTo(before[2]);
    }
}
