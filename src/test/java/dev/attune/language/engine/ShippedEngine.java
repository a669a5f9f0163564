package dev.attune.language.engine;

import dev.attune.assessment.Judge;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.conversation.ExchangeJudge;
import dev.attune.language.LanguageEngine;
import java.util.Map;

/** Attune's own engine with the shipped models, whichever is the default. Loaded once for all tests of a run. */
public final class ShippedEngine {
    /** Of a service whose engine the test gives. */
    public static final Settings SETTINGS = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));

    private static final LanguageEngine ENGINE = new AttuneEngine(SETTINGS.language());

    private ShippedEngine() {}

    public static LanguageEngine get() {
        return ENGINE;
    }

    /** Who judges texts without a stream. */
    public static Judge judge() {
        return new ExchangeJudge(SETTINGS, ENGINE);
    }
}
