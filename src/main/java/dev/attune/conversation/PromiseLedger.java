package dev.attune.conversation;

import dev.attune.schema.PromiseState;
import dev.attune.schema.PromiseType;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedPromise;
import dev.attune.state.FoldedReply;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised and what became of it (DESIGN §3, Promises). Part of the fold: decided by the times of events and
 * by due times alone, so that neither the order of arrival nor an outage changes what a promise comes to.
 *
 * <p>REPLY_BY, CALLBACK and SEND are followed; of ACTION, ESCALATE and VAGUE nobody can tell from the conversation
 * whether they were kept, and they stay OPENED.
 */
final class PromiseLedger {
    private final DueDates dates;
    private final PromiseItems items;

    PromiseLedger(DueDates dates) {
        this.dates = dates;
        items = new PromiseItems(dates);
    }

    /** Time passes: what is neither kept nor chased when the grace is over is broken, or nobody knows. */
    void pass(FoldState state, long to) {
        for (FoldedPromise promise : state.getPromises()) {
            if (isOpen(promise) && promise.getDueAt() != null) {
                long end = dates.graceEnd(promise);
                if (to > end) {
                    giveUp(promise, end);
                }
            }
        }
    }

    private static void giveUp(FoldedPromise promise, long at) {
        if (promise.getType() == PromiseType.REPLY_BY) {
            breakIt(promise, at);
        } else {
            decide(promise, PromiseState.UNVERIFIED, at);
        }
    }

    /** When time alone next decides something; {@link Long#MAX_VALUE}: never. */
    long nextDue(FoldState state) {
        long next = Long.MAX_VALUE;
        for (FoldedPromise promise : state.getPromises()) {
            if (isOpen(promise) && promise.getDueAt() != null) {
                next = Math.min(next, dates.graceEnd(promise) + 1);
            }
        }
        return next;
    }

    /** The customer writes: the step that came first is done, or somebody asks for what was promised. */
    void customerWrote(FoldState state, StoredEvent message, boolean needsReply) {
        for (FoldedPromise promise : state.getPromises()) {
            if (promise.getDecidedAt() == null && promise.getRunsFrom() == null) {
                dates.run(promise, message.getAt());
            } else if (isOpen(promise) && needsReply && isOver(promise, message.getAt())) {
                breakIt(promise, message.getAt());
            }
        }
    }

    /** An agent writes {@code reply}, which may keep what was promised in earlier turns, and promise anew. */
    void agentWrote(FoldState state, FoldedReply reply, StoredEvent message, EffectiveMessages messages) {
        Signals signals = messages.signals(message);
        if (awaitsReply(state, reply) && RealReply.is(signals)) {
            for (FoldedPromise promise : state.getPromises()) {
                promise.setUnheard(false);
                if (isOpen(promise) && promise.getTurn() != reply.getTurn() && promise.getDueAt() != null) {
                    keep(promise, reply.getAt());
                }
            }
        }
        for (FoldedPromise promise : items.made(reply, signals)) {
            FoldedPromise earlier = extended(state, promise);
            if (earlier != null) {
                extend(earlier, promise);
                // It opens no item of its own. Said as VOIDED: it may have been published before the earlier one came.
                decide(promise, PromiseState.VOIDED, reply.getAt());
            }
            state.getPromises().add(promise);
        }
        state.getPromises().addAll(items.withdrawn(reply, message, messages));
    }

    private static boolean awaitsReply(FoldState state, FoldedReply reply) {
        for (FoldedPromise promise : state.getPromises()) {
            if (promise.getUnheard() || (isOpen(promise) && promise.getTurn() != reply.getTurn())) {
                return true;
            }
        }
        return false;
    }

    /** A reply that is deleted: its promises are as if never made. */
    void deleted(FoldState state, FoldedReply reply, StoredEvent message, EffectiveMessages messages) {
        state.getPromises().addAll(items.withdrawn(reply, message, messages));
    }

    /** The oldest promise that {@code promise} moves on: once only, by the same agent, before it is due. */
    private static @Nullable FoldedPromise extended(FoldState state, FoldedPromise promise) {
        for (FoldedPromise earlier : state.getPromises()) {
            boolean same = earlier.getType() == promise.getType()
                    && earlier.getAgentId().equals(promise.getAgentId())
                    && !earlier.getReplyId().equals(promise.getReplyId());
            boolean inTime = earlier.getDueAt() == null || promise.getMadeAt() < earlier.getDueAt();
            if (same && inTime && isOpen(earlier) && earlier.getState() == PromiseState.OPENED) {
                return earlier;
            }
        }
        return null;
    }

    private static void extend(FoldedPromise earlier, FoldedPromise by) {
        earlier.setState(PromiseState.EXTENDED);
        if (by.getDueAt() == null) {
            earlier.setConditional(true);
            earlier.setRunsFrom(null);
        } else if (earlier.getRunsFrom() == null) {
            earlier.setRunsFrom(by.getMadeAt());
        } else if (by.getDue() == null && by.getDueAt() < earlier.getDueAt()) {
            // Who names no time does not shorten the one that was named.
            return;
        }
        earlier.setDue(by.getDue());
        earlier.setDueAt(by.getDueAt());
        earlier.setDueSource(by.getDueSource());
    }

    /** Something happened outside the conversation, which may be what was promised. */
    void followedUp(FoldState state, StoredEvent event) {
        for (FoldedPromise promise : state.getPromises()) {
            boolean outside = promise.getType() == PromiseType.CALLBACK || promise.getType() == PromiseType.SEND;
            if (outside && (event.getActor() == null || event.getActor().equals(promise.getAgentId()))) {
                promise.setUnheard(false);
                if (isOpen(promise)) {
                    keep(promise, event.getAt());
                }
            }
        }
    }

    private static void keep(FoldedPromise promise, long at) {
        if (at > promise.getMadeAt()) {
            decide(promise, isOver(promise, at) ? PromiseState.LATE : PromiseState.KEPT, at);
        }
    }

    /** Somebody else is responsible from now on. What is not due yet counts for nobody. */
    void assigned(FoldState state, String agentId, long at) {
        for (FoldedPromise promise : state.getPromises()) {
            if (!promise.getAgentId().equals(agentId)) {
                release(promise, at);
            }
        }
    }

    /** Nobody is responsible, where {@code agentId} was. */
    void unassigned(FoldState state, String agentId, long at) {
        for (FoldedPromise promise : state.getPromises()) {
            if (promise.getAgentId().equals(agentId)) {
                release(promise, at);
            }
        }
    }

    /** The conversation goes on elsewhere. */
    void merged(FoldState state, long at) {
        state.getPromises().forEach(promise -> release(promise, at));
    }

    private static void release(FoldedPromise promise, long at) {
        if (isOpen(promise) && !isOver(promise, at)) {
            decide(promise, PromiseState.UNVERIFIED, at);
        }
    }

    /** RESOLVED or CLOSED: nothing more is to come. */
    void closed(FoldState state, long at) {
        for (FoldedPromise promise : state.getPromises()) {
            release(promise, at);
            if (isOpen(promise) && promise.getType() == PromiseType.REPLY_BY) {
                breakIt(promise, at);
            }
            promise.setUnheard(false);
        }
    }

    /** A cycle ends: nobody has to make up for what was broken in it. */
    static void cycleEnds(FoldState state) {
        state.getPromises().forEach(promise -> promise.setUnheard(false));
    }

    /** Promises of replies that are folded for good and deleted only now; before the events after them are folded. */
    static void reviseCheckpointed(FoldState state, List<StoredEvent> events, EffectiveMessages messages) {
        if (state.getPromises().isEmpty()) {
            return;
        }
        for (StoredEvent event : events) {
            if (event.getType() == StoredType.MESSAGE_REVISED && messages.deleted(event.getTarget())) {
                for (FoldedPromise promise : state.getPromises()) {
                    if (promise.getReplyId().equals(event.getTarget())) {
                        promise.setUnheard(false);
                        decide(promise, PromiseState.VOIDED, messages.revisedAt(event.getTarget()));
                    }
                }
            }
        }
    }

    private static void breakIt(FoldedPromise promise, long at) {
        decide(promise, PromiseState.BROKEN, at);
        promise.setUnheard(true);
    }

    private static void decide(FoldedPromise promise, PromiseState state, long at) {
        promise.setState(state);
        promise.setDecidedAt(at);
    }

    /** Whether it is followed and not decided yet. */
    static boolean isOpen(FoldedPromise promise) {
        return promise.getDecidedAt() == null && isFollowed(promise.getType());
    }

    private static boolean isFollowed(PromiseType type) {
        return type == PromiseType.REPLY_BY || type == PromiseType.CALLBACK || type == PromiseType.SEND;
    }

    private static boolean isOver(FoldedPromise promise, long at) {
        return promise.getDueAt() != null && at > promise.getDueAt();
    }
}
