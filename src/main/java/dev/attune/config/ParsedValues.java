package dev.attune.config;

import dev.attune.config.GivenValues.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of all defined keys, read by their types; collects what is wrong with values. */
final class ParsedValues {
    private final GivenValues given;
    private final Map<String, Object> parsed = new HashMap<>();
    private final Set<String> bad = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    ParsedValues(GivenValues given) {
        this.given = given;
        SettingsDefinition.BY_KEY.values().forEach(this::parse);
    }

    private void parse(Setting<?> setting) {
        Given own = given.get(setting.key());
        String text = own != null ? own.value() : setting.preset();
        if (text == null) {
            return;
        }
        try {
            parsed.put(setting.key(), setting.kind().parser().apply(text));
        } catch (IllegalArgumentException e) {
            if (own == null) {
                throw new IllegalStateException("Default of " + setting.key(), e);
            }
            bad.add(setting.key());
            problem(setting.key(), own, setting.kind().allowed());
        }
    }

    /** Notes that a value cannot be used. */
    void problem(String key, Given own, String allowed) {
        problems.add(key + " = \"" + Secrets.masked(key, own.raw()) + "\" (from " + own.origin() + ") is not allowed: "
                + allowed + ".");
    }

    /** Notes that values do not go together; only where each by itself is right. */
    void require(boolean holds, String problem, String... keys) {
        if (holds) {
            return;
        }
        StringBuilder values = new StringBuilder();
        for (String key : keys) {
            if (bad.contains(key)) {
                return;
            }
            values.append(values.isEmpty() ? "" : ", ").append(described(key));
        }
        problems.add(problem + " Now: " + values + ".");
    }

    private String described(String key) {
        Given own = given.get(key);
        Setting<?> setting = SettingsDefinition.BY_KEY.get(key);
        String value = own != null ? own.raw() : setting == null ? "(not set)" : String.valueOf(setting.preset());
        return key + " = " + Secrets.masked(key, value) + " (" + (own == null ? "default" : "from " + own.origin())
                + ")";
    }

    /** Value of a key that has a default; the default stands in for one that could not be read. */
    <T> T get(String key, Class<T> type) {
        Object value = parsed.get(key);
        if (value == null) {
            Setting<?> setting = SettingsDefinition.BY_KEY.get(key);
            if (setting == null || setting.preset() == null) {
                throw new IllegalArgumentException("No default: " + key);
            }
            value = setting.kind().parser().apply(setting.preset());
        }
        return type.cast(value);
    }

    /** Value of a key without a default, or null. */
    <T> @Nullable T find(String key, Class<T> type) {
        Object value = parsed.get(key);
        return value == null ? null : type.cast(value);
    }

    /** All values under a prefix, by the rest of the key. */
    Map<String, String> under(String prefix) {
        Map<String, String> values = new TreeMap<>();
        given.all().forEach((key, own) -> {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), own.value());
            }
        });
        return values;
    }

    GivenValues given() {
        return given;
    }

    List<String> problems() {
        return problems;
    }
}
