package dev.attune.assessment;

import dev.attune.schema.PromiseType;

/**
 * The words of a promise.
 *
 * @param start first code point in the reply
 * @param end code point behind the last
 */
public record PromiseSpan(int start, int end, PromiseType type) {}
