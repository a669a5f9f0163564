package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {
    /** None of them carries an id. */
    private static final Set<String> LABELS =
            Set.of("job", "instance", "topic", "kind", "reason", "flag", "channel", "metric", "area", "quantile", "le");

    private static final List<String> PARTS = List.of("_bucket", "_count", "_sum");

    private final Dashboard dashboard = Dashboard.read();

    DashboardTest() throws IOException {}

    static Set<String> metrics() throws IOException {
        return Dashboard.read().metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsOnThePageOfMetrics(String metric) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("attune.home", "."), "docs/metrics.md"));

        assertThat(isNamed(page, metric)).as(metric + " in docs/metrics.md").isTrue();
    }

    /** By its name, by that of the histogram it is a part of, or as one of a family such as {@code jvm_memory_*}. */
    private static boolean isNamed(String page, String metric) {
        if (page.contains("`" + metric + "`")) {
            return true;
        }
        if (PARTS.stream()
                .filter(metric::endsWith)
                .anyMatch(part -> page.contains("`" + metric.substring(0, metric.length() - part.length()) + "`"))) {
            return true;
        }
        return Pattern.compile("`([a-z_]+_)\\*`")
                .matcher(page)
                .results()
                .anyMatch(family -> metric.startsWith(family.group(1)));
    }

    @Test
    void theQueriesAreRead() {
        assertThat(dashboard.metrics())
                .hasSizeGreaterThan(25)
                .contains("attune_score_bucket", "attune_commit_age_seconds", "kafka_stream_client_state");
    }

    @Test
    void nothingIsShownByAgentOrConversation() {
        assertThat(dashboard.labels()).isNotEmpty().isSubsetOf(LABELS);
    }

    @Test
    void everyQueryIsOfTheChosenInstances() {
        assertThat(dashboard.panels())
                .flatExtracting(panel -> panel.findValuesAsText("expr"))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.toString().replace("job=\"$job\",instance=~\"$instance\"", "{}"))
                        .contains("{}")
                        .doesNotContainPattern("(attune|kafka|jvm|process)_[a-z0-9_]+[^a-z0-9_{]"));
    }

    @Test
    void everyPanelSaysWhatItShows() {
        List<JsonNode> shown = dashboard.panels().stream()
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();

        assertThat(shown).hasSizeGreaterThan(20).allSatisfy(panel -> {
            assertThat(panel.path("description").asText())
                    .as(panel.path("title").asText())
                    .isNotEmpty();
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText())
                    .isNotEmpty();
        });
    }

    @Test
    void panelsHaveIdsAndPlacesOfTheirOwn() {
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels().stream()
                        .map(panel -> panel.path("gridPos").path("x") + "/"
                                + panel.path("gridPos").path("y"))
                        .collect(Collectors.toList()))
                .doesNotHaveDuplicates();
        assertThat(dashboard.root().path("uid").asText()).isEqualTo("attune");
    }
}
