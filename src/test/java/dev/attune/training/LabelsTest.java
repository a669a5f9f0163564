package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.JudgementModel;
import dev.attune.corpus.Labels;
import dev.attune.language.reading.Heads;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the corpus' authors may say and what the models are asked are two lists, as neither package may know the other:
 * in training they must be one.
 */
class LabelsTest {
    static Stream<Map.Entry<List<String>, List<String>>> lists() {
        return Stream.of(
                Map.entry(Labels.SENTIMENTS, Heads.SENTIMENTS),
                Map.entry(Labels.NEEDS, Heads.NEEDS),
                Map.entry(Labels.SIGNALS, Heads.SIGNALS),
                Map.entry(Labels.ASKS, Heads.ASKS),
                Map.entry(Labels.STYLES, Heads.STYLES),
                Map.entry(Labels.ACTS, Heads.ACTS),
                Map.entry(Labels.OUTCOMES, JudgementModel.OUTCOMES),
                Map.entry(Labels.ANSWERED, JudgementModel.ANSWERED),
                Map.entry(Labels.MANNERS, JudgementModel.MANNERS),
                Map.entry(Labels.REASONS, JudgementModel.REASONS));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatAuthorsSayIsWhatModelsAreAsked(Map.Entry<List<String>, List<String>> lists) {
        assertThat(lists.getValue()).isEqualTo(lists.getKey());
    }
}
