package dev.attune.corpus.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final List<String> KIND = List.of("lovely thanks", "thank you so much", "that is lovely");
    private static final List<String> CROSS = List.of("this is awful", "awful service again", "no, awful");

    @Test
    void itLearnsWhatTellsTheClassesApart() {
        LinearModel model = LinearModel.train(examples(), 2, 1e-5, 1);

        assertThat(model.predict(vector("lovely"))[1]).isGreaterThan(.6);
        assertThat(model.predict(vector("awful"))[0]).isGreaterThan(.6);
        assertThat(model.evidence(TextFeatures.index("x"))).isZero();
    }

    @Test
    void itLearnsANumber() {
        List<Example> examples = new ArrayList<>();
        KIND.forEach(text -> examples.add(new Example(vector(text), -1, 4, "", text)));
        CROSS.forEach(text -> examples.add(new Example(vector(text), -1, 2, "", text)));
        LinearModel model = LinearModel.train(examples, 0, 0, 1);

        assertThat(model.predict(vector("lovely"))[0]).isGreaterThan(model.predict(vector("awful"))[0]);
    }

    @Test
    void equalInputGivesEqualWeights() {
        double[] once = LinearModel.train(examples(), 2, 1e-5, 7).predict(vector("lovely awful"));
        double[] again = LinearModel.train(examples(), 2, 1e-5, 7).predict(vector("lovely awful"));

        assertThat(once).containsExactly(again);
    }

    @Test
    void oneRolesWordsAreNotTheOthers() {
        VectorBuilder reply = new VectorBuilder();
        TextFeatures.add(reply, "reply", "lovely");
        SparseVector customer = vector("lovely");
        SparseVector other = reply.build();

        assertThat(indices(other)).doesNotContainAnyElementsOf(indices(customer));
    }

    @Test
    void namesNumbersAndMasksAreOne() {
        assertThat(TextFeatures.normal("@Ana #NAME# paid 12.50, see https://x.example/a?b=1 or a@b.example"))
                .isEqualTo("@ # paid 00.00, see ~ or ~");
        assertThat(TextFeatures.wordGrams("no, never"))
                .containsExactly("no", ",", "never", "^ no", "no ,", ", never", "never $");
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        KIND.forEach(text -> examples.add(new Example(vector(text), 1, Double.NaN, "", text)));
        CROSS.forEach(text -> examples.add(new Example(vector(text), 0, Double.NaN, "", text)));
        return examples;
    }

    private static SparseVector vector(String text) {
        VectorBuilder vector = new VectorBuilder();
        TextFeatures.add(vector, "customer", text);
        return vector.build();
    }

    private static List<Integer> indices(SparseVector vector) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            indices.add(vector.index(i));
        }
        return indices;
    }
}
