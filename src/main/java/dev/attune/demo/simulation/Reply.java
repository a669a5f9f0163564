package dev.attune.demo.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What an agent says.
 *
 * @param helps the question is answered
 * @param asks a detail is asked for
 * @param templateId the declared macro, where the platform knows it
 */
record Reply(
        String text,
        Manner manner,
        boolean helps,
        boolean asks,
        @Nullable String templateId) {
    /** How it is said. */
    enum Manner {
        CARING,
        MATTER_OF_FACT,
        MACRO,
        DEFLECTING,
        HOLDING
    }
}
