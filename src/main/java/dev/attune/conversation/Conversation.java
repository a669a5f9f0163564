package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.ingest.ConversationEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.Rejection;
import dev.attune.language.LanguageEngine;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.RejectReason;
import dev.attune.state.Checkpoint;
import dev.attune.state.ConversationState;
import dev.attune.state.FoldState;
import dev.attune.state.StandingAlert;
import dev.attune.state.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an event or the passing of time does to a conversation. Pure over the stored state; the processor
 * writes and forwards afterwards. Not thread-safe.
 */
final class Conversation {
    private static final String STAGE = "conversation";

    private final Settings settings;
    private final Fold fold;
    private final StoredEvents reading;
    private final Announcements announcements;
    private final PromiseAnnouncements promises = new PromiseAnnouncements();
    private final StandingAlerts standing;
    private final ConversationAlerts alerts = new ConversationAlerts();
    private final Enrichment enrichment;
    private final Checkpoints checkpoints;

    Conversation(Settings settings, LanguageEngine engine) {
        this.settings = settings;
        fold = new Fold(settings);
        standing = new StandingAlerts(new DueDates(settings, new Calendars(settings)));
        reading = new StoredEvents(engine, settings.language().maxCharacters());
        announcements = new Announcements(
                engine.modelVersion(), settings.scores().priors().rubricVersion());
        enrichment = new Enrichment(settings.privacy().text(), settings.limits().record());
        checkpoints = new Checkpoints(settings, fold);
    }

    /**
     * An event arrives.
     *
     * @param stored state of its conversation, changed by the call; null: the first event
     * @param clock of the task, epoch milliseconds
     */
    Change accept(@Nullable ConversationState stored, ConversationEvent event, long clock) {
        ConversationState state = stored != null ? stored : nothing();
        for (StoredEvent known : state.getEvents()) {
            if (known.getEventId().equals(event.eventId())) {
                return known.getContentHash() == event.contentHash()
                        ? new Change.Duplicate()
                        : refused(
                                RejectReason.CONFLICT,
                                "eventId " + brief(event.eventId()) + " was accepted before with other content; the"
                                        + " first stands. Give each event an id of its own.");
            }
        }
        Checkpoint checkpoint = state.getCheckpoint();
        if (checkpoint != null && event.occurredAt() <= checkpoint.getAt()) {
            return refused(
                    RejectReason.TOO_LATE,
                    "The conversation is folded for good up to "
                            + Instant.ofEpochMilli(checkpoint.getAt())
                            + "; the record's timestamp went back behind ingest.lateness.");
        }
        state.setReceivedAt(Math.max(state.getReceivedAt(), event.receivedAt()));
        checkpoints.compact(state);
        if (state.getEvents().size() >= settings.conversation().maxEvents()) {
            return refused(
                    RejectReason.TOO_MANY_EVENTS,
                    "The conversation has " + state.getEvents().size() + " events within ingest.lateness, the limit"
                            + " is conversation.max-events. Is the sender looping, or the conversation id shared?");
        }
        StoredEvent fresh = reading.of(event);
        insert(state.getEvents(), fresh);
        return changed(state, event, fresh, clock);
    }

    /** Time passes: something falls due at {@code clock}. */
    Change.Changed pass(String stateKey, ConversationState state, long clock) {
        ConversationKind kind = ConversationKind.ofStateKey(stateKey);
        List<ConversationOutput> outputs = new ArrayList<>();
        if (clock >= removeAt(state)) {
            // Nobody would ever clear what stands.
            if (!state.getAlerts().isEmpty()) {
                alert(state, kind.idOf(stateKey), foldAll(state, clock), List.of(), outputs);
            }
            return new Change.Changed(null, null, outputs, state.getTimerAt(), Long.MAX_VALUE);
        }
        FoldState folded = foldAll(state, clock);
        long nextDue = announce(state, kind, kind.idOf(stateKey), folded, outputs);
        return toStore(state, outputs, nextDue, state.getClock());
    }

    /** A timer entry may be early, never late: it is only moved when it is passed or something is due before it. */
    private static Change.Changed toStore(
            ConversationState state, List<ConversationOutput> outputs, long nextDue, long clock) {
        long timerAt = state.getTimerAt();
        if (nextDue < timerAt || timerAt <= clock) {
            state.setTimerAt(nextDue);
        }
        return new Change.Changed(state, ConversationStores.STATE.write(state), outputs, timerAt, state.getTimerAt());
    }

    private Change changed(ConversationState state, ConversationEvent event, StoredEvent fresh, long clock) {
        List<ConversationOutput> outputs = new ArrayList<>();
        enrich(state, event, fresh, outputs);
        FoldState folded = foldAll(state, clock);
        long nextDue = announce(state, event.kind(), event.conversationId(), folded, outputs);
        // Not passed: a timer at or before the clock fires at the next tick and is moved then.
        Change.Changed change = toStore(state, outputs, nextDue, Long.MIN_VALUE);
        if (change.state() != null && change.state().length > settings.limits().record()) {
            return refused(
                    RejectReason.TOO_MANY_EVENTS,
                    "The stored conversation would have " + change.state().length
                            + " bytes, the limit is limits.record. Is the sender"
                            + " looping, or the conversation id shared?");
        }
        return change;
    }

    private void enrich(
            ConversationState state, ConversationEvent event, StoredEvent fresh, List<ConversationOutput> outputs) {
        EffectiveMessages messages = new EffectiveMessages(state.getEvents());
        StoredEvent about = fresh;
        if (event.body() instanceof MessageRevised revised) {
            about = null;
            for (StoredEvent known : state.getEvents()) {
                if (known.getEventId().equals(revised.getMessageEventId())) {
                    about = known;
                }
            }
        }
        if (about != null) {
            ReceivedRecord cause = event.origin();
            String text = StoredEvents.textOf(event);
            EnrichedEvent enriched = enrichment.about(about, event.conversationId(), messages, text, cause);
            if (enriched != null) {
                outputs.add(new ConversationOutput.Enriched(enriched));
            }
        }
    }

    private FoldState foldAll(ConversationState state, long clock) {
        Checkpoint checkpoint = state.getCheckpoint();
        // A timer may fire after a record has brought the conversation further: what was said is not unsaid.
        state.setClock(Math.max(state.getClock(), clock));
        return fold.run(checkpoint == null ? null : checkpoint.getState(), state.getEvents(), state.getClock());
    }

    /** Returns when something falls due by itself. */
    private long announce(
            ConversationState state,
            ConversationKind kind,
            String conversationId,
            FoldState folded,
            List<ConversationOutput> outputs) {
        Conclusions conclusions =
                new Conclusions(kind, conversationId, folded, fold.waits().standing(folded));
        announcements.of(state, folded, conclusions).forEach(u -> outputs.add(new ConversationOutput.Updated(u)));
        promises.of(state, conversationId, folded).forEach(p -> outputs.add(new ConversationOutput.Promised(p)));
        StandingAlerts.Look look = standing.look(folded);
        alert(state, conversationId, folded, look.alerts(), outputs);
        return Math.min(Math.min(fold.nextDue(folded), look.nextDue()), removeAt(state));
    }

    private void alert(
            ConversationState state,
            String conversationId,
            FoldState folded,
            List<StandingAlert> now,
            List<ConversationOutput> outputs) {
        alerts.of(state, conversationId, folded, now)
                .forEach(alert -> outputs.add(new ConversationOutput.Alerted(alert)));
    }

    private long removeAt(ConversationState state) {
        return state.getReceivedAt() + settings.conversation().retention().toMillis();
    }

    private static void insert(List<StoredEvent> events, StoredEvent fresh) {
        int at = Collections.binarySearch(events, fresh, EventOrder.ORDER);
        events.add(at < 0 ? -at - 1 : at, fresh);
    }

    private static Change refused(RejectReason reason, String detail) {
        return new Change.Refused(new Rejection(reason, detail, STAGE, null));
    }

    /** Ids are the sender's: shown, but not at any length. */
    private static String brief(String id) {
        return id.length() <= 64 ? id : id.substring(0, 64) + "…";
    }

    private static ConversationState nothing() {
        return new ConversationState(
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                new ArrayList<>(),
                null,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
