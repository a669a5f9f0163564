package dev.attune.language.promise;

/**
 * A guarantee that nobody can give ("this will never happen again"). Not a promise that can be kept.
 *
 * @param start first code point of its words
 * @param end code point behind them
 */
public record OverPromise(int start, int end) {}
