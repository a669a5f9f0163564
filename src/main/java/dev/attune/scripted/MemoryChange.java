package dev.attune.scripted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an agent's memory entails.
 *
 * @param rejudge replies whose verdict may be another now, in order; among them the one that came, if one came
 * @param learned the template that the reply made of its text, to be published; null: none
 */
public record MemoryChange(
        List<MemoryEntry> rejudge, @Nullable LearnedTemplate learned) {
    static final MemoryChange NONE = new MemoryChange(List.of(), null);
}
