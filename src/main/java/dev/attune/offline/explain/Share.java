package dev.attune.offline.explain;

/**
 * One of several answers.
 *
 * @param share 0 to 1
 */
public record Share(String name, double share) {}
