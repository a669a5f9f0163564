package dev.attune.offline.story;

import dev.attune.offline.story.PlayedEvents.Published;
import dev.attune.offline.story.ReplyStory.Change;
import dev.attune.offline.story.ReplyStory.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** What was known when: the records of one reply, each with what it changed. */
final class Revisions {
    private Revisions() {}

    static List<Revision> of(List<Published> published) {
        List<Revision> revisions = new ArrayList<>();
        IndexedRecord before = null;
        for (Published each : published) {
            List<Change> changes = new ArrayList<>();
            if (before != null) {
                compare("", before, each.value(), changes);
            }
            before = each.value();
            int revision = (Integer) each.value()
                    .get(each.value().getSchema().getField("revision").pos());
            String cause = each.cause() == null ? null : Happenings.named(each.cause());
            revisions.add(new Revision(revision, Instant.ofEpochMilli(each.at()), cause, changes));
        }
        return revisions;
    }

    private static void compare(String path, IndexedRecord before, IndexedRecord after, List<Change> changes) {
        for (Schema.Field field : after.getSchema().getFields()) {
            Object old = before.get(field.pos());
            Object now = after.get(field.pos());
            String name = path + field.name();
            if (name.equals("revision") || Objects.equals(old, now)) {
                continue;
            }
            if (old instanceof IndexedRecord one && now instanceof IndexedRecord other) {
                compare(name + ".", one, other, changes);
            } else {
                changes.add(new Change(name, text(old), text(now)));
            }
        }
    }

    /** Fields that say nothing are left out of a record. */
    private static String text(@Nullable Object value) {
        if (value instanceof IndexedRecord record) {
            return record.getSchema().getFields().stream()
                    .filter(field -> record.get(field.pos()) != null)
                    .map(field -> field.name() + " " + text(record.get(field.pos())))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Revisions::text).toList().toString();
        }
        return value == null ? "none" : value.toString();
    }
}
