package dev.attune.scripted;

import java.util.List;

/**
 * What an agent's memory let go of.
 *
 * @param replies rows to delete
 * @param seen rows of texts to write
 * @param forgotten identities of texts whose rows are to be deleted
 */
public record MemoryTrim(List<MemoryEntry> replies, List<SeenText> seen, List<Long> forgotten) {
    static final MemoryTrim NONE = new MemoryTrim(List.of(), List.of(), List.of());
}
