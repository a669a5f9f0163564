package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Priority;
import dev.attune.schema.Role;
import dev.attune.serde.StateSerde;
import dev.attune.state.CycleEnd;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedReply;
import dev.attune.state.FoldedTurn;
import dev.attune.state.KnownAssignment;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a conversation as the fold of its accepted events, in {@link EventOrder}, up to a clock (DESIGN §3).
 * Pure: the same events and the same clock give the same state, however they arrived.
 *
 * <p>Cost: linear in the events after the checkpoint.
 */
public final class Fold {
    private static final StateSerde<FoldState> CHECKPOINT = new StateSerde<>(FoldState.getClassSchema(), 1, Map.of());

    private final Targets targets;
    private final WaitLedger waits;
    private final PromiseLedger promises;
    private final Hearing hearing = new Hearing();

    public Fold(Settings settings) {
        targets = new Targets(settings);
        Calendars calendars = new Calendars(settings);
        waits = new WaitLedger(targets, calendars);
        promises = new PromiseLedger(new DueDates(settings, calendars));
    }

    /**
     * Folds events onto a start.
     *
     * @param start a checkpoint, left as it is; null: from nothing
     * @param events in {@link EventOrder}
     * @param clock epoch milliseconds; what falls due up to it has happened
     */
    public FoldState run(@Nullable FoldState start, List<StoredEvent> events, long clock) {
        FoldState state = start == null ? nothing() : CHECKPOINT.copy(start);
        EffectiveMessages messages = new EffectiveMessages(events);
        PromiseLedger.reviseCheckpointed(state, events, messages);
        for (StoredEvent event : events) {
            advance(state, event.getAt());
            apply(state, event, messages);
        }
        advance(state, clock);
        int checkpointed = start == null ? 0 : start.getReplies().size();
        for (StoredEvent event : events) {
            if (event.getType() == StoredType.ASSESSMENT_REVIEWED) {
                Turns.review(state, event);
            } else if (event.getType() == StoredType.MESSAGE_REVISED) {
                Turns.reviseCheckpointed(state.getReplies().subList(0, checkpointed), event.getTarget(), messages);
            }
        }
        return state;
    }

    /** When the state next changes by itself; {@link Long#MAX_VALUE}: never. */
    long nextDue(FoldState state) {
        if (!state.getStarted()) {
            return Long.MAX_VALUE;
        }
        long due = Math.min(waits.nextStep(state), promises.nextDue(state));
        if (state.getOpen()) {
            due = Math.min(due, state.getLastMessageAt() + targets.idle(state.getChannel()) + 1);
        }
        if (state.getTurnOpen()) {
            FoldedTurn turn = Turns.last(state);
            due = Math.min(due, turn.getLastAt() + targets.turnGap(turn.getChannel()) + 1);
        }
        return due;
    }

    WaitLedger waits() {
        return waits;
    }

    private static FoldState nothing() {
        return new FoldState(
                Long.MIN_VALUE,
                false,
                false,
                ConversationStatus.OPEN,
                Priority.NORMAL,
                0L,
                Channel.UNKNOWN,
                null,
                0L,
                false,
                false,
                null,
                false,
                0L,
                0,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                0L,
                0L,
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Lets time pass: idleness ends the cycle, the gap settles the turn, the open wait grows, promises fall due. */
    private void advance(FoldState state, long to) {
        if (!state.getStarted()) {
            state.setClock(Math.max(state.getClock(), to));
            return;
        }
        long idleAt = state.getLastMessageAt() + targets.idle(state.getChannel());
        if (state.getOpen() && to > idleAt) {
            waits.accrue(state, idleAt);
            promises.pass(state, idleAt);
            end(state, CycleEnd.IDLE, idleAt);
        }
        waits.accrue(state, to);
        promises.pass(state, to);
        if (state.getTurnOpen()) {
            FoldedTurn turn = Turns.last(state);
            if (to > turn.getLastAt() + targets.turnGap(turn.getChannel())) {
                Turns.settle(state);
            }
        }
    }

    private void apply(FoldState state, StoredEvent event, EffectiveMessages messages) {
        if (!moves(event)) {
            return;
        }
        begin(state, event);
        if (event.getCustomer() != 0) {
            state.setCustomer(event.getCustomer());
        }
        switch (event.getType()) {
            case CREATED -> {
                state.setPriority(event.getPriority());
                message(state, event, messages);
            }
            case MESSAGE -> message(state, event, messages);
            case ASSIGNED -> assign(state, event);
            case UNASSIGNED -> {
                if (event.getActor() == null || event.getActor().equals(state.getHolder())) {
                    waits.lose(state, event.getAt());
                    if (state.getHolder() != null) {
                        promises.unassigned(state, state.getHolder(), event.getAt());
                    }
                    state.setHolder(null);
                }
            }
            case STATUS_CHANGED -> changeStatus(state, event);
            case RATED -> Turns.rate(state, event);
            case PRIORITY_CHANGED -> state.setPriority(event.getPriority());
            case MERGED -> {
                Turns.settle(state);
                promises.merged(state, event.getAt());
                end(state, CycleEnd.MERGED, event.getAt());
            }
            case FOLLOWED_UP -> promises.followedUp(state, event);
            case MESSAGE_REVISED, ASSESSMENT_REVIEWED, UNKNOWN -> {
                // Revisions and reviews act through their target.
            }
        }
    }

    /** Internal notes and messages of machines leave no trace; revisions and reviews act through their target. */
    private static boolean moves(StoredEvent event) {
        return switch (event.getType()) {
            case MESSAGE, CREATED ->
                !event.getInternal()
                        && !event.getAutomatic()
                        && (event.getRole() == Role.CUSTOMER || event.getRole() == Role.AGENT);
            case MESSAGE_REVISED, ASSESSMENT_REVIEWED -> false;
            default -> true;
        };
    }

    private static void begin(FoldState state, StoredEvent event) {
        state.setChannel(event.getChannel());
        if (!state.getStarted()) {
            state.setStarted(true);
            Cycles.open(state, event.getAt());
        }
    }

    private void message(FoldState state, StoredEvent event, EffectiveMessages messages) {
        String id = event.getEventId();
        if (messages.deleted(id)) {
            if (event.getRole() == Role.AGENT) {
                FoldedReply reply = Turns.reply(state, event, messages, -1);
                promises.deleted(state, reply, event, messages);
                state.getReplies().add(reply);
            }
            return;
        }
        if (event.getRole() == Role.CUSTOMER) {
            customerWrote(state, event, messages);
        } else {
            agentWrote(state, event, messages);
        }
        state.setLastMessageAt(event.getAt());
    }

    private void customerWrote(FoldState state, StoredEvent event, EffectiveMessages messages) {
        Signals signals = messages.signals(event);
        boolean redacted = messages.redacted(event.getEventId());
        Turns.settle(state);
        promises.customerWrote(state, event, signals.getNeedsReply());
        if (signals.getNeedsReply() && !state.getOpen()) {
            Cycles.reopen(state, event.getAt());
            Hearing.forget(state);
        }
        hearing.customerWrote(state, event, signals, messages);
        SentimentSignal sentiment = signals.getSentiment();
        if (sentiment != null && !redacted) {
            state.setCustomerMicros(state.getCustomerMicros() + sentiment.getScoreMicros());
            state.setCustomerN(state.getCustomerN() + 1);
            if (!state.getTurns().isEmpty()) {
                FoldedTurn turn = Turns.last(state);
                turn.setAfterMicros(turn.getAfterMicros() + sentiment.getScoreMicros());
                turn.setAfterN(turn.getAfterN() + 1);
            }
        }
        if (signals.getNeedsReply() && state.getWait() == null) {
            waits.open(state, event);
        }
    }

    private void agentWrote(FoldState state, StoredEvent event, EffectiveMessages messages) {
        FoldedTurn turn = state.getTurnOpen() ? Turns.last(state) : null;
        if (turn == null || !turn.getAgentId().equals(event.getActor())) {
            Turns.settle(state);
            turn = Turns.start(state, event);
            Hearing.turnBegins(state);
        }
        turn.setLastId(event.getEventId());
        turn.setLastAt(event.getAt());
        hearing.agentWrote(state, turn, event, messages);
        FoldedReply reply = Turns.reply(state, event, messages, turn.getNumber());
        waits.reply(state, reply, messages.signals(event).getStatesTime());
        promises.agentWrote(state, reply, event, messages);
        state.getReplies().add(reply);
        state.setReplied(true);
    }

    private void assign(FoldState state, StoredEvent event) {
        String agent = event.getActor();
        if (!agent.equals(state.getHolder())) {
            waits.lose(state, event.getAt());
            promises.assigned(state, agent, event.getAt());
            state.setHolder(agent);
            state.setHolderSince(event.getAt());
        }
        state.setEverAssigned(true);
        state.getAssignments().removeIf(known -> known.getAgentId().equals(agent));
        state.getAssignments().add(new KnownAssignment(agent, event.getTeamId(), event.getAt(), event.getEventId()));
    }

    private void changeStatus(FoldState state, StoredEvent event) {
        if (event.getStatus() != state.getStatus()) {
            Turns.settle(state);
        }
        state.setStatus(event.getStatus());
        switch (event.getStatus()) {
            case RESOLVED -> close(state, CycleEnd.RESOLVED, event.getAt());
            case CLOSED -> close(state, CycleEnd.CLOSED, event.getAt());
            case OPEN -> {
                if (!state.getOpen()) {
                    Cycles.reopen(state, event.getAt());
                    Hearing.forget(state);
                }
            }
            case PENDING, ON_HOLD, UNKNOWN -> {
                // PENDING pauses nothing; ON_HOLD acts through the passing of time.
            }
        }
    }

    private void close(FoldState state, CycleEnd by, long at) {
        promises.closed(state, at);
        end(state, by, at);
    }

    private void end(FoldState state, CycleEnd by, long at) {
        if (state.getOpen()) {
            waits.lose(state, at);
            Hearing.end(state);
            PromiseLedger.cycleEnds(state);
            Cycles.end(state, by, at);
        }
    }
}
