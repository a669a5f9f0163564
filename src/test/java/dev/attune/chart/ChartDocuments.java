package dev.attune.chart;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What in the chart is written from something else: descriptions in the schema and the table of the README from the
 * comments of values.yaml, the service's settings and the protected keys from docs/configuration.md.
 */
final class ChartDocuments {
    static final Path SCHEMA = Chart.DIRECTORY.resolve("values.schema.json");
    static final Path README = Chart.DIRECTORY.resolve("README.md");
    static final Path PROTECTED_KEYS = Chart.DIRECTORY.resolve("files/protected-keys.yaml");

    /** Settings that the chart decides by itself, or by a value of another name. */
    static final List<String> DECIDED =
            List.of("application.id", "state.dir", "registry.url", "http.host", "http.port");

    private static final String CONFIGURATION = "docs/configuration.md";
    private static final Pattern SETTING = Pattern.compile(
            "^\\| `([a-z.-]+)` \\| ([\\w -]+) \\| (\\(none\\)|`([^`]*)`) \\| `ATTUNE_\\w+` \\| (.*) \\|$");
    private static final Pattern CALENDAR =
            Pattern.compile("^\\| `calendar\\.<team>\\.(\\w+)` \\| \\w+ \\| `([^`]*)` \\| (.*) \\|$");
    private static final Pattern PROTECTED = Pattern.compile("^\\| `(kafka|registry)\\.([a-z.]+)` \\| ([^|]+) \\|$");
    private static final Pattern DECIMAL_RANGE = Pattern.compile("a number from ([0-9.]+) to ([0-9.]+)");
    private static final Pattern RANGE = Pattern.compile("a whole number from (\\d+) to (\\d+)");
    private static final Pattern CHOICES = Pattern.compile("one of ([a-z0-9, ]+)\\.$");
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][\\w.-]*):(?: .*)?$");
    private static final Pattern COMMENT = Pattern.compile("^ *# -- (.*)$");

    /** The forms of config/Durations: 90s, 1h30m, 7d, 250ms, PT5M. */
    private static final String DURATION = "^(0|([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?|P[0-9DTHMS.]+)$";

    private static final String NAME = "^[A-Za-z0-9._-]{1,249}$";
    private static final String TEXT = "\\S";

    private ChartDocuments() {}

    /** Descriptions in values.yaml by path, with dots between the keys, in the order of the file. */
    static Map<String, String> descriptions() {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        String comment = null;
        for (String line :
                Chart.text(Chart.DIRECTORY.resolve("values.yaml")).lines().toList()) {
            Matcher said = COMMENT.matcher(line);
            Matcher key = KEY.matcher(line);
            if (said.matches()) {
                comment = said.group(1);
            } else if (key.matches()) {
                int depth = key.group(1).length() / 2;
                while (path.size() > depth) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                if (comment != null) {
                    found.put(String.join(".", path), comment);
                    comment = null;
                }
            }
        }
        return found;
    }

    /** values.schema.json as it should be. */
    static String schema() {
        ObjectNode schema = (ObjectNode) Chart.read(SCHEMA);
        descriptions().forEach((path, description) -> {
            JsonNode node = schema;
            for (String key : path.split("\\.", -1)) {
                node = node.path("properties").path(key);
            }
            if (!(node instanceof ObjectNode value)) {
                throw new IllegalStateException("values.schema.json does not have " + path + ": add it with its type");
            }
            value.put("description", description);
        });
        settings((ObjectNode) schema.at("/properties/settings"));
        try {
            Separators separators = Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withSeparators(separators)
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void settings(ObjectNode settings) {
        ObjectNode keys = settings.putObject("properties");
        ObjectNode calendars = settings.putObject("patternProperties");
        for (String line : Chart.text(Chart.HOME.resolve(CONFIGURATION)).lines().toList()) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches() && !DECIDED.contains(setting.group(1))) {
                setting(keys.putObject(setting.group(1)), setting.group(2), setting.group(4), setting.group(5));
            }
            Matcher calendar = CALENDAR.matcher(line);
            if (calendar.matches()) {
                ObjectNode node = calendars.putObject("^calendar\\.[^.]+\\." + calendar.group(1) + "$");
                node.put("type", "string").put("pattern", TEXT).put("description", calendar.group(3));
                node.putArray("examples").add(calendar.group(2));
            }
        }
    }

    private static void setting(ObjectNode node, String type, String preset, String about) {
        switch (type) {
            case "integer" -> {
                Matcher range = RANGE.matcher(about);
                if (!range.find()) {
                    throw new IllegalStateException("no range: " + about);
                }
                node.put("type", "integer");
                node.put("minimum", Integer.parseInt(range.group(1)));
                node.put("maximum", Integer.parseInt(range.group(2)));
                node.put("default", Integer.parseInt(preset));
            }
            case "decimal" -> {
                Matcher range = DECIMAL_RANGE.matcher(about);
                if (!range.find()) {
                    throw new IllegalStateException("no range: " + about);
                }
                node.put("type", "number");
                node.put("minimum", new BigDecimal(range.group(1)));
                node.put("maximum", new BigDecimal(range.group(2)));
                node.put("default", new BigDecimal(preset));
            }
            case "boolean" -> node.put("type", "boolean").put("default", Boolean.parseBoolean(preset));
            case "choice" -> {
                Matcher choices = CHOICES.matcher(about);
                if (!choices.find()) {
                    throw new IllegalStateException("no choices: " + about);
                }
                node.put("type", "string");
                for (String choice : choices.group(1).split(", ", -1)) {
                    node.withArray("enum").add(choice);
                }
                node.put("default", preset);
            }
            case "duration" ->
                node.put("type", "string")
                        .put("minLength", 1)
                        .put("pattern", DURATION)
                        .put("default", preset);
            case "name" -> node.put("type", "string").put("pattern", NAME).put("default", preset);
            case "secret" ->
                node.put("type", "string")
                        .put("pattern", TEXT)
                        .putArray("examples")
                        .add("${file:/etc/attune-agents/key}");
            case "path" ->
                node.put("type", "string")
                        .put("pattern", TEXT)
                        .putArray("examples")
                        .add("/etc/attune-priors/priors.json");
            default -> node.put("type", "string").put("pattern", TEXT).put("default", preset);
        }
        node.put("description", about);
    }

    /** README.md with the table as it should be. */
    static String readme() {
        String now = Chart.text(README);
        String begin = "<!-- values: made from values.yaml and values.schema.json -->\n";
        String end = "<!-- end of values -->";
        int from = now.indexOf(begin);
        int to = now.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("README.md has lost the marks around its table of values");
        }
        return now.substring(0, from + begin.length()) + table() + now.substring(to);
    }

    private static String table() {
        JsonNode schema = Chart.read(SCHEMA);
        JsonNode defaults = Chart.defaults();
        StringBuilder table = new StringBuilder("\n| value | type | default | meaning |\n|---|---|---|---|\n");
        descriptions().forEach((path, description) -> {
            String pointer = "/" + path.replace(".", "/");
            JsonNode type = schema.at(pointer.replace("/", "/properties/"));
            table.append("| `").append(path).append("` | ").append(type(type));
            table.append(" | `")
                    .append(defaults.at(pointer))
                    .append("` | ")
                    .append(description)
                    .append(" |\n");
        });
        return table.append('\n').toString();
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(choice -> choice.asText().isEmpty() ? "empty" : choice.asText())
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("anyOf")) {
            List<String> types = new ArrayList<>();
            schema.get("anyOf").forEach(one -> types.add(one.at("/type").asText()));
            return String.join(" or ", types);
        }
        String type = schema.at("/type").asText();
        return type.equals("object") ? "map" : type.equals("array") ? "list" : type;
    }

    /** files/protected-keys.yaml as it should be. */
    static String protectedKeys() {
        StringBuilder keys =
                new StringBuilder("# Made from docs/configuration.md (make docs): what cannot be set, and why.\n");
        String part = "";
        for (String line : Chart.text(Chart.HOME.resolve(CONFIGURATION)).lines().toList()) {
            Matcher row = PROTECTED.matcher(line);
            if (row.matches()) {
                if (!part.equals(row.group(1))) {
                    part = row.group(1);
                    keys.append(part).append(":\n");
                }
                keys.append("  \"")
                        .append(row.group(2))
                        .append("\": \"")
                        .append(row.group(3))
                        .append("\"\n");
            }
        }
        return keys.toString();
    }
}
