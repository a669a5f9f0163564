package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.EstimateWorking;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.Metric;
import dev.attune.agentscore.SegmentAccount;
import dev.attune.offline.story.AgentStory.MetricStory;
import dev.attune.offline.story.PlayedEvents.Published;
import dev.attune.rubric.Priors;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Channel;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.schema.ReplyAssessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tells how an agent's score came about. The record is made once more from the segments, all added up anew, and must be
 * the published one, field by field; the segments in turn must be what their replies add up to, and what counts of each
 * reply must be what was published of it.
 */
public final class AgentStories {
    private static final double MILLION = 1e6;
    /** A value worked out with pencil and paper may be rounded to the other side. */
    private static final double ROUNDING = .1001;

    private static final double POINTS = 100;

    private final PlayedEvents played;

    public AgentStories(PlayedEvents played) {
        this.played = played;
    }

    /**
     * @throws StoryException if there is no such agent, or the numbers do not add up to what was published
     */
    public AgentStory of(String agentId, Horizon horizon) throws StoryException {
        Published published = played.score(agentId);
        AgentBooks books = played.books(agentId);
        if (published == null || books == null) {
            throw StoryException.unknown(new Neighbours(played).ofAgent(agentId));
        }
        AgentScore score = PlayedEvents.specific(published.value(), AgentScore.class);
        long asOf = score.getAsOf().toEpochMilli();
        compare(agentId, score, books.score(asOf));
        List<SegmentAccount> segments = books.segments(horizon, asOf);
        List<ReplyAssessment> replies = played.replies(agentId);
        check(books, segments, replies);
        HorizonScore of = score.getHorizons().get(horizon.place());
        List<MetricStory> metrics = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            metrics.add(metric(
                    metric, of, segments, books, played.settings().scores().priors()));
        }
        ReplyExamples examples = new ReplyExamples(books, segments, replies);
        return new AgentStory(
                Instant.ofEpochMilli(played.end()),
                score,
                of,
                metrics,
                segments,
                examples.warmest(),
                examples.flagged(),
                new LeftOuts(books, segments, replies, horizon, asOf).of(of));
    }

    /** Field by field, so that the message names the one that differs. */
    private static void compare(String where, SpecificRecord published, SpecificRecord again) throws StoryException {
        for (Schema.Field field : published.getSchema().getFields()) {
            Object one = published.get(field.pos());
            Object other = again.get(field.pos());
            if (one instanceof List<?> list && other instanceof List<?> others && list.size() == others.size()) {
                for (int i = 0; i < list.size(); i++) {
                    compare(where + " horizon " + i, (SpecificRecord) list.get(i), (SpecificRecord) others.get(i));
                }
            } else if (one == null ? other != null : !one.equals(other)) {
                throw StoryException.mismatch(where + " " + field.name(), Told.orDash(one), Told.orDash(other));
            }
        }
    }

    private static void check(AgentBooks books, List<SegmentAccount> segments, List<ReplyAssessment> replies)
            throws StoryException {
        Map<String, List<String>> conversations = new TreeMap<>();
        for (ReplyAssessment reply : replies) {
            conversations
                    .computeIfAbsent(
                            key(reply.getChannel() == Channel.TICKET, reply.getConversationId()),
                            id -> new ArrayList<>())
                    .add(reply.getReplyId());
            var account = books.reply(reply.getReplyId());
            Long micros = account == null ? null : account.warmthMicros();
            Double warmth = reply.getWarmth();
            if (micros != null && (warmth == null || micros != StrictMath.round(warmth * MILLION))) {
                throw StoryException.mismatch("warmth of " + reply.getReplyId(), Told.orDash(warmth), micros / MILLION);
            }
        }
        for (SegmentAccount segment : segments) {
            List<String> ids = conversations.getOrDefault(key(segment.ticket(), segment.conversationId()), List.of());
            if (!books.addsUp(segment, ids)) {
                throw StoryException.mismatch(
                        "segment " + segment.conversationId() + "/" + segment.cycle(),
                        "its sums",
                        "other sums of its " + ids.size() + " replies");
            }
        }
    }

    private static String key(boolean ticket, String conversationId) {
        return (ticket ? "ticket/" : "chat/") + conversationId;
    }

    private static MetricStory metric(
            Metric metric, HorizonScore score, List<SegmentAccount> segments, AgentBooks books, Priors priors)
            throws StoryException {
        int n = 0;
        long sum = 0;
        for (SegmentAccount segment : segments) {
            Long value = segment.values().get(metric);
            n += value == null ? 0 : 1;
            sum += value == null ? 0 : value;
        }
        EstimateWorking working = books.working(metric, segments);
        Double drawn = n == 0
                ? null
                : (Double) ((sum / MILLION + metric.priorWeight(priors) * metric.priorMean(priors))
                        / (n + metric.priorWeight(priors)));
        Estimate estimate = metric.estimate(score);
        var prior = metric.meanPrior(priors);
        if (estimate != null) {
            if (working != null) {
                near(metric, estimate.getValue(), working.value());
                near(metric, estimate.getLow(), Math.max(0, working.mean() - working.half()));
                near(metric, estimate.getHigh(), Math.min(1, working.mean() + working.half()));
            }
            return new MetricStory(
                    metric.field(),
                    n,
                    sum / MILLION,
                    metric.priorMean(priors),
                    metric.priorWeight(priors),
                    prior == null ? null : (Double) (prior.spreadMicros() / MILLION),
                    working,
                    drawn,
                    estimate.getValue(),
                    estimate.getLow(),
                    estimate.getHigh(),
                    estimate.getState().name(),
                    estimate.getAdjusted());
        }
        Rate rate = metric.rate(score);
        return new MetricStory(
                metric.field(),
                n,
                sum / MILLION,
                metric.priorMean(priors),
                metric.priorWeight(priors),
                null,
                null,
                drawn,
                rate == null ? null : rate.getValue(),
                rate == null ? null : rate.getLow(),
                rate == null ? null : rate.getHigh(),
                null,
                null);
    }

    private static void near(Metric metric, @Nullable Double published, double worked) throws StoryException {
        if (published != null && Math.abs(published - POINTS * worked) > ROUNDING) {
            throw StoryException.mismatch(metric.field(), published, POINTS * worked);
        }
    }
}
