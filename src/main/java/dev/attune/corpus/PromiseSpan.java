package dev.attune.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where a text commits the agent or the company to something later.
 *
 * @param start first code point of the promise's words
 * @param end code point behind them
 * @param type of {@link Labels#PROMISE_TYPES}
 * @param time the words that say when, somewhere in the text, or null
 * @param conditional whether a step of the customer comes first; only ever true or absent
 */
public record PromiseSpan(
        int start,
        int end,
        String type,
        @Nullable String time,
        @Nullable Boolean conditional) {}
