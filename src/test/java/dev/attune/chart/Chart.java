package dev.attune.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chart, as Helm renders it for a release {@code demo} in the namespace {@code support}. */
final class Chart {
    static final Path HOME = Path.of(System.getProperty("attune.home", "."));

    /** As it lies in the repository. */
    static final Path DIRECTORY = HOME.resolve("helm/attune");

    /** A key that stands twice would hide the first one. */
    static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    // Values are handed over as JSON, which is YAML and written faster.
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonNode DEFAULTS = read(DIRECTORY.resolve("values.yaml"));

    private static final Map<String, JsonNode> EXAMPLES = examples().stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name, name -> read(DIRECTORY.resolve("ci").resolve(name + "-values.yaml"))));

    /** How Helm begins when the values are against the schema. */
    static final String AGAINST_THE_SCHEMA = "values don't meet the specifications of the schema";

    // Helm as a library believes in a cluster of version 1.20.
    private static final String KUBERNETES = "1.33.0";

    // Helm as a library leaves hooks out of what it renders. Without this key they are manifests like the others.
    private static final String HOOK = "helm.sh/hook\"";

    /** What stands in place of the key that makes a manifest a hook. */
    static final String HOOK_AS_RENDERED = "rendered/hook";

    private final Path directory;

    private Chart(Path directory) {
        this.directory = directory;
    }

    /** The chart as it is, its hooks visible; {@code scratch} is filled with a copy. */
    static Chart in(Path scratch) throws IOException {
        Path copy = scratch.resolve("attune");
        copy(DIRECTORY, copy);
        try (Stream<Path> templates = Files.walk(copy.resolve("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Files.writeString(template, Files.readString(template).replace(HOOK, HOOK_AS_RENDERED + "\""));
            }
        }
        return new Chart(copy);
    }

    /** The same with a dashboard in it, whether or not the repository has some. */
    Chart withDashboard() throws IOException {
        Path dashboards = Files.createDirectories(directory.resolve("dashboards"));
        Files.writeString(dashboards.resolve("seeded.json"), "{\"title\": \"Seeded\"}\n");
        return this;
    }

    /** The same with its notes as a ConfigMap {@code notes}: what Helm prints is no manifest. */
    Chart withNotes() throws IOException {
        Path templates = directory.resolve("templates");
        String notes = Files.readString(templates.resolve("NOTES.txt"));
        Files.writeString(templates.resolve("_notes.tpl"), "{{- define \"notes\" }}" + notes + "{{ end }}");
        Files.writeString(templates.resolve("notes.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: notes
                data:
                  notes: |
                    {{- include "notes" . | nindent 4 }}
                """);
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** The values that the chart is tried with; a test's parameters. */
    static List<String> examples() {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve("ci"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-values.yaml"))
                    .map(name -> name.substring(0, name.length() - "-values.yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of an example. */
    static ObjectNode example(String name) {
        return Objects.requireNonNull(EXAMPLES.get(name), name).deepCopy();
    }

    /** The chart's own values. */
    static ObjectNode defaults() {
        return DEFAULTS.deepCopy();
    }

    /** The example with other values over it, in YAML. */
    static ObjectNode example(String name, String over) {
        return merge(example(name), parse(over));
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        return parse(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maps are merged, everything else is replaced, as Helm does it. */
    static ObjectNode merge(ObjectNode base, JsonNode over) {
        over.properties().forEach(entry -> {
            JsonNode below = base.get(entry.getKey());
            if (below instanceof ObjectNode map && entry.getValue().isObject()) {
                merge(map, entry.getValue());
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        });
        return base;
    }

    /** What Helm makes of the chart and these values. */
    Rendering render(JsonNode values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                JSON.writeValue(file.toFile(), values);
                return Rendering.of(new Helm(directory)
                        .template()
                        .withName("demo")
                        .withNamespace("support")
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call());
            } catch (IllegalStateException e) {
                return Rendering.refused(String.valueOf(e.getMessage()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Helm's linter says with these values; it reads no other values than the chart's own, so they become those. */
    static LintResult lint(JsonNode values, Path scratch) throws IOException {
        copy(DIRECTORY, scratch);
        ObjectNode all = merge(defaults(), values);
        withoutNulls(all);
        YAML.writeValue(scratch.resolve("values.yaml").toFile(), all);
        return new Helm(scratch).lint().strict().call();
    }

    // Null is how a values file takes a default away.
    private static void withoutNulls(ObjectNode map) {
        List<String> gone = map.properties().stream()
                .filter(entry -> entry.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList();
        map.remove(gone);
        map.forEach(value -> {
            if (value instanceof ObjectNode below) {
                withoutNulls(below);
            }
        });
    }
}
