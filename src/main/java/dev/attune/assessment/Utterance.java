package dev.attune.assessment;

import dev.attune.schema.Role;

/**
 * One turn of a dialogue.
 *
 * @param text as written
 */
public record Utterance(Role role, String text) {}
