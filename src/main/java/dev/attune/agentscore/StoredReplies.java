package dev.attune.agentscore;

import dev.attune.state.ReplyRow;
import dev.attune.state.SeenTextRow;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ReplyDraft} reads of the stores; keys as in {@link dev.attune.scripted.MemoryRows}, ordered as unsigned
 * bytes.
 */
interface StoredReplies {

    @Nullable
    ReplyRow reply(byte[] key);

    /** Offers the replies from {@code from} to {@code to} in ascending order. */
    void replies(byte[] from, byte[] to, BiConsumer<byte[], ReplyRow> each);

    /** Offers the keys of replies from {@code from} to {@code to} in ascending order, until one is refused. */
    void replyKeys(byte[] from, byte[] to, Predicate<byte[]> more);

    /** Offers the texts from {@code from} to {@code to} in ascending order. */
    void texts(byte[] from, byte[] to, BiConsumer<byte[], SeenTextRow> each);
}
