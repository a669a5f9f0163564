package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final List<String> HEADS = List.of("a", "b");
    private static final int WORDS = TextFeatures.WORDS;
    private static final int SIGNS = TextFeatures.SIGNS;

    private static long feature(int number) {
        return TextFeatures.mix(number + 1L);
    }

    private static LinearModelBuilder builder(double largest, int slots) {
        return new LinearModelBuilder(HEADS, new double[] {.25, -1}, new double[] {largest, 2 * largest}, slots);
    }

    private static float[] scores(LinearModel model, int block, int... features) {
        LinearModel.Sums sums = model.sums();
        for (int number : features) {
            sums.add(block, feature(number), 0, 1);
        }
        float[] scores = new float[HEADS.size()];
        sums.take(scores);
        return scores;
    }

    @Test
    void aWeightIsKeptToHalfAStep() {
        // Whole numbers q stand for scale·q²: half a step at a weight is √(weight · largest) / 127 and a little.
        double largest = 3;
        double scale = largest / (127 * 127);
        Random random = new Random(20_260_101);
        LinearModelBuilder builder = builder(largest, 2_048);
        double[] weights = new double[1_000];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (random.nextDouble() - .5) * 2 * largest;
            assertThat(builder.add(feature(i), new double[] {weights[i], 0})).isTrue();
        }

        LinearModel model = builder.build();

        for (int i = 0; i < weights.length; i++) {
            double step = StrictMath.sqrt(Math.abs(weights[i]) * scale) + scale / 4;
            assertThat((double) model.weight(feature(i), 0))
                    .as("weight %s", weights[i])
                    .isCloseTo(weights[i], within(step + 1e-6));
        }
    }

    @Test
    void theLargestWeightIsExact() {
        LinearModelBuilder builder = builder(3, 8);
        builder.add(feature(1), new double[] {-3, 6});

        LinearModel model = builder.build();

        assertThat(model.weight(feature(1), 0)).isCloseTo(-3, within(1e-5f));
        assertThat(model.weight(feature(1), 1)).isCloseTo(6, within(1e-5f));
    }

    @Test
    void whatIsLargerThanTheLargestIsCut() {
        LinearModelBuilder builder = builder(3, 8);
        builder.add(feature(1), new double[] {30, -30});

        assertThat(builder.build().weight(feature(1), 0)).isCloseTo(3, within(1e-5f));
    }

    @Test
    void aScoreIsTheBiasAndTheWeightsTimesWhatTheyCount() {
        LinearModelBuilder builder = builder(1, 8);
        builder.add(feature(1), new double[] {1, 2});
        builder.add(feature(2), new double[] {-1, 0});
        LinearModel model = builder.build();

        // Four features of a block count a half each.
        assertThat(scores(model, WORDS, 1, 1, 1, 2)[0]).isCloseTo(.25f + (3 - 1) / 2f, within(1e-5f));
        assertThat(scores(model, SIGNS, 1)[1]).isCloseTo(-1 + .3f * 2, within(1e-5f));
    }

    @Test
    void anUnknownFeatureHasNoWeight() {
        LinearModelBuilder builder = builder(1, 1_024);
        builder.add(feature(1), new double[] {1, 1});
        LinearModel model = builder.build();

        assertThat(model.weight(feature(2), 0)).isZero();
        assertThat(scores(model, WORDS, 2, 3, 4)).containsExactly(.25f, -1);
    }

    @Test
    void aTextWithoutFeaturesScoresTheBiases() {
        assertThat(scores(builder(1, 8).build(), WORDS)).containsExactly(.25f, -1);
    }

    @Test
    void ofTwoFeaturesThatLookAlikeTheFirstStays() {
        LinearModelBuilder builder = builder(1, 8);
        long alike = 0x1234_0000_0000_0003L;

        assertThat(builder.add(alike, new double[] {1, 1})).isTrue();
        assertThat(builder.add(alike | 0x10, new double[] {-1, -1})).isFalse();
        assertThat(builder.build().weight(alike | 0x10, 0)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void partsMovedIntoAWholeScoreAsTheWhole() {
        LinearModelBuilder builder = builder(1, 64);
        for (int i = 0; i < 20; i++) {
            builder.add(feature(i), new double[] {i / 20., -i / 20.});
        }
        LinearModel model = builder.build();
        LinearModel.Sums part = model.sums();
        LinearModel.Sums whole = model.sums();
        part.add(WORDS, feature(3), 0, 1);
        part.add(SIGNS, feature(4), 0, 1);
        part.moveTo(whole);
        part.add(WORDS, feature(5), 0, 1);
        part.moveTo(whole);
        float[] moved = new float[2];
        whole.take(moved);
        LinearModel.Sums direct = model.sums();
        direct.add(WORDS, feature(3), 0, 1);
        direct.add(WORDS, feature(5), 0, 1);
        direct.add(SIGNS, feature(4), 0, 1);
        float[] once = new float[2];
        direct.take(once);

        assertThat(moved).isEqualTo(once);
    }

    @Test
    void takingForgets() {
        LinearModelBuilder builder = builder(1, 8);
        builder.add(feature(1), new double[] {1, 1});
        LinearModel.Sums sums = builder.build().sums();
        sums.add(WORDS, feature(1), 0, 1);
        float[] scores = new float[2];
        sums.take(scores);
        sums.take(scores);

        assertThat(scores).containsExactly(.25f, -1);
    }

    @Test
    void headsAreFoundByName() {
        LinearModel model = builder(1, 8).build();

        assertThat(model.head("b")).isEqualTo(1);
        assertThatThrownBy(() -> model.head("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c");
    }

    @Test
    void aModelReadFromItsBytesIsTheSame() throws IOException {
        LinearModelBuilder builder = builder(1, 64);
        for (int i = 0; i < 40; i++) {
            builder.add(feature(i), new double[] {i / 40., -i / 20.});
        }
        LinearModel model = builder.build();
        byte[] bytes = bytes(model);

        LinearModel read = LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));

        assertThat(read.heads()).isEqualTo(HEADS);
        assertThat(scores(read, WORDS, 1, 2, 3, 39, 77)).isEqualTo(scores(model, WORDS, 1, 2, 3, 39, 77));
        assertThat(bytes(read)).isEqualTo(bytes);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        byte[] bytes = bytes(builder(1, 8).build());
        bytes[0]++;

        assertThatThrownBy(() -> LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no model of Attune");
    }

    static byte[] bytes(LinearModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
