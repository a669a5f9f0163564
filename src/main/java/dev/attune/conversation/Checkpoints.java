package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.state.Checkpoint;
import dev.attune.state.ConversationState;
import dev.attune.state.CycleEnd;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedCycle;
import dev.attune.state.SentReply;
import dev.attune.state.StoredEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a conversation's state bounded: when it has more than {@code conversation.checkpoint-events} events, those
 * before which nothing can arrive any more are folded for good, and replies older than {@code
 * conversation.retention} are let go. What is folded for good can still be reviewed, deleted or redacted, but a
 * deletion no longer opens a wait again.
 */
final class Checkpoints {
    private final Settings settings;
    private final Fold fold;

    Checkpoints(Settings settings, Fold fold) {
        this.settings = settings;
        this.fold = fold;
    }

    void compact(ConversationState state) {
        List<StoredEvent> events = state.getEvents();
        if (events.size() < settings.conversation().checkpointEvents()) {
            return;
        }
        // An event that is still accepted occurred at or after receivedAt - lateness, and receivedAt never goes back.
        long sealed = state.getReceivedAt() - settings.ingest().lateness().toMillis();
        int cut = 0;
        while (cut < events.size() && events.get(cut).getAt() < sealed) {
            cut++;
        }
        if (cut == 0) {
            return;
        }
        List<StoredEvent> head = events.subList(0, cut);
        long at = head.get(cut - 1).getAt();
        Checkpoint before = state.getCheckpoint();
        FoldState folded = fold.run(before == null ? null : before.getState(), head, at);
        long folds = cut + (before == null ? 0 : before.getEvents());
        forgetOld(state, folded);
        state.setCheckpoint(new Checkpoint(at, folds, folded));
        head.clear();
    }

    /** Lets go of cycles that ended before the retention: they have left every horizon, and nobody reviews them. */
    private void forgetOld(ConversationState state, FoldState folded) {
        long limit = state.getReceivedAt() - settings.conversation().retention().toMillis();
        Set<Integer> old = new HashSet<>();
        for (FoldedCycle cycle : folded.getCycles()) {
            boolean ended = cycle.getEndedBy() != CycleEnd.OPEN
                    && cycle.getNumber() != Cycles.last(folded).getNumber();
            if (ended && cycle.getReopenedAt() != null && cycle.getReopenedAt() < limit) {
                old.add(cycle.getNumber());
            }
        }
        if (old.isEmpty()) {
            return;
        }
        Set<String> replies = new HashSet<>();
        folded.getReplies().stream()
                .filter(reply -> old.contains(reply.getCycle()))
                .forEach(reply -> replies.add(reply.getEventId()));
        folded.getReplies().removeIf(reply -> old.contains(reply.getCycle()));
        folded.getPromises().removeIf(promise -> old.contains(promise.getCycle()));
        folded.getTurns()
                .removeIf(turn -> old.contains(turn.getCycle())
                        && turn.getNumber() != Turns.last(folded).getNumber());
        folded.getLostWaits().removeIf(lost -> old.contains(lost.getCycle()));
        folded.getCycles().removeIf(cycle -> old.contains(cycle.getNumber()));
        state.getSentReplies().removeIf((SentReply sent) -> replies.contains(sent.getEventId()));
        state.getSentPromises().removeIf(sent -> replies.contains(sent.getReplyId()));
        state.getSentSegments().removeIf(sent -> old.contains(sent.getCycle()));
    }
}
