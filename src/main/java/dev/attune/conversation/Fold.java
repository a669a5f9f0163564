package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Priority;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.Role;
import dev.attune.serde.StateSerde;
import dev.attune.state.CycleEnd;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedCycle;
import dev.attune.state.FoldedReply;
import dev.attune.state.FoldedTurn;
import dev.attune.state.KnownAssignment;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.time.Instant;
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

    public Fold(Settings settings) {
        targets = new Targets(settings);
        waits = new WaitLedger(targets, new Calendars(settings));
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
        for (StoredEvent event : events) {
            advance(state, event.getAt());
            apply(state, event, messages);
        }
        advance(state, clock);
        int checkpointed = start == null ? 0 : start.getReplies().size();
        for (StoredEvent event : events) {
            if (event.getType() == StoredType.ASSESSMENT_REVIEWED) {
                review(state, event);
            } else if (event.getType() == StoredType.MESSAGE_REVISED) {
                reviseCheckpointed(state.getReplies().subList(0, checkpointed), event.getTarget(), messages);
            }
        }
        return state;
    }

    /** When the state next changes by itself; {@link Long#MAX_VALUE}: never. */
    long nextDue(FoldState state) {
        if (!state.getStarted()) {
            return Long.MAX_VALUE;
        }
        long due = waits.nextStep(state);
        if (state.getOpen()) {
            due = Math.min(due, state.getLastMessageAt() + targets.idle(state.getChannel()) + 1);
        }
        if (state.getTurnOpen()) {
            FoldedTurn turn = lastTurn(state);
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
                new ArrayList<>());
    }

    /** Lets time pass: idleness ends the cycle, the gap settles the turn, the open wait grows. */
    private void advance(FoldState state, long to) {
        if (!state.getStarted()) {
            state.setClock(Math.max(state.getClock(), to));
            return;
        }
        long idleAt = state.getLastMessageAt() + targets.idle(state.getChannel());
        if (state.getOpen() && to > idleAt) {
            waits.accrue(state, idleAt);
            endCycle(state, CycleEnd.IDLE, idleAt);
        }
        waits.accrue(state, to);
        if (state.getTurnOpen()) {
            FoldedTurn turn = lastTurn(state);
            if (to > turn.getLastAt() + targets.turnGap(turn.getChannel())) {
                settle(state);
            }
        }
    }

    private void apply(FoldState state, StoredEvent event, EffectiveMessages messages) {
        if (!moves(event)) {
            return;
        }
        begin(state, event);
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
                    state.setHolder(null);
                }
            }
            case STATUS_CHANGED -> changeStatus(state, event);
            case RATED -> rate(state, event);
            case PRIORITY_CHANGED -> state.setPriority(event.getPriority());
            case MERGED -> {
                settle(state);
                endCycle(state, CycleEnd.MERGED, event.getAt());
            }
            case FOLLOWED_UP, MESSAGE_REVISED, ASSESSMENT_REVIEWED, UNKNOWN -> {
                // Revisions and reviews act through their target; follow-ups are evidence for promises.
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
            openCycle(state, event.getAt());
        }
    }

    private void message(FoldState state, StoredEvent event, EffectiveMessages messages) {
        String id = event.getEventId();
        if (messages.deleted(id)) {
            if (event.getRole() == Role.AGENT) {
                state.getReplies().add(reply(state, event, messages, -1));
            }
            return;
        }
        if (event.getRole() == Role.CUSTOMER) {
            customerWrote(state, event, messages.signals(event), messages.redacted(id));
        } else {
            agentWrote(state, event, messages);
        }
        state.setLastMessageAt(event.getAt());
    }

    private void customerWrote(FoldState state, StoredEvent event, Signals signals, boolean redacted) {
        settle(state);
        SentimentSignal sentiment = signals.getSentiment();
        if (sentiment != null && !redacted) {
            state.setCustomerMicros(state.getCustomerMicros() + sentiment.getScoreMicros());
            state.setCustomerN(state.getCustomerN() + 1);
            if (!state.getTurns().isEmpty()) {
                FoldedTurn turn = lastTurn(state);
                turn.setAfterMicros(turn.getAfterMicros() + sentiment.getScoreMicros());
                turn.setAfterN(turn.getAfterN() + 1);
            }
        }
        if (signals.getNeedsReply()) {
            if (!state.getOpen()) {
                reopen(state, event.getAt());
            }
            if (state.getWait() == null) {
                waits.open(state, event);
            }
        }
    }

    private void agentWrote(FoldState state, StoredEvent event, EffectiveMessages messages) {
        FoldedTurn turn = state.getTurnOpen() ? lastTurn(state) : null;
        if (turn == null || !turn.getAgentId().equals(event.getActor())) {
            settle(state);
            turn = startTurn(state, event);
        }
        turn.setLastId(event.getEventId());
        turn.setLastAt(event.getAt());
        FoldedReply reply = reply(state, event, messages, turn.getNumber());
        waits.reply(state, reply, messages.signals(event).getStatesTime());
        state.getReplies().add(reply);
        state.setReplied(true);
    }

    private static FoldedTurn startTurn(FoldState state, StoredEvent event) {
        List<FoldedTurn> turns = state.getTurns();
        int number = turns.isEmpty() ? 0 : lastTurn(state).getNumber() + 1;
        FoldedTurn turn = new FoldedTurn(
                number,
                event.getActor(),
                lastCycle(state).getNumber(),
                event.getEventId(),
                event.getEventId(),
                event.getAt(),
                event.getChannel(),
                false,
                state.getCustomerMicros(),
                state.getCustomerN(),
                0L,
                0,
                null,
                null);
        turns.add(turn);
        state.setTurnOpen(true);
        state.setCustomerMicros(0);
        state.setCustomerN(0);
        return turn;
    }

    private static FoldedReply reply(FoldState state, StoredEvent event, EffectiveMessages messages, int turn) {
        Signals signals = messages.signals(event);
        return new FoldedReply(
                event.getEventId(),
                event.getAt(),
                event.getActor(),
                WaitLedger.teamOf(state, event.getActor()),
                event.getChannel(),
                lastCycle(state).getNumber(),
                turn,
                signals.getLine(),
                messages.redacted(event.getEventId()),
                null,
                null,
                false,
                turn < 0,
                signals.getDegraded());
    }

    private void assign(FoldState state, StoredEvent event) {
        String agent = event.getActor();
        if (!agent.equals(state.getHolder())) {
            waits.lose(state, event.getAt());
            state.setHolder(agent);
            state.setHolderSince(event.getAt());
        }
        state.setEverAssigned(true);
        state.getAssignments().removeIf(known -> known.getAgentId().equals(agent));
        state.getAssignments().add(new KnownAssignment(agent, event.getTeamId(), event.getAt(), event.getEventId()));
    }

    private void changeStatus(FoldState state, StoredEvent event) {
        if (event.getStatus() != state.getStatus()) {
            settle(state);
        }
        state.setStatus(event.getStatus());
        switch (event.getStatus()) {
            case RESOLVED -> endCycle(state, CycleEnd.RESOLVED, event.getAt());
            case CLOSED -> endCycle(state, CycleEnd.CLOSED, event.getAt());
            case OPEN -> {
                if (!state.getOpen()) {
                    reopen(state, event.getAt());
                }
            }
            case PENDING, ON_HOLD, UNKNOWN -> {
                // PENDING pauses nothing; ON_HOLD acts through the passing of time.
            }
        }
    }

    /** The latest rating of the cycle stands on the last human turn before it. */
    private static void rate(FoldState state, StoredEvent event) {
        int cycle = lastCycle(state).getNumber();
        FoldedTurn rated = null;
        for (FoldedTurn turn : state.getTurns()) {
            if (turn.getCycle() == cycle) {
                turn.setRating(null);
                rated = turn;
            }
        }
        if (rated != null) {
            rated.setRating(event.getScore());
        }
    }

    /** A reply whose neighbours are folded for good: the turn stays, a deleted reply and its wait count no more. */
    private static void reviseCheckpointed(List<FoldedReply> replies, String target, EffectiveMessages messages) {
        FoldedReply reply = replyWith(replies, target);
        if (reply == null) {
            return;
        }
        reply.setRedacted(messages.redacted(target));
        if (messages.deleted(target)) {
            reply.setVoided(true);
            reply.setWait(null);
            reply.setObservation(null);
            reply.setLate(false);
        }
    }

    private static void review(FoldState state, StoredEvent event) {
        FoldedReply reply = replyWith(state.getReplies(), event.getTarget());
        if (reply == null || reply.getTurn() < 0) {
            return;
        }
        boolean relabel = event.getDecision() == ReviewDecision.RELABEL;
        for (FoldedTurn turn : state.getTurns()) {
            if (turn.getNumber() == reply.getTurn()) {
                turn.setReview(new Review(
                        event.getDecision(),
                        relabel ? event.getNeedOutcome() : null,
                        relabel ? event.getManner() : null,
                        event.getActor(),
                        Instant.ofEpochMilli(event.getAt())));
            }
        }
    }

    private static @Nullable FoldedReply replyWith(List<FoldedReply> replies, String eventId) {
        for (FoldedReply reply : replies) {
            if (reply.getEventId().equals(eventId)) {
                return reply;
            }
        }
        return null;
    }

    private static void settle(FoldState state) {
        if (state.getTurnOpen()) {
            lastTurn(state).setSettled(true);
            state.setTurnOpen(false);
        }
    }

    private static void openCycle(FoldState state, long at) {
        List<FoldedCycle> cycles = state.getCycles();
        int number = cycles.isEmpty() ? 0 : lastCycle(state).getNumber() + 1;
        cycles.add(new FoldedCycle(number, at, null, CycleEnd.OPEN, null));
        state.setOpen(true);
        state.setReplied(false);
        state.setStatus(ConversationStatus.OPEN);
        state.setLastMessageAt(at);
    }

    private static void reopen(FoldState state, long at) {
        lastCycle(state).setReopenedAt(at);
        openCycle(state, at);
    }

    private void endCycle(FoldState state, CycleEnd by, long at) {
        if (!state.getOpen()) {
            return;
        }
        waits.lose(state, at);
        state.setWait(null);
        state.setOpen(false);
        FoldedCycle cycle = lastCycle(state);
        cycle.setEndedAt(at);
        cycle.setEndedBy(by);
    }

    static FoldedTurn lastTurn(FoldState state) {
        return state.getTurns().get(state.getTurns().size() - 1);
    }

    static FoldedCycle lastCycle(FoldState state) {
        return state.getCycles().get(state.getCycles().size() - 1);
    }
}
