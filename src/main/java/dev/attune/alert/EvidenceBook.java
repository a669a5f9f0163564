package dev.attune.alert;

import dev.attune.config.AlertMetric;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.schema.Evidence;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.PromiseState;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.AlertWatch;
import dev.attune.state.EvidenceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which replies speak for an alert: of each metric that is watched the five that matter most. Holds no text. A reply
 * that is revised is looked at anew, and leaves where it speaks for nothing any more.
 *
 * <table>
 * <caption>What speaks for what</caption>
 * <tr><td>WARMTH</td><td>judged turns below the threshold, the coldest</td></tr>
 * <tr><td>INDIFFERENT, SCRIPTED_MISFIT</td><td>judged turns with the flag of that name, the latest</td></tr>
 * <tr><td>RESPONSIVENESS, WITHIN_TARGET</td><td>replies that were LATE, the latest</td></tr>
 * <tr><td>PROMISES_KEPT</td><td>replies whose promise was BROKEN or LATE, decided last</td></tr>
 * </table>
 */
public final class EvidenceBook {
    private static final int REPLIES = 5;
    private static final int REASONS = 3;
    private static final double MILLION = 1_000_000;

    private static final Comparator<EvidenceRow> LATEST = Comparator.comparingLong(EvidenceRow::getOccurredAt)
            .thenComparing(row -> row.getReply().getReplyId())
            .reversed();
    private static final Comparator<EvidenceRow> COLDEST =
            Comparator.comparingInt(EvidenceRow::getWarmth).thenComparing(LATEST);

    private final double coldBelow;
    private final long horizon;

    public EvidenceBook(AgentAlertSettings settings) {
        coldBelow =
                Objects.requireNonNull(settings.bands().get(AlertMetric.WARMTH)).raise() / 100;
        horizon = Duration.parse(settings.horizon()).toMillis();
    }

    /**
     * A reply was assessed, or assessed anew.
     *
     * @param book of its agent; changed
     * @param clock epoch milliseconds
     */
    public void note(AlertBook book, ReplyAssessment reply, long clock) {
        for (AlertWatch watch : book.watches()) {
            AlertMetric metric = AlertMetric.valueOf(watch.getMetric());
            if (metric == AlertMetric.PROMISES_KEPT) {
                if (reply.getVoided()) {
                    remove(watch, reply.getReplyId());
                }
                continue;
            }
            remove(watch, reply.getReplyId());
            if (speaks(reply, metric)) {
                add(watch, metric, row(reply, metric), clock);
            }
        }
    }

    /**
     * A promise came into a state. A reply with several promises is known by the one heard of last.
     *
     * @param book of the agent who gave it; changed
     * @param clock epoch milliseconds
     */
    public void note(AlertBook book, PromiseEvent promise, long clock) {
        AlertWatch watch = book.find(AlertMetric.PROMISES_KEPT);
        if (watch == null) {
            return;
        }
        remove(watch, promise.getReplyId());
        if (promise.getState() == PromiseState.BROKEN || promise.getState() == PromiseState.LATE) {
            long decided = promise.getDecidedAt() == null
                    ? clock
                    : promise.getDecidedAt().toEpochMilli();
            Evidence reply = new Evidence(promise.getReplyId(), List.of(), List.of());
            add(watch, AlertMetric.PROMISES_KEPT, new EvidenceRow(decided, 0, reply), clock);
        }
    }

    /** What is published: the rows that are in the horizon at {@code clock}. */
    List<Evidence> of(AlertWatch watch, long clock) {
        List<Evidence> replies = new ArrayList<>(REPLIES);
        for (EvidenceRow row : watch.getEvidence()) {
            if (row.getOccurredAt() > clock - horizon) {
                replies.add(row.getReply());
            }
        }
        return replies;
    }

    private boolean speaks(ReplyAssessment reply, AlertMetric metric) {
        Review review = reply.getReview();
        if (reply.getVoided() || (review != null && review.getDecision() == ReviewDecision.VOID)) {
            return false;
        }
        // A wait enters the score at once, a judgement when its turn is over.
        boolean judged = reply.getSettled() && reply.getPartOf() == null;
        return switch (metric) {
            case WARMTH -> judged && cold(reply);
            case INDIFFERENT -> judged && reply.getFlags().contains(Flag.INDIFFERENT);
            case SCRIPTED_MISFIT -> judged && reply.getFlags().contains(Flag.SCRIPTED_MISFIT);
            case RESPONSIVENESS, WITHIN_TARGET -> reply.getFlags().contains(Flag.LATE);
            case PROMISES_KEPT -> false;
        };
    }

    private boolean cold(ReplyAssessment reply) {
        Double warmth = reply.getWarmth();
        boolean observed = reply.getNeedOutcome() != NeedOutcome.NOT_NEEDED || reply.getManner() != Manner.TASK;
        return warmth != null && observed && warmth < coldBelow;
    }

    private static EvidenceRow row(ReplyAssessment reply, AlertMetric metric) {
        boolean wait = metric == AlertMetric.RESPONSIVENESS || metric == AlertMetric.WITHIN_TARGET;
        Double warmth = metric == AlertMetric.WARMTH ? reply.getWarmth() : null;
        return new EvidenceRow(
                reply.getOccurredAt().toEpochMilli(),
                warmth == null ? 0 : (int) StrictMath.round(warmth * MILLION),
                new Evidence(
                        reply.getReplyId(),
                        List.copyOf(reply.getFlags()),
                        // Reasons are terms of warmth and say nothing about a wait.
                        wait ? List.of() : heaviest(reply.getReasons())));
    }

    private static List<Reason> heaviest(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.getWeight()))
                        .reversed())
                .limit(REASONS)
                .toList();
    }

    private void add(AlertWatch watch, AlertMetric metric, EvidenceRow row, long clock) {
        List<EvidenceRow> rows = new ArrayList<>(watch.getEvidence());
        rows.add(row);
        rows.removeIf(known -> known.getOccurredAt() <= clock - horizon);
        rows.sort(metric == AlertMetric.WARMTH ? COLDEST : LATEST);
        watch.setEvidence(new ArrayList<>(rows.subList(0, Math.min(REPLIES, rows.size()))));
    }

    private static void remove(AlertWatch watch, String replyId) {
        List<EvidenceRow> rows = watch.getEvidence();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getReply().getReplyId().equals(replyId)) {
                rows.remove(i);
                return;
            }
        }
    }
}
