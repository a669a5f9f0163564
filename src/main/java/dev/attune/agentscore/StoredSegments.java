package dev.attune.agentscore;

import dev.attune.state.SegmentRow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@link SegmentDraft} reads of the stores; keys as in {@link AgentKeys}, ordered as unsigned bytes. */
interface StoredSegments {

    @Nullable
    SegmentRow row(byte[] key);

    /**
     * Offers the index entries from {@code from} to {@code to} one by one, in ascending order, until one is refused.
     *
     * @param more receives a key, says whether to go on
     */
    void entries(byte[] from, byte[] to, Predicate<byte[]> more);
}
