package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** {@link LinearModel.Sums} remembers words it has met: no score may tell which. */
class RememberedWordsTest {
    private static final int HEADS = 5;

    private final LinearModel model = model();

    @Test
    void scoresAreTheSameWhateverWasReadBefore() {
        LinearModel.Sums used = model.sums();
        List<float[]> alone = new ArrayList<>();
        List<float[]> afterOthers = new ArrayList<>();
        for (String text : texts()) {
            alone.add(scores(text, model.sums()));
            afterOthers.add(scores(text, used));
        }

        assertThat(afterOthers).usingRecursiveComparison().isEqualTo(alone);
    }

    private static float[] scores(String text, LinearModel.Sums sums) {
        ScannedText scanned = new ScannedText();
        new TextScanner(1_000, 1_000).scan(text, scanned);
        TextFeatures.of(scanned, 0, scanned.tokens(), sums);
        float[] scores = new float[HEADS];
        sums.take(scores);
        return scores;
    }

    /** More different words than there are places, and each text has some of those before. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            texts.add("word" + (char) ('a' + i % 26) + Integer.toString(i, 36).replaceAll("[0-9]", "x") + " sooo late"
                    + (i % 3 == 0 ? " https://example.com/x" : " Late!"));
        }
        return texts;
    }

    /** Knows about half of the features of the texts above, by hash. */
    private static LinearModel model() {
        SplittableRandom random = new SplittableRandom(11);
        LinearModelBuilder builder = new LinearModelBuilder(
                List.of("a", "b", "c", "d", "e"), new double[HEADS], new double[] {1, 1, 1, 1, 1}, 1 << 16);
        FeatureSink known = (block, feature, first, end) -> {
            if ((feature >>> 40 & 1) == 0) {
                builder.add(feature, random.doubles(HEADS, -1, 1).toArray());
            }
        };
        ScannedText scanned = new ScannedText();
        for (String text : texts()) {
            new TextScanner(1_000, 1_000).scan(text, scanned);
            TextFeatures.of(scanned, 0, scanned.tokens(), known);
        }
        return builder.build();
    }
}
