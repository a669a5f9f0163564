package dev.attune.scripted;

import dev.attune.state.SeenTextRow;
import dev.attune.state.SketchRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one agent's memory in a key-value store: a row a reply, and a row a text whose replies are gone. Keys are
 * big-endian and compared as unsigned bytes, as the stores do; the length before the agent's id keeps ids that are
 * prefixes of others apart, so the rows of an agent lie together, its replies in order.
 *
 * <pre>
 * reply  [length of id: 4][id][1][time: 8][replyId]
 * text   [length of id: 4][id][2][identity: 8]
 * </pre>
 */
public final class MemoryRows {
    /** Stored: never changed. */
    private static final byte REPLY = 1;

    private static final byte TEXT = 2;
    private static final byte END = 3;

    private final byte[] prefix;

    /** @param agentId whose rows these are */
    public MemoryRows(String agentId) {
        byte[] id = agentId.getBytes(StandardCharsets.UTF_8);
        prefix = ByteBuffer.allocate(4 + id.length).putInt(id.length).put(id).array();
    }

    /** Key of a reply's row. */
    public byte[] key(MemoryEntry reply) {
        byte[] id = reply.replyId().getBytes(StandardCharsets.UTF_8);
        return key(REPLY, reply.at() ^ Long.MIN_VALUE, id);
    }

    /** Key of a text's row. */
    public byte[] key(long identity) {
        return key(TEXT, identity, new byte[0]);
    }

    private byte[] key(byte kind, long number, byte[] id) {
        return ByteBuffer.allocate(prefix.length + 9 + id.length)
                .put(prefix)
                .put(kind)
                .putLong(number)
                .put(id)
                .array();
    }

    /** Below all keys of the agent. */
    public byte[] first() {
        return bound(REPLY);
    }

    /** Above all keys of the agent. */
    public byte[] last() {
        return bound(END);
    }

    private byte[] bound(byte kind) {
        return ByteBuffer.allocate(prefix.length + 1).put(prefix).put(kind).array();
    }

    /** Whether a key of this agent is that of a reply, and not of a text. */
    public boolean isReply(byte[] key) {
        return key[prefix.length] == REPLY;
    }

    /** The row of a reply. */
    public static SketchRow row(MemoryEntry reply) {
        return SketchRow.newBuilder()
                .setConversation(reply.conversation())
                .setCustomer(reply.customer())
                .setTokens(reply.sketch().bytes())
                .setContentTokens(reply.sketch().contentTokens())
                .build();
    }

    /**
     * Reverses {@link #row(MemoryEntry)}.
     *
     * @throws IllegalArgumentException if the row holds no sketch
     */
    public MemoryEntry reply(byte[] key, SketchRow row) {
        int place = prefix.length + 1;
        return new MemoryEntry(
                new String(Arrays.copyOfRange(key, place + 8, key.length), StandardCharsets.UTF_8),
                ByteBuffer.wrap(key).getLong(place) ^ Long.MIN_VALUE,
                row.getConversation(),
                row.getCustomer(),
                ReplySketch.of(row.getTokens(), row.getContentTokens()));
    }

    /** The row of a text. */
    public static SeenTextRow row(SeenText text) {
        ReplySketch sketch = text.sketch();
        return SeenTextRow.newBuilder()
                .setTokens(sketch == null ? null : sketch.bytes())
                .setContentTokens(sketch == null ? 0 : sketch.contentTokens())
                .setLatest(text.latest())
                .setConversations(text.conversations())
                .build();
    }

    /**
     * Reverses {@link #row(SeenText)}.
     *
     * @throws IllegalArgumentException if the row holds no sketch where it should
     */
    public SeenText text(byte[] key, SeenTextRow row) {
        ByteBuffer tokens = row.getTokens();
        return new SeenText(
                ByteBuffer.wrap(key).getLong(prefix.length + 1),
                tokens == null ? null : ReplySketch.of(tokens, row.getContentTokens()),
                row.getLatest(),
                List.copyOf(row.getConversations()));
    }
}
