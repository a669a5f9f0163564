package dev.attune.corpus.baseline;

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
}
