package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.model.LinearModel;
import dev.attune.language.model.TextFeatures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From rows of features over a fit to the table that ships. */
class ModelAssemblyTest {
    private static final long GOOD = 0x1111_0000_0000_0001L;
    private static final long BAD = 0x2222_0000_0000_0002L;
    private static final long ONCE = 0x3333_0000_0000_0003L;

    private static FeatureRow row(long... features) {
        FeatureRow.Collector collector = new FeatureRow.Collector();
        for (long feature : features) {
            collector.add(TextFeatures.WORDS, feature, 0, 1);
        }
        return collector.take();
    }

    private static final List<FeatureRow> ROWS =
            List.of(row(GOOD), row(GOOD, ONCE), row(BAD), row(BAD, BAD), row(GOOD, BAD));

    private static LinearFit fit(Dictionary dictionary) {
        Targets targets = new Targets(1);
        for (float flag : new float[] {1, 1, 0, 0, .5f}) {
            targets.add(new float[] {flag}, new float[] {1});
        }
        return LinearFit.of(dictionary.matrix(ROWS, new double[0][]), targets, 1e-3, 100);
    }

    @Test
    void aFeatureOfTooFewRowsIsNotLearnt() {
        Dictionary dictionary = Dictionary.of(ROWS, 2);

        assertThat(dictionary.size()).isEqualTo(2);
        assertThat(dictionary.number(ONCE)).isEqualTo(-1);
    }

    @Test
    void aRowCountsAFeatureAsTheModelWill() {
        assertThat(row(GOOD, BAD, ONCE, GOOD).weights).containsOnly(.5f);
    }

    @Test
    void theTableScoresAsTheFit() {
        Dictionary dictionary = Dictionary.of(ROWS, 2);
        LinearFit fit = fit(dictionary);
        LinearModel model =
                new ModelAssembly(dictionary).add(fit, List.of("good")).build(16);
        LinearModel.Sums sums = model.sums();
        sums.add(TextFeatures.WORDS, GOOD, 0, 1);
        sums.add(TextFeatures.WORDS, ONCE, 0, 1);
        float[] scores = new float[1];
        sums.take(scores);

        double[] exact = fit.scores(dictionary.matrix(List.of(row(GOOD, ONCE)), new double[0][]), 0);
        assertThat((double) scores[0]).isCloseTo(exact[0], within(.02));
    }

    @Test
    void aFullTableKeepsTheWeightiest() {
        long[] features = {1L << 48, 2L << 48, 3L << 48, 4L << 48};
        Dictionary dictionary = Dictionary.of(List.of(row(features)), 1);
        Targets targets = new Targets(1);
        targets.add(new float[] {1}, new float[] {1});
        targets.add(new float[] {0}, new float[] {1});
        double[] plus = {.1, 1, .2, .3};
        double[] minus = {-.1, -1, -.2, -.3};
        LinearFit fit = LinearFit.of(Matrix.dense(new double[][] {plus, minus}), targets, 1e-2, 100);

        // Three of four slots are filled.
        LinearModel model = new ModelAssembly(dictionary).add(fit, List.of("x")).build(4);

        assertThat(model.weight(features[0], 0)).isZero();
        assertThat(model.weight(features[1], 0)).isGreaterThan(model.weight(features[3], 0));
        assertThat(model.weight(features[2], 0)).isPositive();
    }

    @Test
    void eachHeadNeedsAName() {
        Dictionary dictionary = Dictionary.of(ROWS, 2);

        assertThatThrownBy(() -> new ModelAssembly(dictionary).add(fit(dictionary), List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
