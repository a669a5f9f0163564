package dev.attune.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings come from.
 *
 * @param name for problems and dumps, for example {@code attune.properties}
 * @param values by key, or by the name of the variable where {@code environment}
 * @param environment whether names are those of environment variables
 */
public record Source(String name, Map<String, String> values, boolean environment) {
    /** File that is read if it exists and no other is given. */
    public static final Path DEFAULT_FILE = Path.of("attune.properties");

    public Source {
        values = Map.copyOf(values);
    }

    /**
     * A properties file in UTF-8.
     *
     * @throws SettingsException if it cannot be read
     */
    public static Source file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            String why = Files.exists(file) ? "is not a properties file in UTF-8" : "does not exist";
            throw new SettingsException(List.of("The settings file " + file + " " + why + "."));
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new Source(file.toString(), values, false);
    }

    /** All {@code ATTUNE_*} variables of an environment. */
    public static Source environment(Map<String, String> environment) {
        Map<String, String> own = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("ATTUNE_")) {
                own.put(name, value);
            }
        });
        return new Source("environment", own, true);
    }

    /** Values given in the call. */
    public static Source of(String name, Map<String, String> values) {
        return new Source(name, values, false);
    }
}
