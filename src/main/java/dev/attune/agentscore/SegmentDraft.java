package dev.attune.agentscore;

import dev.attune.agentscore.AgentKeys.Kind;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
        stored.entries(from, to, true, key -> {
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
        return end(kind, keys.bound(kind, after + 1), true, Long.MAX_VALUE);
    }

    /** Largest value of an entry; {@link Long#MIN_VALUE}: none. */
    long last(Kind kind) {
        return end(kind, keys.bound(kind, Long.MIN_VALUE), false, Long.MIN_VALUE);
    }

    private long end(Kind kind, byte[] from, boolean ascending, long none) {
        byte[] to = keys.end(kind);
        long[] best = {none};
        stored.entries(from, to, ascending, key -> {
            // Skips what this draft struck, at most a handful.
            if (Boolean.FALSE.equals(entries.get(key))) {
                return true;
            }
            best[0] = keys.valueOf(key);
            return false;
        });
        NavigableMap<byte[], Boolean> drafted = entries.subMap(from, true, to, true);
        for (var entry : (ascending ? drafted : drafted.descendingMap()).entrySet()) {
            if (entry.getValue()) {
                long value = keys.valueOf(entry.getKey());
                best[0] = ascending ? Math.min(best[0], value) : Math.max(best[0], value);
                break;
            }
        }
        return best[0];
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
