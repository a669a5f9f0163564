package dev.attune.agentscore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys of one agent in {@link AgentStores#SEGMENTS} and {@link AgentStores#SEGMENT_TIMES}. Big-endian and compared as
 * unsigned bytes, as both RocksDB and the in-memory store do; the length before the agent's id keeps ids that are
 * prefixes of others apart.
 *
 * <pre>
 * row    [length of id: 4][id][segment]
 * entry  [length of id: 4][id][kind: 1][time: 8][segment]
 * segment  [ticket: 1][cycle: 4][conversationId]
 * </pre>
 */
final class AgentKeys {
    /** What an index entry orders by. */
    enum Kind {
        /** Time of a segment that counts in a horizon. */
        SEGMENT_TIME(1),
        /** Instant since which a running wait counts. */
        RUNNING_WAIT(2),
        /** Length so far of a wait on hold. */
        PAUSED_WAIT(3),
        /** Time of a segment that counts in no horizon and is kept for the sums over its turns. */
        KEPT_SINCE(4);

        /** Stored: never changed. */
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final int SEGMENT_HEADER = 5;

    private final byte[] prefix;

    AgentKeys(String agentId) {
        byte[] id = agentId.getBytes(StandardCharsets.UTF_8);
        prefix = ByteBuffer.allocate(4 + id.length).putInt(id.length).put(id).array();
    }

    /** Whether a key is one of this agent's. */
    boolean isOne(byte[] key) {
        return key.length > prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Identity of a segment of this agent. */
    static byte[] segment(boolean ticket, String conversationId, int cycle) {
        byte[] id = conversationId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SEGMENT_HEADER + id.length)
                .put((byte) (ticket ? 1 : 0))
                .putInt(cycle)
                .put(id)
                .array();
    }

    /** A segment, as its key names it. */
    record Segment(boolean ticket, String conversationId, int cycle) {}

    /** Whether a row's key is of this agent. */
    boolean owns(byte[] rowKey) {
        return rowKey.length >= prefix.length && Arrays.equals(rowKey, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Reverses {@link #segment(boolean, String, int)} for a row's key. */
    Segment segmentIn(byte[] rowKey) {
        ByteBuffer bytes = ByteBuffer.wrap(rowKey, prefix.length, rowKey.length - prefix.length);
        boolean ticket = bytes.get() == 1;
        int cycle = bytes.getInt();
        return new Segment(ticket, StandardCharsets.UTF_8.decode(bytes).toString(), cycle);
    }

    /** Key of a segment's row. */
    byte[] row(byte[] segment) {
        return ByteBuffer.allocate(prefix.length + segment.length)
                .put(prefix)
                .put(segment)
                .array();
    }

    /** Key of an index entry. */
    byte[] entry(Kind kind, long value, byte[] segment) {
        return ByteBuffer.allocate(prefix.length + 9 + segment.length)
                .put(prefix)
                .put(kind.code)
                // The sign bit is turned so that negative values sort first.
                .putLong(value ^ Long.MIN_VALUE)
                .put(segment)
                .array();
    }

    /** Below each entry of this value and above all smaller ones; never itself an entry. */
    byte[] bound(Kind kind, long value) {
        return entry(kind, value, new byte[0]);
    }

    /** Above all entries of a kind. */
    byte[] end(Kind kind) {
        return ByteBuffer.allocate(prefix.length + 1)
                .put(prefix)
                .put((byte) (kind.code + 1))
                .array();
    }

    long valueOf(byte[] entry) {
        return ByteBuffer.wrap(entry).getLong(prefix.length + 1) ^ Long.MIN_VALUE;
    }

    byte[] segmentOf(byte[] entry) {
        return Arrays.copyOfRange(entry, prefix.length + 9, entry.length);
    }
}
