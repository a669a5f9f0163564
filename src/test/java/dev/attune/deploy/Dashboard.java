package dev.attune.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dashboard of compose file and chart. */
public final class Dashboard {
    private static final Pattern METRIC = Pattern.compile("\\b(?:attune|kafka|jvm|process|system)_[a-z0-9_]+");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTED = Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)\"");

    private final JsonNode root;

    private Dashboard(JsonNode root) {
        this.root = root;
    }

    /** As it is in the checkout. */
    public static Dashboard read() throws IOException {
        Path file = Path.of(System.getProperty("attune.home", "."), "helm/attune/dashboards/attune.json");
        return new Dashboard(new ObjectMapper().readTree(file.toFile()));
    }

    JsonNode root() {
        return root;
    }

    /** Panels, rows too. */
    List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        root.path("panels").forEach(panels::add);
        return panels;
    }

    /** All queries, those of the variables too. */
    List<String> queries() {
        List<String> queries = new ArrayList<>();
        root.path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asText())));
        root.path("templating")
                .path("list")
                .forEach(variable -> queries.add(variable.path("definition").asText()));
        return queries;
    }

    /** Names of the metrics that the queries use, as scraped. */
    public Set<String> metrics() {
        return queries().stream()
                .flatMap(query -> METRIC.matcher(query).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Labels that the queries group and select by. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        for (String query : queries()) {
            GROUPED.matcher(query)
                    .results()
                    .forEach(found -> labels.addAll(List.of(found.group(1).split(", *"))));
            SELECTED.matcher(query).results().forEach(found -> labels.add(found.group(1)));
        }
        return labels;
    }
}
