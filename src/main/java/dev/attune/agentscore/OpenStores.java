package dev.attune.agentscore;

import dev.attune.serde.RecentValues;
import dev.attune.state.AgentState;
import dev.attune.state.ReplyRow;
import dev.attune.state.SeenTextRow;
import dev.attune.state.SegmentRow;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The stores of one task, and what was used of them last, decoded. A decision is written here, and nowhere else. */
record OpenStores(
        KeyValueStore<String, AgentState> agents,
        KeyValueStore<byte[], SegmentRow> segments,
        KeyValueStore<byte[], byte[]> times,
        KeyValueStore<byte[], ReplyRow> replies,
        KeyValueStore<byte[], SeenTextRow> texts,
        RecentValues<ReplyRow> recentReplies,
        RecentValues<AgentState> recent)
        implements StoredSegments, StoredReplies {
    private static final byte[] PRESENT = {};

    /** The caller's own. */
    @Nullable
    AgentState agent(String agentId) {
        AgentState known = recent.take(agentId);
        return known != null ? known : agents.get(agentId);
    }

    @Override
    public @Nullable SegmentRow row(byte[] key) {
        return segments.get(key);
    }

    @Override
    public void entries(byte[] from, byte[] to, Predicate<byte[]> more) {
        try (KeyValueIterator<byte[], byte[]> found = times.range(from, to)) {
            boolean go = true;
            while (go && found.hasNext()) {
                go = more.test(found.next().key);
            }
        }
    }

    @Override
    public @Nullable ReplyRow reply(byte[] key) {
        ReplyRow known = recentReplies.take(text(key));
        return known != null ? known : replies.get(key);
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void replies(byte[] from, byte[] to, BiConsumer<byte[], ReplyRow> each) {
        try (KeyValueIterator<byte[], ReplyRow> found = replies.range(from, to)) {
            found.forEachRemaining(row -> each.accept(row.key, row.value));
        }
    }

    @Override
    public void replyKeys(byte[] from, byte[] to, Predicate<byte[]> more) {
        try (KeyValueIterator<byte[], ReplyRow> found = replies.range(from, to)) {
            boolean go = true;
            while (go && found.hasNext()) {
                go = more.test(found.next().key);
            }
        }
    }

    @Override
    public void texts(byte[] from, byte[] to, BiConsumer<byte[], SeenTextRow> each) {
        try (KeyValueIterator<byte[], SeenTextRow> found = texts.range(from, to)) {
            found.forEachRemaining(row -> each.accept(row.key, row.value));
        }
    }

    void write(AgentDecision decision) {
        ReplyDraft said = decision.replies().draft();
        if (said != null) {
            said.replies().forEach((key, row) -> {
                replies.put(key, row.orElse(null));
                recentReplies.take(text(key));
                row.ifPresent(present -> recentReplies.put(text(key), present));
            });
            said.texts().forEach((key, row) -> texts.put(key, row.orElse(null)));
        }
        decision.draft().rows().forEach((key, row) -> segments.put(key, row.orElse(null)));
        decision.draft().entries().forEach((key, present) -> times.put(key, present ? PRESENT : null));
        // A null value deletes.
        agents.put(decision.agentId(), decision.state());
        if (decision.state() != null) {
            recent.put(decision.agentId(), decision.state());
        }
    }
}
