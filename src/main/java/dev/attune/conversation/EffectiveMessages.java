package dev.attune.conversation;

import dev.attune.schema.RevisionKind;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the messages of a conversation say after all their revisions; the latest revision wins. */
final class EffectiveMessages {
    private static final Revision ORIGINAL = new Revision(null, null, 0);

    private final Map<String, Revision> revisions = new HashMap<>();

    /** Takes the revisions from events in the order of the fold. */
    EffectiveMessages(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (event.getType() == StoredType.MESSAGE_REVISED) {
                revisions.merge(
                        event.getTarget(),
                        new Revision(event.getRevisionKind(), event.getSignals(), event.getContentHash()),
                        // A redacted message keeps the signals of its last text: they keep waits standing. So an
                        // earlier revision still decides something, and counts in the hash.
                        (before, now) -> new Revision(
                                now.kind,
                                now.signals != null ? now.signals : before.signals,
                                before.hash * 31 + now.hash));
            }
        }
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
        Signals revised = of(message.getEventId()).signals;
        return revised != null ? revised : message.getSignals();
    }

    private Revision of(String eventId) {
        return revisions.isEmpty() ? ORIGINAL : revisions.getOrDefault(eventId, ORIGINAL);
    }

    private record Revision(
            @Nullable RevisionKind kind, @Nullable Signals signals, long hash) {}
}
