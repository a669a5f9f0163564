package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerModelTest {
    private static final int HEADS = CustomerModel.EVERYDAY + 2;

    /** Everyday heads have their number as bias, the two others 5 and 6. */
    private static CustomerModel model(float[][] stack) {
        List<String> names =
                IntStream.range(0, HEADS).mapToObj(i -> "head " + i).toList();
        double[] biases = IntStream.range(0, HEADS)
                .mapToDouble(i -> i < CustomerModel.EVERYDAY ? i : i - CustomerModel.EVERYDAY + 5)
                .toArray();
        double[] largest = new double[HEADS];
        Arrays.fill(largest, 1);
        return new CustomerModel(new LinearModelBuilder(names, biases, largest, 8).build(), stack);
    }

    private static float[] scores(CustomerModel model) {
        float[] scores = new float[model.heads()];
        model.scorer().take(scores);
        return scores;
    }

    @Test
    void withoutAStackTheHeadsAreThoseOfSupport() {
        assertThat(scores(model(new float[2][CustomerModel.EVERYDAY]))).containsExactly(5, 6);
    }

    @Test
    void anEmotionAddsHowFarItIsFromTheMeanOfTheEmotions() {
        float[][] stack = new float[2][CustomerModel.EVERYDAY];
        stack[1][0] = 2;

        // Emotions are 0 to 8, their mean is 4.
        assertThat(scores(model(stack))[1]).isCloseTo(6 + 2 * (0 - 4), within(1e-5f));
    }

    @Test
    void everydaySentimentsHaveAMeanOfTheirOwn() {
        float[][] stack = new float[2][CustomerModel.EVERYDAY];
        stack[0][CustomerModel.EVERYDAY - 1] = 3;

        // Sentiments are 9 to 11, their mean is 10.
        assertThat(scores(model(stack))[0]).isCloseTo(5 + 3 * (11 - 10), within(1e-5f));
    }

    @Test
    void aModelReadFromItsBytesIsTheSame() throws IOException {
        float[][] stack = new float[2][CustomerModel.EVERYDAY];
        stack[0][3] = -.5f;
        CustomerModel model = model(stack);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));

        CustomerModel read = CustomerModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(scores(read)).isEqualTo(scores(model));
        assertThat(read.linear().heads()).isEqualTo(model.linear().heads());
    }
}
