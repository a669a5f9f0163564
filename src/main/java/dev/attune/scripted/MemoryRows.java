package dev.attune.scripted;

import dev.attune.state.SeenTextRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Keys of one agent's replies and texts in key-value stores. Big-endian and compared as unsigned bytes, as the stores
 * do; the length before the agent's id keeps ids that are prefixes of others apart, so the rows of an agent lie
 * together, its replies in order.
 *
 * <pre>
 * reply  [length of id: 4][id][kind: 1][time: 8][replyId]
 * text   [length of id: 4][id][2][identity: 8]
 * </pre>
 */
public final class MemoryRows {
    /** Where a reply is kept. */
    public enum Kind {
        /** It is in the agent's memory. */
        REMEMBERED(1),
        /** It is not: part of a later one, deleted, or no longer compared with. */
        APART(3);

        /** Stored: never changed. */
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final byte TEXT = 2;

    private final byte[] prefix;

    /** @param agentId whose rows these are */
    public MemoryRows(String agentId) {
        byte[] id = agentId.getBytes(StandardCharsets.UTF_8);
        prefix = ByteBuffer.allocate(4 + id.length).putInt(id.length).put(id).array();
    }

    /** Whether a key is one of this agent's. */
    public boolean isOne(byte[] key) {
        return key.length > prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Key of a reply. */
    public byte[] reply(Kind kind, long at, String replyId) {
        return key(kind.code, at ^ Long.MIN_VALUE, replyId.getBytes(StandardCharsets.UTF_8));
    }

    /** Key of a text. */
    public byte[] text(long identity) {
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

    /** Below all keys of replies of a kind. */
    public byte[] first(Kind kind) {
        return bound(kind.code);
    }

    /** Above all keys of replies of a kind. */
    public byte[] end(Kind kind) {
        return bound(kind.code + 1);
    }

    /** Above all keys of replies of a kind before a time. */
    public byte[] before(Kind kind, long at) {
        return key(kind.code, at ^ Long.MIN_VALUE, new byte[0]);
    }

    /** Below all keys of texts. */
    public byte[] firstText() {
        return bound(TEXT);
    }

    /** Above all keys of texts. */
    public byte[] endText() {
        return bound(TEXT + 1);
    }

    private byte[] bound(int kind) {
        return ByteBuffer.allocate(prefix.length + 1)
                .put(prefix)
                .put((byte) kind)
                .array();
    }

    /** Whether a key is that of a reply of this agent. */
    public boolean ownsReply(byte[] key) {
        return key.length > prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)
                && key[prefix.length] != TEXT;
    }

    /** The reply that a key is of. */
    public String replyId(byte[] key) {
        return new String(Arrays.copyOfRange(key, prefix.length + 9, key.length), StandardCharsets.UTF_8);
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
