package dev.attune.http;

/**
 * Answer to a probe.
 *
 * @param ok 200, else 503
 * @param reason why, for a person
 */
public record Verdict(boolean ok, String reason) {}
