package dev.attune.language;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import org.jspecify.annotations.Nullable;

/** Placeholder until the engines are there. */
public final class LanguageEngines {
    private LanguageEngines() {}

    /** The engine that the settings name. */
    public static LanguageEngine create(LanguageSettings settings) {
        return new LanguageEngine() {
            @Override
            public Signals read(String text, @Nullable String language, Role role) {
                return new Signals();
            }

            @Override
            public String name() {
                return settings.engine();
            }

            @Override
            public String modelVersion() {
                return "none";
            }
        };
    }
}
