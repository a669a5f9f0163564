package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.Metric;
import dev.attune.agentscore.ReplyAccount;
import dev.attune.agentscore.SegmentAccount;
import dev.attune.offline.story.AgentStory.LeftOut;
import dev.attune.rubric.Priors;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Measure;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What does not enter a score, and why. */
final class LeftOuts {
    private static final int SHOWN = 10;

    private final AgentBooks books;
    private final List<SegmentAccount> segments;
    private final List<ReplyAssessment> replies;
    private final Horizon horizon;
    private final long asOf;

    LeftOuts(
            AgentBooks books,
            List<SegmentAccount> segments,
            List<ReplyAssessment> replies,
            Horizon horizon,
            long asOf) {
        this.books = books;
        this.segments = segments;
        this.replies = replies;
        this.horizon = horizon;
        this.asOf = asOf;
    }

    List<LeftOut> of(HorizonScore score) {
        Map<String, List<String>> why = new LinkedHashMap<>();
        for (ReplyAssessment reply : replies) {
            ReplyAccount account = books.reply(reply.getReplyId());
            for (String each : why(reply, account)) {
                why.computeIfAbsent(each, key -> new ArrayList<>()).add(reply.getReplyId());
            }
        }
        List<LeftOut> left = new ArrayList<>();
        why.forEach((words, ids) ->
                left.add(new LeftOut(words, ids.size(), List.copyOf(ids.subList(0, Math.min(SHOWN, ids.size()))))));
        few(score, left);
        return left;
    }

    private List<String> why(ReplyAssessment reply, @Nullable ReplyAccount account) {
        if (reply.getVoided()) {
            return List.of("replies deleted");
        }
        if (!ReplyExamples.in(segments, reply, account)) {
            return List.of("replies of segments that are older than " + horizon + " at " + Told.instant(asOf));
        }
        if (reply.getReview() != null && reply.getReview().getDecision() == ReviewDecision.VOID) {
            return List.of("replies that a reviewer took out (VOID)");
        }
        List<String> why = new ArrayList<>();
        words(reply, account, why);
        if (reply.getWait() != null && reply.getResponsiveness() == null) {
            why.add(
                    reply.getWait().getAnswers()
                            ? "waits ended by who did not hold the conversation, or had just been given it"
                            : "waits that go on after a greeting or a line that asks for patience");
        }
        return why;
    }

    private static void words(ReplyAssessment reply, @Nullable ReplyAccount account, List<String> why) {
        if (reply.getPartOf() != null) {
            why.add("replies judged with the last message of their turn");
        } else if (!reply.getSettled()) {
            why.add("replies whose turn is not settled");
        } else if (reply.getManner() == null) {
            why.add("replies not judged"
                    + (reply.getDegraded() == null ? "" : ": " + String.join(", ", reply.getDegraded())));
        } else if (account == null || account.warmthMicros() == null) {
            why.add("replies that do a task where nothing else was needed: no observation of warmth");
        }
    }

    private void few(HorizonScore score, List<LeftOut> left) {
        for (Metric metric : Metric.values()) {
            int n = (int) segments.stream()
                    .filter(segment -> segment.values().containsKey(metric))
                    .count();
            if (n > 0 && n < Priors.MIN_SEGMENTS) {
                left.add(new LeftOut(
                        metric.field() + ": no value below " + Priors.MIN_SEGMENTS + " segments, there are",
                        n,
                        List.of()));
            }
        }
        few("composure", score.getComposure(), left);
        few("sameness", score.getSameness(), left);
        few("styleFit", score.getStyleFit(), left);
    }

    private static void few(String name, @Nullable Measure measure, List<LeftOut> left) {
        if (measure != null && measure.getValue() == null && measure.getN() > 0) {
            left.add(new LeftOut(name + ": too few observations for a value, there are", measure.getN(), List.of()));
        }
    }
}
