package dev.attune.conversation;

import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.Shares;
import dev.attune.assessment.TurnJudge;
import dev.attune.schema.ConversationAlertKind;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Manner;
import dev.attune.schema.PromiseState;
import dev.attune.schema.Reason;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedPromise;
import dev.attune.state.FoldedTurn;
import dev.attune.state.HeardMessage;
import dev.attune.state.OpenWait;
import dev.attune.state.StandingAlert;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which alerts a folded conversation gives cause for, and when time alone gives the next (DESIGN §3). */
final class StandingAlerts {
    /** There is one at a time. */
    private static final String THE_MANNER = "manner";

    private static final int HOSTILE = JudgementModel.MANNERS.indexOf("HOSTILE");

    private final DueDates dates;

    StandingAlerts(DueDates dates) {
        this.dates = dates;
    }

    /**
     * What stands at the fold's clock.
     *
     * @param nextDue when time alone gives cause for the next; {@link Long#MAX_VALUE}: never
     */
    record Look(List<StandingAlert> alerts, long nextDue) {}

    Look look(FoldState state) {
        List<StandingAlert> alerts = new ArrayList<>(0);
        long next = distress(state, alerts);
        for (FoldedPromise promise : state.getPromises()) {
            next = Math.min(next, due(state, promise, alerts));
        }
        hostile(state, alerts);
        return new Look(alerts, next);
    }

    private static long distress(FoldState state, List<StandingAlert> alerts) {
        OpenWait wait = state.getWait();
        Distress shown = wait == null ? null : Distress.of(state);
        if (wait == null || shown == null) {
            return Long.MAX_VALUE;
        }
        if (wait.getOverAt() == 0) {
            return state.getStatus() == ConversationStatus.ON_HOLD
                    ? Long.MAX_VALUE
                    : state.getClock() + wait.getTargetMs() - wait.getSystemMs();
        }
        HeardMessage first = shown.firstShown();
        alerts.add(new StandingAlert(
                ConversationAlertKind.WAITING_IN_DISTRESS,
                Long.toString(wait.getOpenedAt()),
                holder(state, null),
                Math.max(wait.getOverAt(), first.getAt()),
                null,
                shown.reasons(first)));
        return Long.MAX_VALUE;
    }

    private long due(FoldState state, FoldedPromise promise, List<StandingAlert> alerts) {
        if (promise.getState() == PromiseState.BROKEN && promise.getUnheard()) {
            alerts.add(about(state, promise, ConversationAlertKind.PROMISE_BROKEN, promise.getDecidedAt()));
        } else if (PromiseLedger.isOpen(promise) && promise.getDueAt() != null) {
            long near = dates.near(promise);
            if (state.getClock() < near) {
                return near;
            }
            alerts.add(about(state, promise, ConversationAlertKind.PROMISE_DUE, near));
        }
        return Long.MAX_VALUE;
    }

    private static StandingAlert about(FoldState state, FoldedPromise promise, ConversationAlertKind kind, long since) {
        Reason reason = new Reason(
                "PROMISE_" + promise.getType(), 1.0, promise.getReplyId(), promise.getStart(), promise.getEnd());
        return new StandingAlert(
                kind,
                PromiseAnnouncements.id(promise.getReplyId(), promise.getStart()),
                holder(state, promise.getAgentId()),
                since,
                promise.getDueAt(),
                List.of(reason));
    }

    /** The manner of the last turn that is judged; a run of hostile ones is one occasion. */
    private static void hostile(FoldState state, List<StandingAlert> alerts) {
        List<FoldedTurn> turns = state.getTurns();
        for (int i = turns.size() - 1; i >= 0; i--) {
            FoldedTurn turn = turns.get(i);
            Manner manner = manner(state, turn);
            if (manner == null) {
                continue;
            }
            if (manner == Manner.HOSTILE) {
                Reason reason = new Reason(Manner.HOSTILE.name(), hostility(turn), turn.getLastId(), null, null);
                alerts.add(new StandingAlert(
                        ConversationAlertKind.HOSTILE,
                        THE_MANNER,
                        holder(state, turn.getAgentId()),
                        turn.getLastAt(),
                        null,
                        List.of(reason)));
            }
            return;
        }
    }

    /** As it is published; null: not judged, or a reviewer took it out. */
    private static @Nullable Manner manner(FoldState state, FoldedTurn turn) {
        Review review = turn.getReview();
        if (review != null && review.getDecision() == ReviewDecision.VOID) {
            return null;
        }
        if (review != null && review.getManner() != null) {
            return review.getManner();
        }
        TurnVerdict verdict = turn.getVerdict();
        return verdict == null || !Turns.isPublished(state, turn)
                ? null
                : Manner.valueOf(JudgementModel.MANNERS.get(TurnJudge.mannerOf(verdict.getManner())));
    }

    private static double hostility(FoldedTurn turn) {
        TurnVerdict verdict = turn.getVerdict();
        boolean relabelled = turn.getReview() != null && turn.getReview().getManner() != null;
        return verdict == null || relabelled
                ? 1
                : Shares.number(verdict.getManner().get(HOSTILE));
    }

    /** Who holds the conversation; where the platform assigns nobody, whom it concerns. */
    private static @Nullable String holder(FoldState state, @Nullable String concerned) {
        return state.getEverAssigned() ? state.getHolder() : concerned;
    }
}
