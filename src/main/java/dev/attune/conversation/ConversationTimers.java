package dev.attune.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * When something falls due in which conversation, in order. A conversation has at most one entry, its earliest; the
 * entry may be early (the due time has moved on since), never late.
 */
final class ConversationTimers {
    private static final byte[] NOTHING = new byte[0];
    private static final long[] SPANS = {60_000, 86_400_000, Long.MAX_VALUE};

    private final KeyValueStore<byte[], byte[]> store;
    /** No entry is earlier: spares the store a walk over what was deleted. */
    private long floor = 0;
    /** Earliest entry, once known. */
    private @Nullable Timer earliest;

    private boolean known;

    ConversationTimers(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    void put(long due, String stateKey) {
        store.put(key(due, stateKey), NOTHING);
        floor = Math.min(floor, due);
        if (known && (earliest == null || due < earliest.due())) {
            earliest = new Timer(due, stateKey);
        }
    }

    void remove(long due, String stateKey) {
        store.delete(key(due, stateKey));
        if (earliest != null && earliest.due() == due && earliest.stateKey().equals(stateKey)) {
            known = false;
        }
    }

    /** Earliest entry, or null. */
    @Nullable
    Timer earliest() {
        if (!known) {
            earliest = null;
            // The in-memory store of a replay copies the range it is asked for: so a short one is asked for first.
            for (int i = 0; earliest == null && i < SPANS.length; i++) {
                earliest = firstUpTo(SPANS[i] == Long.MAX_VALUE ? Long.MAX_VALUE : floor + SPANS[i]);
            }
            known = true;
            if (earliest != null) {
                floor = earliest.due();
            }
        }
        return earliest;
    }

    private @Nullable Timer firstUpTo(long end) {
        try (KeyValueIterator<byte[], byte[]> entries = store.range(key(floor, ""), key(end, ""))) {
            return entries.hasNext() ? timer(entries.next().key) : null;
        }
    }

    private static byte[] key(long due, String stateKey) {
        byte[] id = stateKey.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + id.length).putLong(due).put(id).array();
    }

    private static Timer timer(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        long due = bytes.getLong();
        return new Timer(due, StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /** Something falls due in a conversation; {@code due} in epoch milliseconds. */
    record Timer(long due, String stateKey) {}
}
