package dev.attune.offline.calibrate;

import dev.attune.rubric.OpeningCell;
import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Wait;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One segment as far as its assessments tell: a mean for each metric that was observed in it. */
final class RecordedSegment {
    private static final class Mean {
        private double sum;
        private int parts;
    }

    private final Channel channel;
    private final Map<Metric, Mean> means = new EnumMap<>(Metric.class);
    private @Nullable Double opening;

    RecordedSegment(Channel channel) {
        this.channel = channel;
    }

    /** Adds a reply that was neither deleted nor taken out by a reviewer. */
    void add(ReplyAssessment reply) {
        if (opening == null) {
            opening = reply.getSentimentBefore();
        }
        // Waits stand on the message that ends them, whether or not the turn goes on.
        Double responsiveness = reply.getResponsiveness();
        if (responsiveness != null) {
            observe(Metric.RESPONSIVENESS, responsiveness);
            Wait wait = reply.getWait();
            if (wait != null) {
                observe(Metric.WITHIN_TARGET, within(reply.getChannel(), wait) ? 1 : 0);
            }
        }
        if (reply.getPartOf() == null && reply.getSettled()) {
            judged(reply);
        }
    }

    private void judged(ReplyAssessment reply) {
        Manner manner = reply.getManner();
        NeedOutcome outcome = reply.getNeedOutcome();
        Double warmth = reply.getWarmth();
        // Nothing was needed and nothing done beyond the task: shown, but no observation (DESIGN §3, Warmth).
        if (warmth != null && !(outcome == NeedOutcome.NOT_NEEDED && manner == Manner.TASK)) {
            observe(Metric.WARMTH, warmth);
        }
        if (manner != null) {
            observe(Metric.INDIFFERENT, reply.getFlags().contains(Flag.INDIFFERENT) ? 1 : 0);
        }
        if (reply.getScripted() != null && reply.getScripted().getShare() != null) {
            observe(Metric.SCRIPTED_MISFIT, reply.getFlags().contains(Flag.SCRIPTED_MISFIT) ? 1 : 0);
        }
        if (outcome == NeedOutcome.MET || outcome == NeedOutcome.WEAK || outcome == NeedOutcome.MISSED) {
            observe(Metric.NEEDS_MET, outcome == NeedOutcome.MET ? 1 : outcome == NeedOutcome.WEAK ? .5 : 0);
        }
    }

    /** As the wait was charged; of the acknowledgement only the time is known that was not yet cut to working hours. */
    private static boolean within(Channel channel, Wait wait) {
        long answer = wait.getBusinessMs() != null ? wait.getBusinessMs() : wait.getAgentMs();
        long answerTarget =
                switch (channel) {
                    case CHAT, MESSAGING, SMS, VOICE_TRANSCRIPT -> 3 * wait.getTargetMs();
                    default -> wait.getTargetMs();
                };
        return Math.min(wait.getAckMs(), answer) <= wait.getTargetMs() && answer <= answerTarget;
    }

    private void observe(Metric metric, double value) {
        Mean mean = means.computeIfAbsent(metric, m -> new Mean());
        mean.sum += value;
        mean.parts++;
    }

    /** Mean of the observations, 0 to 1; null without any. */
    @Nullable
    Double value(Metric metric) {
        Mean mean = means.get(metric);
        return mean == null ? null : (Double) (mean.sum / mean.parts);
    }

    /** As of {@link OpeningCell}. */
    int cell() {
        return OpeningCell.of(channel, opening);
    }
}
