package dev.attune.agentscore;

import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.MemoryEntry;
import dev.attune.scripted.MemoryRows;
import dev.attune.scripted.MemoryRows.Kind;
import dev.attune.scripted.MemoryTrim;
import dev.attune.scripted.ReplySketch;
import dev.attune.scripted.SeenText;
import dev.attune.serde.IdHash;
import dev.attune.state.ReplyFacts;
import dev.attune.state.ReplyRow;
import dev.attune.state.SeenTextRow;
import dev.attune.state.TurnFacts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The replies of one agent as stored, with changes that are not written yet; see {@link SegmentDraft}. */
final class ReplyDraft {
    private final MemoryRows keys;
    private final StoredReplies stored;
    private final NavigableMap<byte[], Optional<ReplyRow>> replies = new TreeMap<>(Arrays::compareUnsigned);
    private final NavigableMap<byte[], Optional<SeenTextRow>> texts = new TreeMap<>(Arrays::compareUnsigned);

    ReplyDraft(String agentId, StoredReplies stored) {
        this.keys = new MemoryRows(agentId);
        this.stored = stored;
    }

    /** The agent's memory, from all its rows. */
    AgentMemory memory() {
        List<MemoryEntry> entries = new ArrayList<>();
        stored.replies(keys.first(Kind.REMEMBERED), keys.end(Kind.REMEMBERED), (key, row) -> {
            ReplyFacts facts = row.getFacts();
            MemoryEntry entry = facts == null ? null : entry(facts);
            if (entry != null) {
                entries.add(entry);
            }
        });
        List<SeenText> seen = new ArrayList<>();
        stored.texts(keys.firstText(), keys.endText(), (key, row) -> seen.add(keys.text(key, row)));
        return AgentMemory.of(entries, seen);
    }

    /** A reply as memory has it; null: nothing of it is compared. */
    static @Nullable MemoryEntry entry(ReplyFacts facts) {
        TurnFacts turn = facts.getTurn();
        ByteBuffer sketch = turn == null ? null : turn.getSketch();
        if (turn == null || sketch == null) {
            return null;
        }
        String id = facts.getAssessment().getConversationId();
        return new MemoryEntry(
                facts.getAssessment().getReplyId(),
                facts.getAssessment().getOccurredAt().toEpochMilli(),
                facts.getTicket() ? ~IdHash.of(id) : IdHash.of(id),
                turn.getCustomer(),
                turn.getTopic(),
                ReplySketch.of(sketch.duplicate(), turn.getSketchTokens()));
    }

    @Nullable
    ReplyRow reply(Kind kind, long at, String replyId) {
        byte[] key = keys.reply(kind, at, replyId);
        Optional<ReplyRow> drafted = replies.get(key);
        return drafted != null ? drafted.orElse(null) : stored.reply(key);
    }

    /** Sets a row, or removes it. */
    void put(Kind kind, long at, String replyId, @Nullable ReplyRow row) {
        replies.put(keys.reply(kind, at, replyId), Optional.ofNullable(row));
    }

    /** Rows of what memory let go of: the replies stay, apart, with how they were judged. */
    void trim(MemoryTrim trim) {
        for (MemoryEntry reply : trim.replies()) {
            ReplyRow row = reply(Kind.REMEMBERED, reply.at(), reply.replyId());
            put(Kind.REMEMBERED, reply.at(), reply.replyId(), null);
            if (row != null) {
                ReplyRow apart = ReplyRow.newBuilder()
                        .setFacts(null)
                        .setHash(row.getHash())
                        .setRevision(row.getRevision())
                        .setCycle(row.getCycle())
                        .setTurns(row.getTurns())
                        .setSaid(row.getSaid())
                        .build();
                put(Kind.APART, reply.at(), reply.replyId(), apart);
            }
        }
        trim.seen().forEach(text -> texts.put(keys.text(text.identity()), Optional.of(MemoryRows.row(text))));
        trim.forgotten().forEach(identity -> texts.put(keys.text(identity), Optional.empty()));
    }

    /** Removes the replies that are kept apart and are older than {@code at}. */
    void forgetBefore(long at) {
        stored.replyKeys(keys.first(Kind.APART), keys.before(Kind.APART, at), key -> {
            replies.put(key, Optional.empty());
            return true;
        });
    }

    /** Removes everything. */
    void forgetAll() {
        for (Kind kind : Kind.values()) {
            stored.replyKeys(keys.first(kind), keys.end(kind), key -> {
                replies.put(key, Optional.empty());
                return true;
            });
        }
        stored.texts(keys.firstText(), keys.endText(), (key, row) -> texts.put(key, Optional.empty()));
    }

    /** Rows to write by key; empty: to delete. */
    NavigableMap<byte[], Optional<ReplyRow>> replies() {
        return replies;
    }

    /** Texts to write by key; empty: to delete. */
    NavigableMap<byte[], Optional<SeenTextRow>> texts() {
        return texts;
    }
}
