package dev.attune.offline;

import dev.attune.assessment.Judge;
import dev.attune.config.Settings;
import dev.attune.conversation.ExchangeJudge;
import dev.attune.language.engine.LanguageEngines;

/** Who judges texts without a stream: the stream's own code. */
public final class Judges {
    private Judges() {}

    /**
     * The judge with the engine that the settings name; it loads its models on first use.
     *
     * @throws IllegalArgumentException if there is no such engine; the message names the choices
     */
    public static Judge create(Settings settings) {
        return new ExchangeJudge(settings, LanguageEngines.create(settings.language()));
    }
}
