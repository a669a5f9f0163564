package dev.attune.language;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import org.jspecify.annotations.Nullable;

/** {@code sentiment.engine=none}: the rules and no sentiment; nothing to load. */
public final class NoEngine implements LanguageEngine {
    /** Value of {@code sentiment.engine}. */
    public static final String NAME = "none";

    private final RuleReader rules;

    /** Uses {@code maxCharacters} only. */
    public NoEngine(LanguageSettings settings) {
        this.rules = new RuleReader(settings.maxCharacters());
    }

    @Override
    public Signals read(String text, @Nullable String language, Role role) {
        Signals signals = rules.read(text, language, role);
        signals.getDegraded().add(Degraded.ENGINE_OFF);
        return signals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String modelVersion() {
        return NAME;
    }
}
