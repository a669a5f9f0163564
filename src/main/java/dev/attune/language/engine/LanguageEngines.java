package dev.attune.language.engine;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.CoreNlpEngine;
import dev.attune.language.LanguageEngine;
import dev.attune.language.NoEngine;

/** The engines to choose from. */
public final class LanguageEngines {
    private LanguageEngines() {}

    /**
     * The engine that {@code sentiment.engine} names; it loads its models on first use.
     *
     * @throws IllegalArgumentException if there is no such engine; the message names the choices
     */
    public static LanguageEngine create(LanguageSettings settings) {
        return switch (settings.engine()) {
            case AttuneEngine.NAME -> new AttuneEngine(settings);
            case CoreNlpEngine.NAME -> new CoreNlpEngine(settings);
            case NoEngine.NAME -> new NoEngine(settings);
            default ->
                throw new IllegalArgumentException("Unknown sentiment.engine '" + settings.engine() + "'; choose "
                        + String.join(", ", AttuneEngine.NAME, CoreNlpEngine.NAME, NoEngine.NAME));
        };
    }
}
