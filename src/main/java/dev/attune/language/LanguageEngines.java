package dev.attune.language;

import dev.attune.config.Settings.LanguageSettings;

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
            case CoreNlpEngine.NAME -> new CoreNlpEngine(settings);
            case NoEngine.NAME -> new NoEngine(settings);
            default ->
                throw new IllegalArgumentException("Unknown sentiment.engine '" + settings.engine() + "'; choose "
                        + CoreNlpEngine.NAME + " or " + NoEngine.NAME);
        };
    }
}
