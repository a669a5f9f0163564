package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The project's scorer, another program in another language, has scored the same answers to the same questions: figures
 * must agree to the four digits it tells.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScorerAgreementTest {
    /** Half of the last digit that is told, and a little for ties. */
    private static final double LAST_DIGIT = .000051;

    private static final Corpus NOTHING = new Corpus(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What the scorer tells beside its measures. */
    private static final Set<String> NO_MEASURE = Set.of("measure", "n", "interval");

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    /** One figure of the scorer. */
    record Expected(String task, String measure, double value) {}

    @BeforeAll
    void evaluate(@TempDir Path directory) throws IOException {
        Evaluation evaluation = new Evaluation(
                new RecordedJudge(SmallData.lines("predictions")),
                NOTHING,
                SmallData.writeTo(directory),
                PeerChoice.NONE,
                1,
                progress -> {});
        for (Map<String, Object> figure : evaluation.run("").objects()) {
            String task = String.valueOf(figure.get("task"));
            values.put(task + " " + figure.get("measure"), (Double) figure.get("value"));
            sizes.put(task, (Integer) figure.get("n"));
        }
    }

    static List<JsonNode> scored() throws IOException {
        List<JsonNode> scored = new ArrayList<>();
        for (String line : SmallData.lines("expected")) {
            scored.add(new JsonMapper().readTree(line));
        }
        return scored;
    }

    static List<Expected> figures() throws IOException {
        List<Expected> figures = new ArrayList<>();
        for (JsonNode line : scored()) {
            line.properties().forEach(field -> {
                if (!NO_MEASURE.contains(field.getKey())) {
                    figures.add(new Expected(
                            line.path("measure").asText(),
                            field.getKey(),
                            field.getValue().asDouble()));
                }
            });
        }
        return figures;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureIsThatOfTheScorer(Expected expected) {
        assertThat(values).containsKey(ours(expected));
        assertThat(values.get(ours(expected))).isCloseTo(expected.value(), within(LAST_DIGIT));
    }

    /** Where figures of one line of the scorer are several tasks here. */
    private static String ours(Expected expected) {
        return switch (expected.task()) {
            case "gold_reasons" -> "gold_reason_" + expected.measure() + " f1";
            case "gold_promise" ->
                expected.measure().equals("presenceF1") ? "gold_promise_presence presenceF1" : "gold_promise f1";
            case "gold_indifferent_within_source" ->
                expected.measure().equals("pooledAuc")
                        ? "gold_indifferent_flag pooledAuc"
                        : expected.task() + " " + expected.measure();
            default -> expected.task() + " " + expected.measure();
        };
    }

    @Test
    void theSameItemsAreAsked() throws IOException {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (JsonNode line : scored()) {
            if (!line.path("measure").asText().equals("gold_reasons")) {
                expected.put(line.path("measure").asText(), line.path("n").asInt());
            }
        }

        assertThat(sizes).containsAllEntriesOf(expected);
    }
}
