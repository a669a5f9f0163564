package dev.attune.agentscore;

import dev.attune.agentscore.AgentKeys.Kind;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows and index entries of one agent, with changes that are not written yet: a step decides on a draft, and only
 * when it has decided does its processor write the changes.
 */
final class SegmentDraft {
    private final AgentKeys keys;
    private final StoredSegments stored;
    private final NavigableMap<byte[], Optional<SegmentRow>> rows = new TreeMap<>(Arrays::compareUnsigned);
    private final NavigableMap<byte[], Boolean> entries = new TreeMap<>(Arrays::compareUnsigned);

    SegmentDraft(AgentKeys keys, StoredSegments stored) {
        this.keys = keys;
        this.stored = stored;
    }

    @Nullable
    SegmentRow row(byte[] segment) {
        byte[] key = keys.row(segment);
        Optional<SegmentRow> drafted = rows.get(key);
        return drafted != null ? drafted.orElse(null) : stored.row(key);
    }

    /** Sets a row, or removes it. */
    void put(byte[] segment, @Nullable SegmentRow row) {
        rows.put(keys.row(segment), Optional.ofNullable(row));
    }

    void enter(Kind kind, long value, byte[] segment) {
        entries.put(keys.entry(kind, value, segment), true);
    }

    void strike(Kind kind, long value, byte[] segment) {
        entries.put(keys.entry(kind, value, segment), false);
    }

    /** Segments that have an entry in (after, upTo]. */
    List<byte[]> between(Kind kind, long after, long upTo) {
        byte[] from = keys.bound(kind, after + 1);
        byte[] to = keys.bound(kind, upTo + 1);
        List<byte[]> found = new ArrayList<>();
        stored.entries(from, to, key -> {
            if (!entries.containsKey(key)) {
                found.add(keys.segmentOf(key));
            }
            return true;
        });
        entries.subMap(from, true, to, true).forEach((key, present) -> {
            if (present) {
                found.add(keys.segmentOf(key));
            }
        });
        return found;
    }

    /** Smallest value of an entry above {@code after}; {@link Long#MAX_VALUE}: none. */
    long firstAfter(Kind kind, long after) {
        byte[] from = keys.bound(kind, after + 1);
        byte[] to = keys.end(kind);
        long[] first = {Long.MAX_VALUE};
        stored.entries(from, to, key -> {
            // Skips what this draft struck, at most a handful.
            if (Boolean.FALSE.equals(entries.get(key))) {
                return true;
            }
            first[0] = keys.valueOf(key);
            return false;
        });
        for (var entry : entries.subMap(from, true, to, true).entrySet()) {
            if (entry.getValue()) {
                return Math.min(first[0], keys.valueOf(entry.getKey()));
            }
        }
        return first[0];
    }

    /** Offers the values of all stored entries of a kind; what this draft changes is not seen. */
    void values(Kind kind, LongConsumer each) {
        stored.entries(keys.bound(kind, Long.MIN_VALUE), keys.end(kind), key -> {
            each.accept(keys.valueOf(key));
            return true;
        });
    }

    /** Rows to write by key; empty: to delete. */
    NavigableMap<byte[], Optional<SegmentRow>> rows() {
        return rows;
    }

    /** Index entries by key; true: to write, false: to delete. */
    NavigableMap<byte[], Boolean> entries() {
        return entries;
    }
}
