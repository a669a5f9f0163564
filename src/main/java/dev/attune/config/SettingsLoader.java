package dev.attune.config;

import dev.attune.config.GivenValues.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads settings from their sources, checks them all, and says everything that is wrong at once. */
public final class SettingsLoader {
    private SettingsLoader() {}

    /**
     * Settings, and where each comes from.
     *
     * @param effective all keys in alphabetical order
     */
    public record Loaded(Settings settings, List<EffectiveSetting> effective) {}

    /**
     * Reads settings.
     *
     * @param sources later ones override earlier ones; what none has is the default
     * @throws SettingsException with all problems
     */
    public static Settings load(Source... sources) {
        return inspect(List.of(sources)).settings();
    }

    /**
     * Reads settings and remembers where each comes from.
     *
     * @throws SettingsException with all problems
     */
    public static Loaded inspect(List<Source> sources) {
        GivenValues given = new GivenValues();
        sources.forEach(given::add);
        ParsedValues values = new ParsedValues(given);
        Settings settings = SettingsAssembly.assemble(values);
        CrossChecks.run(settings, values);
        List<String> problems = new ArrayList<>(given.problems());
        problems.addAll(values.problems());
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Loaded(settings, effective(given));
    }

    /**
     * The sources of a running process: the file, the environment, flags.
     *
     * @param file null: {@code attune.properties} in the working directory, if there is one
     * @param environment as of {@link System#getenv()}
     * @param flags by key
     * @throws SettingsException if the file cannot be read
     */
    public static List<Source> sources(
            @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
        List<Source> sources = new ArrayList<>();
        if (file != null || Source.DEFAULT_FILE.toFile().isFile()) {
            sources.add(Source.file(file != null ? file : Source.DEFAULT_FILE));
        }
        sources.add(Source.environment(environment));
        sources.add(Source.of("--set", flags));
        return sources;
    }

    /** The defaults with some values changed: for tests and replay. */
    public static Settings defaults(Map<String, String> overrides) {
        return load(Source.of("overrides", overrides));
    }

    private static List<EffectiveSetting> effective(GivenValues given) {
        Map<String, EffectiveSetting> all = new TreeMap<>();
        SettingsDefinition.BY_KEY.values().forEach(setting -> {
            String preset = setting.preset() == null ? "(not set)" : setting.preset();
            all.put(setting.key(), new EffectiveSetting(setting.key(), preset, "default"));
        });
        given.all().forEach((key, own) -> all.put(key, shown(key, own)));
        return List.copyOf(all.values());
    }

    private static EffectiveSetting shown(String key, Given own) {
        return new EffectiveSetting(key, Secrets.masked(key, own.raw()), own.origin());
    }
}
