package dev.attune.conversation;

import dev.attune.assessment.Appraisal;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.ingest.ConversationKind;
import dev.attune.schema.Channel;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Priority;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.state.FoldState;
import dev.attune.state.LineKind;
import dev.attune.state.SegmentFacts;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A conversation told event by event, times in seconds from its start; folded without Kafka and without text. */
final class Story {
    static final long START = 1_772_442_000_000L;

    private final List<StoredEvent> events = new ArrayList<>();
    private final Fold fold;
    private Channel channel = Channel.CHAT;

    Story(String... settings) {
        this(settings(settings));
    }

    Story(Settings settings) {
        fold = new Fold(settings);
    }

    static Settings settings(String... keysAndValues) {
        Map<String, String> overrides = new java.util.HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            overrides.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsLoader.defaults(overrides);
    }

    Story on(Channel other) {
        channel = other;
        return this;
    }

    Story customer(double at, String id) {
        return message(at, id, Role.CUSTOMER, "customer", true, LineKind.ANSWER, e -> {});
    }

    Story thanks(double at, String id) {
        return message(at, id, Role.CUSTOMER, "customer", false, LineKind.ANSWER, e -> {});
    }

    Story agent(double at, String id, String agent) {
        return message(at, id, Role.AGENT, agent, true, LineKind.ANSWER, e -> {});
    }

    Story holding(double at, String id, String agent) {
        return message(at, id, Role.AGENT, agent, true, LineKind.HOLDING, e -> {});
    }

    Story machine(double at, String id, String agent) {
        return message(at, id, Role.AGENT, agent, true, LineKind.ANSWER, e -> e.setAutomatic(true));
    }

    Story note(double at, String id, String agent) {
        return message(at, id, Role.AGENT, agent, true, LineKind.ANSWER, e -> e.setInternal(true));
    }

    Story message(
            double at,
            String id,
            Role role,
            String author,
            boolean needsReply,
            LineKind line,
            Consumer<StoredEvent> more) {
        return add(at, id, StoredType.MESSAGE, e -> {
            e.setRole(role);
            e.setActor(author);
            e.setSignals(signals(needsReply, line));
            more.accept(e);
        });
    }

    static Signals signals(boolean needsReply, LineKind line) {
        return new Signals(
                needsReply, line, false, null, new ArrayList<>(), null, null, new ArrayList<>(), new ArrayList<>(), null, 0);
    }

    Story assigned(double at, String id, String agent) {
        return add(at, id, StoredType.ASSIGNED, e -> {
            e.setActor(agent);
            e.setTeamId("team-" + agent);
        });
    }

    Story unassigned(double at, String id, String agent) {
        return add(at, id, StoredType.UNASSIGNED, e -> e.setActor(agent));
    }

    Story status(double at, String id, ConversationStatus status) {
        return add(at, id, StoredType.STATUS_CHANGED, e -> e.setStatus(status));
    }

    Story created(double at, String id, Priority priority) {
        return add(at, id, StoredType.CREATED, e -> {
            e.setRole(Role.CUSTOMER);
            e.setActor("customer");
            e.setPriority(priority);
            e.setSignals(signals(true, LineKind.ANSWER));
        });
    }

    Story priority(double at, String id, Priority priority) {
        return add(at, id, StoredType.PRIORITY_CHANGED, e -> e.setPriority(priority));
    }

    Story merged(double at, String id) {
        return add(at, id, StoredType.MERGED, e -> e.setTarget("other"));
    }

    Story rated(double at, String id, int score) {
        return add(at, id, StoredType.RATED, e -> e.setScore(score));
    }

    Story revised(double at, String id, String target, RevisionKind kind, Signals signals) {
        return add(at, id, StoredType.MESSAGE_REVISED, e -> {
            e.setTarget(target);
            e.setRevisionKind(kind);
            e.setSignals(signals);
        });
    }

    Story deleted(double at, String id, String target) {
        return add(at, id, StoredType.MESSAGE_REVISED, e -> {
            e.setTarget(target);
            e.setRevisionKind(RevisionKind.DELETED);
        });
    }

    Story redacted(double at, String id, String target) {
        return add(at, id, StoredType.MESSAGE_REVISED, e -> {
            e.setTarget(target);
            e.setRevisionKind(RevisionKind.REDACTED);
        });
    }

    Story reviewed(double at, String id, String reply, ReviewDecision decision) {
        return add(at, id, StoredType.ASSESSMENT_REVIEWED, e -> {
            e.setActor("reviewer");
            e.setTarget(reply);
            e.setDecision(decision);
            if (decision == ReviewDecision.RELABEL) {
                e.setNeedOutcome(NeedOutcome.MET);
                e.setManner(Manner.WARM);
            }
        });
    }

    private Story add(double at, String id, StoredType type, Consumer<StoredEvent> more) {
        StoredEvent event = new StoredEvent();
        event.setEventId(id);
        event.setAt(START + Math.round(at * 1000));
        event.setType(type);
        event.setChannel(channel);
        event.setEnrichedRevision(-1);
        more.accept(event);
        events.add(event);
        return this;
    }

    List<StoredEvent> events() {
        List<StoredEvent> sorted = new ArrayList<>(events);
        sorted.sort(EventOrder.ORDER);
        return sorted;
    }

    FoldState at(double seconds) {
        return fold.run(null, events(), START + Math.round(seconds * 1000));
    }

    private Conclusions conclusions(double seconds) {
        FoldState state = at(seconds);
        return new Conclusions(ConversationKind.CHAT, "c1", state, fold.waits().standing(state));
    }

    ReplyAssessment reply(String id, double seconds) {
        return conclusions(seconds).replies().stream()
                .map(facts -> new Appraisal(0.1).of(facts, null))
                .filter(a -> a.getReplyId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no assessment of " + id));
    }

    /** Facts of the agent's segment in a cycle; an empty segment if it says nothing. */
    SegmentFacts segment(String agent, int cycle, double seconds) {
        Conclusions conclusions = conclusions(seconds);
        return conclusions.segments().stream()
                .filter(s -> s.agentId().equals(agent) && s.facts().getCycle() == cycle)
                .map(Conclusions.Segment::facts)
                .findFirst()
                .orElseGet(() -> conclusions.empty(cycle));
    }

    long nextDue(double seconds) {
        return fold.nextDue(at(seconds)) - START;
    }
}
