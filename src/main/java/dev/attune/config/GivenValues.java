package dev.attune.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of all sources by key, the last source first; collects what is wrong with keys. */
final class GivenValues {
    static final Pattern CALENDAR = Pattern.compile("calendar\\.([^.]+)\\.(zone|hours|holidays)");

    /**
     * @param raw as written
     * @param value with files put in
     * @param origin where it was set
     */
    record Given(String raw, String value, String origin) {}

    private final Map<String, Given> byKey = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Adds a source that overrides all before it. */
    void add(Source source) {
        if (!source.environment()) {
            new TreeMap<>(source.values()).forEach((key, value) -> put(key, value, source.name()));
            return;
        }
        Set<String> known = new HashSet<>(SettingsDefinition.BY_KEY.keySet());
        known.addAll(byKey.keySet());
        EnvironmentNames names = new EnvironmentNames(known);
        new TreeMap<>(source.values()).forEach((variable, value) -> {
            // A variable that is set to nothing is how compose files and charts say "not set".
            if (!value.isEmpty() && !names.isForeign(variable, value)) {
                variable(names, variable, value);
            }
        });
    }

    private void variable(EnvironmentNames names, String variable, String value) {
        Optional<String> key = names.key(variable);
        if (key.isPresent()) {
            put(key.get(), value, "environment variable " + variable);
        } else {
            problems.add("No setting belongs to the environment variable " + variable
                    + names.nearest(variable)
                            .map(near -> ". Did you mean " + near + "?")
                            .orElse("."));
        }
    }

    private void put(String key, String raw, String origin) {
        String objection = objection(key);
        if (objection != null) {
            problems.add(key + " (from " + origin + ") " + objection);
            return;
        }
        try {
            byKey.put(key, new Given(raw, FileReferences.resolve(raw), origin));
        } catch (IOException e) {
            problems.add(
                    key + " (from " + origin + ") refers to the file " + e.getMessage() + ", which cannot be read.");
        }
    }

    /** Why a key cannot be used, or null if it can. */
    private static @Nullable String objection(String key) {
        if (SettingsDefinition.BY_KEY.containsKey(key) || CALENDAR.matcher(key).matches()) {
            return null;
        }
        if (key.startsWith("kafka.") && key.length() > "kafka.".length()) {
            String property = key.substring("kafka.".length());
            String reason = ProtectedKeys.ofKafka(property);
            return reason != null
                    ? "cannot be set: " + reason + "."
                    : KafkaKeys.meant(property)
                            .map(near -> "is no property of Kafka. Did you mean "
                                    + key.substring(
                                            0,
                                            key.length()
                                                    - KafkaKeys.withoutPrefix(property)
                                                            .length())
                                    + near + "?")
                            .orElse(null);
        }
        if (key.startsWith("registry.") && key.length() > "registry.".length()) {
            String reason = ProtectedKeys.ofRegistry(key.substring("registry.".length()));
            return reason == null ? null : "cannot be set: " + reason + ".";
        }
        if (key.startsWith("calendar.")) {
            return "is no setting: a calendar has calendar.<team>.zone, .hours and .holidays; a team's name holds no dot.";
        }
        return "is no setting"
                + NearestName.of(key, SettingsDefinition.BY_KEY.keySet())
                        .map(near -> ". Did you mean " + near + "?")
                        .orElse(".");
    }

    /** What was given for a key, or null. */
    @Nullable
    Given get(String key) {
        return byKey.get(key);
    }

    /** All that can be used, by key. */
    Map<String, Given> all() {
        return byKey;
    }

    /** What is wrong with keys. */
    List<String> problems() {
        return problems;
    }
}
