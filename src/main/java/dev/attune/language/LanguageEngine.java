package dev.attune.language;

import dev.attune.schema.Role;
import dev.attune.state.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of one message into signals. Pure and deterministic: the same text gives the same signals on every
 * machine and in every order. Implementations are safe for concurrent use, load their models on first use, bound
 * their input first, and never throw because of a text: what cannot be scored is {@code degraded}, never NEUTRAL.
 */
public interface LanguageEngine {

    /**
     * @param text the message as written, any length
     * @param language BCP 47 tag as given by the platform, or null: decided from the text
     * @param role who wrote it; decides which of the rules apply
     */
    Signals read(String text, @Nullable String language, Role role);

    /** Value of {@code sentiment.engine} that selects this engine. */
    String name();

    /** Version of the model, part of each assessment. */
    String modelVersion();
}
