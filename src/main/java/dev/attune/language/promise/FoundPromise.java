package dev.attune.language.promise;

import dev.attune.schema.PromiseType;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in an agent's message to do something after it.
 *
 * @param start first code point of its words: of the subject, or of a time before it
 * @param end code point behind the clause
 * @param conditional whether a step of the customer comes first
 * @param due the time that the words state, or null if they state none that a clock can tell ("soon")
 */
public record FoundPromise(
        int start,
        int end,
        PromiseType type,
        boolean conditional,
        @Nullable DueTime due) {}
