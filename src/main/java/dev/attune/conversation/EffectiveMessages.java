package dev.attune.conversation;

import dev.attune.schema.RevisionKind;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the messages of a conversation say after all their revisions; the latest revision wins. */
final class EffectiveMessages {
    private static final Revision ORIGINAL = new Revision(null, List.of(), 0, 0);

    private final Map<String, Revision> revisions = new HashMap<>();

    /** Takes the revisions from events in the order of the fold. */
    EffectiveMessages(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (event.getType() == StoredType.MESSAGE_REVISED) {
                revisions.merge(
                        event.getTarget(),
                        new Revision(
                                event.getRevisionKind(),
                                event.getSignals() == null ? List.of() : List.of(event.getSignals()),
                                event.getContentHash(),
                                event.getAt()),
                        // A redacted message keeps the signals of its last text: they keep waits standing. So an
                        // earlier revision still decides something, and counts in the hash.
                        (before, now) -> new Revision(
                                now.kind, joined(before.texts, now.texts), before.hash * 31 + now.hash, now.at));
            }
        }
    }

    private static List<Signals> joined(List<Signals> before, List<Signals> now) {
        List<Signals> all = new ArrayList<>(before);
        all.addAll(now);
        return all;
    }

    boolean deleted(String eventId) {
        return of(eventId).kind == RevisionKind.DELETED;
    }

    boolean redacted(String eventId) {
        return of(eventId).kind == RevisionKind.REDACTED;
    }

    boolean edited(String eventId) {
        return of(eventId).kind == RevisionKind.EDITED;
    }

    /** Of its revisions in their order; 0: the message stands as it was sent. */
    long revisionHash(String eventId) {
        return of(eventId).hash;
    }

    /** Signals of the text that counts. */
    Signals signals(StoredEvent message) {
        List<Signals> texts = of(message.getEventId()).texts;
        return texts.isEmpty() ? message.getSignals() : texts.get(texts.size() - 1);
    }

    /** Signals of all texts that it had, in their order; the last one counts. */
    List<Signals> texts(StoredEvent message) {
        List<Signals> revised = of(message.getEventId()).texts;
        return revised.isEmpty() ? List.of(message.getSignals()) : joined(List.of(message.getSignals()), revised);
    }

    /** When the revision that counts was made; 0: the message stands as it was sent. */
    long revisedAt(String eventId) {
        return of(eventId).at;
    }

    private Revision of(String eventId) {
        return revisions.isEmpty() ? ORIGINAL : revisions.getOrDefault(eventId, ORIGINAL);
    }

    /** What its revisions come to; {@code texts} are those that it was given, in their order. */
    private record Revision(@Nullable RevisionKind kind, List<Signals> texts, long hash, long at) {}
}
