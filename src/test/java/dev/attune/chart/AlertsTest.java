package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and dashboards ask for meters that there are. */
class AlertsTest {
    private static final Pattern METER =
            Pattern.compile("\\b(attune|kafka|jvm|process|system)_[a-z0-9_]*[a-z0-9]\\b(?!\\s*=)");
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z_]+?)(_?\\*)?`");

    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
    }

    private final JsonNode rules =
            Chart.read(Chart.DIRECTORY.resolve("files/alerts.yaml")).at("/groups/0/rules");

    @Test
    void alerts_use_meters_that_are_documented() {
        List<String> expressions = rules.findValuesAsText("expr");

        assertThat(expressions).hasSizeGreaterThan(5);
        assertThat(unknown(expressions)).isEmpty();
    }

    @Test
    void dashboards_use_meters_that_are_documented() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (Path dashboard : dashboards()) {
            expressions.addAll(Chart.read(dashboard).findValuesAsText("expr"));
        }

        assertThat(unknown(expressions)).isEmpty();
    }

    @Test
    void a_meter_that_there_is_not_is_found() {
        assertThat(unknown(List.of("sum by (reason) (rate(attune_records_refused_total[5m])) > jvm_memory_used_bytes")))
                .containsExactly("attune_records_refused_total");
    }

    @Test
    void every_alert_says_how_bad_it_is_and_what_to_do() {
        for (JsonNode rule : rules) {
            String name = rule.at("/alert").asText();
            assertThat(name).matches("Attune[A-Za-z]+");
            assertThat(rule.at("/labels/severity").asText()).as(name).isIn("critical", "warning", "info");
            assertThat(rule.at("/annotations/summary").asText()).as(name).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).as(name).hasSizeGreaterThan(40);
            assertThat(balanced(rule.at("/expr").asText())).as(name).isTrue();
        }
        assertThat(rules.findValuesAsText("alert")).doesNotHaveDuplicates();
    }

    @Test
    void the_operations_page_names_every_alert() {
        String page = Chart.text(Chart.HOME.resolve("docs/operations.md"));

        assertThat(rules.findValuesAsText("alert")).allMatch(alert -> page.contains("`" + alert + "`"));
    }

    @Test
    void the_rule_of_the_operator_has_every_alert_that_is_not_left_out() {
        JsonNode made =
                chart.render(Chart.example("monitoring")).only("PrometheusRule").at("/spec/groups/0/rules");

        assertThat(made.size()).isEqualTo(rules.size() - 1);
        for (JsonNode rule : made) {
            JsonNode own = stream(rules)
                    .filter(one -> one.at("/alert").equals(rule.at("/alert")))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.at("/expr")).isEqualTo(own.at("/expr"));
            assertThat(rule.at("/annotations")).isEqualTo(own.at("/annotations"));
            assertThat(rule.at("/labels/severity")).isEqualTo(own.at("/labels/severity"));
            assertThat(rule.at("/labels/team").asText()).isEqualTo("support-platform");
        }
    }

    @Test
    void dashboards_are_mounted_as_they_lie_there(@TempDir Path other) throws IOException {
        Rendering with = Chart.in(other).withDashboard().render(Chart.example("monitoring"));
        JsonNode mounted = with.named("ConfigMap", "demo-attune-dashboards").orElseThrow();

        assertThat(mounted.at("/data/seeded.json").asText().strip()).isEqualTo("{\"title\": \"Seeded\"}");
        for (Path dashboard : dashboards()) {
            assertThat(Chart.parse(mounted.at("/data")
                            .get(dashboard.getFileName().toString())
                            .asText()))
                    .isEqualTo(Chart.read(dashboard));
        }
    }

    private static Set<String> unknown(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        Set<String> starts = new TreeSet<>();
        DOCUMENTED
                .matcher(Chart.text(Chart.HOME.resolve("docs/metrics.md")))
                .results()
                .forEach(name -> {
                    if (name.group(2) == null) {
                        names.add(name.group(1));
                    } else {
                        starts.add(name.group(1) + "_");
                    }
                });
        assertThat(names).hasSizeGreaterThan(30);
        Set<String> unknown = new TreeSet<>();
        expressions.stream()
                // What stands in quotes are values of labels.
                .map(expression -> expression.replaceAll("\"[^\"]*\"", "\"\""))
                .flatMap(expression -> METER.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !names.contains(name)
                        && !names.contains(name.replaceAll("_(count|sum|bucket)$", ""))
                        && starts.stream().noneMatch(name::startsWith))
                .forEach(unknown::add);
        return unknown;
    }

    private static List<Path> dashboards() throws IOException {
        Path directory = Chart.DIRECTORY.resolve("dashboards");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }

    private static boolean balanced(String expression) {
        int open = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
