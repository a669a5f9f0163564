package dev.attune.config;

/**
 * A setting as it is in force.
 *
 * @param shown its value, secrets masked; {@code (not set)} if it has none
 * @param origin where it was set, {@code default} if nowhere
 */
public record EffectiveSetting(String key, String shown, String origin) {}
