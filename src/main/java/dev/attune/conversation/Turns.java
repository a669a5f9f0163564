package dev.attune.conversation;

import dev.attune.assessment.ReasonEvidence.Marked;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedReply;
import dev.attune.state.FoldedTurn;
import dev.attune.state.LineKind;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turns of a conversation: consecutive messages of one agent, judged as one text (DESIGN §3, Turn). */
final class Turns {
    private Turns() {}

    static FoldedTurn start(FoldState state, StoredEvent event) {
        List<FoldedTurn> turns = state.getTurns();
        int number = turns.isEmpty() ? 0 : last(state).getNumber() + 1;
        FoldedTurn turn = new FoldedTurn(
                number,
                event.getActor(),
                Cycles.last(state).getNumber(),
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
                null,
                null,
                null,
                0,
                false,
                null,
                false);
        turns.add(turn);
        state.setTurnOpen(true);
        state.setCustomerMicros(0);
        state.setCustomerN(0);
        return turn;
    }

    static FoldedReply reply(FoldState state, StoredEvent event, EffectiveMessages messages, int turn) {
        Signals signals = messages.signals(event);
        boolean redacted = messages.redacted(event.getEventId());
        return new FoldedReply(
                event.getEventId(),
                event.getAt(),
                event.getActor(),
                WaitLedger.teamOf(state, event.getActor()),
                event.getChannel(),
                Cycles.last(state).getNumber(),
                turn,
                signals.getLine(),
                redacted,
                null,
                null,
                false,
                turn < 0,
                signals.getDegraded(),
                redacted || turn < 0 ? new ArrayList<>() : signals.getMarks());
    }

    static void settle(FoldState state) {
        if (state.getTurnOpen()) {
            last(state).setSettled(true);
            state.setTurnOpen(false);
        }
    }

    /** Whether its verdict is: not while it only greets or holds, nor if a message of it is redacted. */
    static boolean isPublished(FoldState state, FoldedTurn turn) {
        boolean answers = turn.getSettled();
        List<FoldedReply> replies = state.getReplies();
        for (int i = replies.size() - 1; i >= 0; i--) {
            FoldedReply reply = replies.get(i);
            if (reply.getTurn() == turn.getNumber()) {
                if (reply.getRedacted()) {
                    return false;
                }
                answers |= reply.getLine() == LineKind.ANSWER;
            } else if (reply.getTurn() >= 0 && reply.getTurn() < turn.getNumber()) {
                break;
            }
        }
        return answers;
    }

    /** The latest rating of the cycle stands on the last human turn before it. */
    static void rate(FoldState state, StoredEvent event) {
        int cycle = Cycles.last(state).getNumber();
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

    static void review(FoldState state, StoredEvent event) {
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

    /** A reply whose neighbours are folded for good: the turn stays, a deleted reply and its wait count no more. */
    static void reviseCheckpointed(List<FoldedReply> replies, String target, EffectiveMessages messages) {
        FoldedReply reply = replyWith(replies, target);
        if (reply == null) {
            return;
        }
        reply.setRedacted(messages.redacted(target));
        if (reply.getRedacted()) {
            reply.setMarks(new ArrayList<>());
        }
        if (messages.deleted(target)) {
            reply.setVoided(true);
            reply.setWait(null);
            reply.setObservation(null);
            reply.setLate(false);
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

    /** The messages of a turn, whose last one is at {@code last}, as far as their words count, in their order. */
    static List<Marked> marked(List<FoldedReply> replies, FoldedTurn turn, int last) {
        List<Marked> messages = new ArrayList<>(2);
        for (int i = last; i >= 0; i--) {
            FoldedReply reply = replies.get(i);
            if (reply.getTurn() == turn.getNumber()) {
                if (!reply.getVoided() && !reply.getRedacted()) {
                    messages.add(0, new Marked(reply.getEventId(), reply.getMarks()));
                }
            } else if (reply.getTurn() >= 0) {
                // A deleted message has no turn, and may lie between two of one.
                break;
            }
        }
        return messages;
    }

    static FoldedTurn last(FoldState state) {
        return state.getTurns().get(state.getTurns().size() - 1);
    }
}
