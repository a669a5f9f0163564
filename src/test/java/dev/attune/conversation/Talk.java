package dev.attune.conversation;

import dev.attune.assessment.Appraisal;
import dev.attune.ingest.ConversationEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.Visibility;
import dev.attune.state.ConversationState;
import dev.attune.state.FoldState;
import dev.attune.state.ReplyFacts;
import dev.attune.state.StoredEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A conversation with texts that arrives event by event, its state written and read each time as the stream does. */
final class Talk {
    private final String conversationId;
    private final Conversation conversation = new Conversation(ShippedEngine.SETTINGS, ShippedEngine.get());
    private final Fold fold = new Fold(ShippedEngine.SETTINGS);
    private final Map<String, ReplyAssessment> said = new LinkedHashMap<>();
    private final List<PromiseEvent> promises = new ArrayList<>();
    private final List<ConversationAlert> alerts = new ArrayList<>();
    private @Nullable ConversationState state;
    private long clock = Story.START;

    Talk(String conversationId) {
        this.conversationId = conversationId;
    }

    Talk customer(int second, String id, String text) {
        return arrives(second, id, message(Role.CUSTOMER, "c", text));
    }

    Talk agent(int second, String id, String text) {
        return arrives(second, id, message(Role.AGENT, "a1", text));
    }

    Talk status(int second, String id, ConversationStatus status) {
        return arrives(second, id, new StatusChanged(status));
    }

    Talk edited(int second, String id, String target, String text) {
        return arrives(second, id, new MessageRevised(target, RevisionKind.EDITED, text));
    }

    Talk deleted(int second, String id, String target) {
        return arrives(second, id, new MessageRevised(target, RevisionKind.DELETED, null));
    }

    Talk redacted(int second, String id, String target) {
        return arrives(second, id, new MessageRevised(target, RevisionKind.REDACTED, null));
    }

    static Message message(Role role, String author, String text) {
        return new Message(new Author(role, author), text, Visibility.PUBLIC, null, Assist.NONE);
    }

    /** Whenever it arrives, it occurred at {@code second}. */
    Talk arrives(int second, String id, SpecificRecord body) {
        long at = Story.START + second * 1000L;
        clock = Math.max(clock, at);
        long hash = body.toString().hashCode() * 31L + id.hashCode() + at;
        Change change = conversation.accept(
                state,
                new ConversationEvent(
                        ConversationKind.CHAT,
                        conversationId,
                        id,
                        at,
                        Channel.CHAT,
                        null,
                        "en",
                        body,
                        hash,
                        new ReceivedRecord(ConversationKind.CHAT, "chat", 0, 0, clock, null, null)),
                clock);
        if (change instanceof Change.Changed changed) {
            keep(changed);
        }
        return this;
    }

    /** Lets time pass, so that the last turn is settled. */
    Talk rests() {
        clock += 3_600_000;
        keep(conversation.pass("c:" + conversationId, state(), clock));
        return this;
    }

    /** Lets time pass from one thing that falls due to the next, as the timers do. */
    Talk until(int second) {
        long end = Story.START + second * 1000L;
        while (state != null && state.getTimerAt() <= end) {
            clock = Math.max(clock, state.getTimerAt());
            keep(conversation.pass("c:" + conversationId, state, state.getTimerAt()));
        }
        clock = Math.max(clock, end);
        return this;
    }

    private void keep(Change.Changed change) {
        state = change.state() == null ? null : ConversationStores.STATE.read(change.state());
        for (ConversationOutput output : change.outputs()) {
            if (output instanceof ConversationOutput.Updated updated) {
                for (ReplyFacts facts : updated.update().getReplyFacts()) {
                    said.put(facts.getAssessment().getReplyId(), whole(facts));
                }
            } else if (output instanceof ConversationOutput.Promised promised) {
                promises.add(promised.event());
            } else if (output instanceof ConversationOutput.Alerted alerted) {
                alerts.add(alerted.alert());
            }
        }
    }

    ConversationState state() {
        if (state == null) {
            throw new AssertionError("nothing has arrived");
        }
        return state;
    }

    /** All that was said of promises. */
    List<PromiseEvent> promises() {
        return promises;
    }

    /** All alerts, as kind and state. */
    List<String> alerts() {
        return alerts.stream()
                .map(alert -> alert.getKind() + " " + alert.getState())
                .toList();
    }

    ConversationAlert alert(int number) {
        return alerts.get(number);
    }

    /** The last word about a reply. */
    ReplyAssessment said(String replyId) {
        ReplyAssessment reply = said.get(replyId);
        if (reply == null) {
            throw new AssertionError("nothing was said of " + replyId);
        }
        return reply;
    }

    /** The last word about each reply. */
    Map<String, ReplyAssessment> said() {
        Map<String, ReplyAssessment> last = new LinkedHashMap<>();
        said.forEach((id, reply) -> last.put(id, withoutHistory(reply)));
        return last;
    }

    /** What would be said if nothing had ever been judged before: the same events, no verdict remembered. */
    Map<String, ReplyAssessment> judgedAnew() {
        List<StoredEvent> events = new ArrayList<>();
        for (StoredEvent event : ConversationStores.STATE.copy(state()).getEvents()) {
            event.setVerdict(null);
            events.add(event);
        }
        FoldState folded = fold.run(null, events, state().getClock());
        Map<String, ReplyAssessment> anew = new LinkedHashMap<>();
        new Conclusions(ConversationKind.CHAT, conversationId, folded, null)
                .replies()
                .forEach(reply -> anew.put(reply.getAssessment().getReplyId(), withoutHistory(whole(reply))));
        return anew;
    }

    /** As the second stage completes it, without what was said to others. */
    private static ReplyAssessment whole(ReplyFacts facts) {
        return new Appraisal(0.1).of(facts, null);
    }

    private static ReplyAssessment withoutHistory(ReplyAssessment reply) {
        ReplyAssessment copy = ReplyAssessment.newBuilder(reply).build();
        copy.setRevision(0);
        copy.setModelVersion("");
        copy.setRubricVersion("");
        return copy;
    }
}
