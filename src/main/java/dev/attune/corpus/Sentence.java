package dev.attune.corpus;

import java.util.List;

/**
 * A sentence of a reply, or less than one.
 *
 * @param text begins with a line break where the reply has one there
 * @param acts what it does, of {@link Labels#ACTS}; may be empty
 */
public record Sentence(String text, List<String> acts) {}
