package dev.attune.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final int[] TRUTH = {0, 0, 0, 1, 1, 2};
    private static final int[] SAID = {0, 0, 1, 1, 0, 0};

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        assertThat(Measures.f1(TRUTH, SAID, 0)).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(Measures.f1(TRUTH, SAID, 2)).isZero();
        assertThat(Measures.f1(TRUTH, SAID, 3)).isZero();
    }

    @Test
    void macroMeansCountEachClassOnce() {
        assertThat(Measures.macroF1(TRUTH, SAID, 3)).isCloseTo((4 / 7.0 + .5 + 0) / 3, within(1e-12));
        // A class that is not there has no recall.
        assertThat(Measures.macroRecall(TRUTH, SAID, 4)).isCloseTo((2 / 3.0 + .5 + 0) / 3, within(1e-12));
    }

    @Test
    void theAreaCountsPairsInTheRightOrder() {
        boolean[] truth = {true, false, true, false};

        assertThat(Measures.auc(truth, new double[] {.9, .1, .4, .6})).isEqualTo(.75);
        assertThat(Measures.auc(truth, new double[] {.5, .5, .5, .5})).isEqualTo(.5);
        assertThat(Measures.auc(new boolean[] {true}, new double[] {.5})).isZero();
    }

    @Test
    void theAreaWithinSourcesDoesNotPayForKnowingTheSource() {
        boolean[] truth = {true, true, false, true, false, false};
        double[] scores = {.9, .8, .9, .2, .1, .2};
        List<String> sources = List.of("a", "a", "a", "b", "b", "b");

        assertThat(Measures.aucWithin(sources, truth, scores, 3)).isEqualTo((.25 + .75) / 2);
        assertThat(Measures.aucWithin(sources, truth, scores, 4)).isNaN();
    }

    @Test
    void accuracyPrecisionAndRecallCountHits() {
        assertThat(Measures.accuracy(TRUTH, SAID)).isEqualTo(3 / 6.0);
        assertThat(Measures.precision(TRUTH, SAID, 0)).isEqualTo(2 / 4.0);
        assertThat(Measures.recall(TRUTH, SAID, 0)).isEqualTo(2 / 3.0);
        assertThat(Measures.precision(TRUTH, SAID, 2)).isZero();
        assertThat(Measures.recall(TRUTH, SAID, 3)).isZero();
    }

    @Test
    void precisionAtARecallIsTheBestThatStillFindsEnough() {
        boolean[] truth = {true, false, true, true, false};
        double[] scores = {.9, .8, .7, .6, .5};

        // The first alone is right but finds a third.
        assertThat(Measures.precisionAtRecall(truth, scores, .3)).isEqualTo(1);
        assertThat(Measures.precisionAtRecall(truth, scores, .45)).isEqualTo(3 / 4.0);
        assertThat(Measures.precisionAtRecall(new boolean[2], new double[2], .45))
                .isZero();
    }

    @Test
    void equalScoresCountInTheOrderGiven() {
        assertThat(Measures.precisionAtRecall(new boolean[] {true, false}, new double[] {.5, .5}, 1))
                .isEqualTo(1);
        assertThat(Measures.precisionAtRecall(new boolean[] {false, true}, new double[] {.5, .5}, 1))
                .isEqualTo(.5);
    }

    @Test
    void aCalibratedForecastHasNoError() {
        boolean[] truth = {true, true, true, false, false};
        double[] probabilities = {.6, .6, .6, .6, .6};

        assertThat(Measures.calibrationError(truth, probabilities, 10)).isCloseTo(0, within(1e-12));
    }

    @Test
    void theErrorIsTheGapOfEachBinWeightedByItsItems() {
        boolean[] truth = {true, false, false, true};
        double[] probabilities = {.95, 1, .05, .05};

        // Two items of 1.95 happen once, two of .10 once.
        assertThat(Measures.calibrationError(truth, probabilities, 10)).isCloseTo((.95 + .9) / 4, within(1e-12));
    }

    @Test
    void unevenDifferencesAreUnlikely() {
        assertThat(Measures.mcNemar(0, 0)).isEqualTo(1);
        assertThat(Measures.mcNemar(0, 5)).isCloseTo(2 / 32.0, within(1e-12));
        assertThat(Measures.mcNemar(1, 9)).isCloseTo(2 * 11 / 1024.0, within(1e-12));
        assertThat(Measures.mcNemar(200, 200)).isEqualTo(1);
    }
}
