package dev.attune.cli;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.config.SettingsLoader.Loaded;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --config} and {@code --set}, the same in every command. */
public final class SettingsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; without it ./attune.properties if it exists.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over file and environment; any number of times.")
    private Map<String, String> set = new LinkedHashMap<>();

    /** @throws dev.attune.config.SettingsException with everything that is wrong */
    public Settings load() {
        return inspect().settings();
    }

    /**
     * Settings, and where each comes from.
     *
     * @throws dev.attune.config.SettingsException with everything that is wrong
     */
    public Loaded inspect() {
        return SettingsLoader.inspect(SettingsLoader.sources(config, System.getenv(), set));
    }
}
