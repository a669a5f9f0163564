package dev.attune.conversation;

import dev.attune.schema.PromiseEvent;
import dev.attune.serde.RecordHash;
import dev.attune.state.ConversationState;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedPromise;
import dev.attune.state.SentPromise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said of promises after a fold: each whose state or due time is another than the one said before.
 * Remembers what it says in the given state.
 */
final class PromiseAnnouncements {
    private final RecordHash<PromiseEvent> hash = new RecordHash<>(PromiseEvent.getClassSchema());

    List<PromiseEvent> of(ConversationState state, String conversationId, FoldState folded) {
        if (folded.getPromises().isEmpty()) {
            return List.of();
        }
        Map<String, SentPromise> sent = new HashMap<>();
        state.getSentPromises().forEach(before -> sent.put(id(before.getReplyId(), before.getStart()), before));
        List<PromiseEvent> news = new ArrayList<>();
        for (FoldedPromise promise : folded.getPromises()) {
            PromiseEvent event = event(conversationId, promise);
            if (isNew(state, sent.get(event.getPromiseId()), event)) {
                news.add(event);
            }
        }
        return news;
    }

    private boolean isNew(ConversationState state, @Nullable SentPromise before, PromiseEvent event) {
        long content = hash.of(event);
        if (before == null) {
            state.getSentPromises().add(new SentPromise(event.getReplyId(), event.getStart(), content, 0));
            return true;
        }
        if (before.getHash() == content) {
            return false;
        }
        before.setHash(content);
        before.setRevision(before.getRevision() + 1);
        event.setRevision(before.getRevision());
        return true;
    }

    static String id(String replyId, int start) {
        return replyId + "#" + start;
    }

    private static PromiseEvent event(String conversationId, FoldedPromise promise) {
        PromiseEvent event = new PromiseEvent();
        event.setPromiseId(id(promise.getReplyId(), promise.getStart()));
        event.setRevision(0);
        event.setConversationId(conversationId);
        event.setChannel(promise.getChannel());
        event.setAgentId(promise.getAgentId());
        event.setReplyId(promise.getReplyId());
        event.setType(promise.getType());
        event.setState(promise.getState());
        event.setConditional(promise.getConditional());
        event.setMadeAt(Instant.ofEpochMilli(promise.getMadeAt()));
        event.setDueAt(instant(promise.getDueAt()));
        event.setDueSource(promise.getDueSource());
        event.setStart(promise.getStart());
        event.setEnd(promise.getEnd());
        event.setDecidedAt(instant(promise.getDecidedAt()));
        return event;
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
