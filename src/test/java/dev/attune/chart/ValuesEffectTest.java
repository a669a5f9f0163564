package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value is without effect: what is rendered changes in at least one example, or the value is refused by name. */
class ValuesEffectTest {
    /** Values without an effect, and why. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("global", "belongs to a parent chart, which may set it for all charts alike");

    /** All examples; those that use the most come first, so that most values need to be tried once. */
    private static final List<String> EXAMPLES = Stream.concat(
                    Stream.of("production", "tls-sasl", "monitoring", "keda", "oauth"), Chart.examples().stream())
            .distinct()
            .toList();

    private static final Map<String, String> UNCHANGED = new HashMap<>();

    @TempDir
    private static Path scratch;

    private static Chart chart;

    static List<ValuesSchema.Place> values() {
        return ValuesSchema.leaves().stream()
                .filter(place -> !EXCEPTIONS.containsKey(place.name()))
                .toList();
    }

    @BeforeAll
    static void render_the_examples() throws IOException {
        chart = Chart.in(scratch).withDashboard();
        for (String example : Chart.examples()) {
            UNCHANGED.put(
                    example,
                    Objects.requireNonNull(chart.render(Chart.example(example)).text()));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void it_has_an_effect(ValuesSchema.Place value) {
        assertThat(EXAMPLES).as("no example shows an effect of %s", value).anyMatch(name -> shows(name, value));
    }

    @Test
    void a_value_that_no_template_reads_is_found() {
        ValuesSchema.Place unread = new ValuesSchema.Place(List.of("global", "unread"), Chart.parse("{examples: [a]}"));

        assertThat(Chart.examples()).noneMatch(name -> shows(name, unread));
    }

    private boolean shows(String example, ValuesSchema.Place value) {
        ObjectNode values = Chart.example(example);
        String pointer = "/" + String.join("/", value.path());
        JsonNode own = values.at(pointer);
        JsonNode present = own.isMissingNode() ? Chart.defaults().at(pointer) : own;
        for (JsonNode other : ValuesSchema.others(value.schema(), present)) {
            Rendering rendering =
                    chart.render(Chart.merge(Chart.example(example), ValuesSchema.only(value.path(), other)));
            if (rendering.refusal() != null) {
                assertThat(rendering.refusal()).doesNotContain(Chart.AGAINST_THE_SCHEMA);
                if (rendering.refusal().contains(value.name())) {
                    return true;
                }
            } else if (!rendering.text().equals(UNCHANGED.get(example))) {
                return true;
            }
        }
        return false;
    }
}
