package dev.attune.offline.explain;

/**
 * Words of a message.
 *
 * @param start first code point in the message as written
 * @param end code point behind the last
 * @param adds what they add to the score in question; odds in natural logarithms
 */
public record Mark(int start, int end, double adds) {}
