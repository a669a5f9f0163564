package dev.attune.offline.story;

import dev.attune.agentscore.EstimateWorking;
import dev.attune.agentscore.SegmentAccount;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Flag;
import dev.attune.schema.HorizonScore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one score.
 *
 * @param asOf clock at the end of the events
 * @param score the latest record, as published
 * @param horizon the part of it that is told
 * @param metrics in the order of the record
 * @param segments that count in the horizon, the earliest first
 * @param warmest settled replies that count and are above the middle, the warmest first
 * @param flagged settled replies with a flag that is no mere notice, the most serious first
 * @param left what is not counted, and why
 */
public record AgentStory(
        Instant asOf,
        AgentScore score,
        HorizonScore horizon,
        List<MetricStory> metrics,
        List<SegmentAccount> segments,
        List<ExampleReply> warmest,
        List<ExampleReply> flagged,
        List<LeftOut> left) {

    /**
     * One number over segments.
     *
     * @param name field of the record
     * @param n segments with an observation
     * @param sum of their means or shares
     * @param priorMean μ or p₀
     * @param priorWeight m, in segments
     * @param priorSpread σ₀; null: a rate
     * @param working of an estimate; null: a rate, or nothing observed
     * @param drawn towards the prior, before limits; null: nothing observed
     * @param value as published, as are low and high: 0 to 100 of an estimate, 0 to 1 of a rate
     * @param state of an estimate
     */
    public record MetricStory(
            String name,
            int n,
            double sum,
            double priorMean,
            int priorWeight,
            @Nullable Double priorSpread,
            @Nullable EstimateWorking working,
            @Nullable Double drawn,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String state,
            @Nullable Double adjusted) {}

    /** @param reasons the heaviest, in words */
    public record ExampleReply(
            String replyId,
            String conversationId,
            Instant at,
            @Nullable Double warmth,
            List<Flag> flags,
            List<String> reasons) {}

    /** @param replyIds at most ten of them; empty where it is not about replies */
    public record LeftOut(String why, int count, List<String> replyIds) {}
}
