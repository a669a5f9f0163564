package dev.attune.agentscore;

import dev.attune.agentscore.Priors.RatePrior;
import dev.attune.assessment.Appraisal;
import dev.attune.schema.AgentScore;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Measure;
import dev.attune.schema.Rate;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The score of one agent computed from the facts that stand, all at once: no windows, no pointers, no subtraction. */
final class ScoreOracle {
    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();
    private final Map<String, SegmentFacts> facts = new LinkedHashMap<>();
    private final Map<String, ReplyFacts> replies = new LinkedHashMap<>();
    private final Appraisal appraisal = new Appraisal(0.1);
    private AssignmentFacts assignment;

    void replace(SegmentFacts segment) {
        facts.put(segment.getTicket() + "/" + segment.getCycle() + "/" + segment.getConversationId(), segment);
    }

    void judge(ReplyFacts reply) {
        replies.put(reply.getAssessment().getReplyId(), reply);
    }

    /** Sums over the judged turns of a segment. */
    private List<Long> turns(SegmentFacts segment) {
        List<Long> sums = TurnSums.NONE;
        for (ReplyFacts reply : replies.values()) {
            boolean inside = reply.getTicket() == segment.getTicket()
                    && reply.getCycle() == segment.getCycle()
                    && reply.getAssessment().getConversationId().equals(segment.getConversationId());
            if (inside && reply.getTurn() != null) {
                ReplyAssessment said = appraisal.of(reply, null);
                sums = TurnSums.add(sums, TurnSums.of(said, reply.getTurn().getVerdict(), null), 1);
            }
        }
        return sums;
    }

    private static long mean(List<SegmentFacts> of, ToLongFunction<SegmentFacts> part, ToLongFunction<SegmentFacts> whole) {
        return of.stream()
                .filter(f -> whole.applyAsLong(f) > 0)
                .mapToLong(f -> share(part.applyAsLong(f), whole.applyAsLong(f)))
                .sum();
    }

    private static int number(List<SegmentFacts> of, ToLongFunction<SegmentFacts> whole) {
        return (int) of.stream().filter(f -> whole.applyAsLong(f) > 0).count();
    }

    private ToLongFunction<SegmentFacts> sum(TurnSums which) {
        return segment -> which.in(turns(segment));
    }

    private Rate rate(List<SegmentFacts> of, RatePrior prior, ToLongFunction<SegmentFacts> part, ToLongFunction<SegmentFacts> whole) {
        return rates.of(prior, number(of, whole), mean(of, s -> 1_000_000L * part.applyAsLong(s), whole));
    }

    private long total(List<SegmentFacts> of, TurnSums which) {
        return of.stream().mapToLong(sum(which)).sum();
    }

    private Measure composure(List<SegmentFacts> of) {
        long negative = total(of, TurnSums.NEGATIVE_N);
        long neutral = total(of, TurnSums.NEUTRAL_N);
        if (Math.min(negative, neutral) < 10) {
            return new Measure(null, (int) Math.min(negative, neutral));
        }
        double difference = total(of, TurnSums.NEGATIVE_WARMTH) / (1e6 * negative)
                - total(of, TurnSums.NEUTRAL_WARMTH) / (1e6 * neutral);
        return new Measure(rounded(difference), (int) Math.min(negative, neutral));
    }

    private static double rounded(double value) {
        return StrictMath.floor(value * 10_000 + 0.5) / 10_000;
    }

    void assign(AssignmentFacts next) {
        if (assignment == null
                || next.getAt() > assignment.getAt()
                || (next.getAt() == assignment.getAt() && next.getEventId().compareTo(assignment.getEventId()) > 0)) {
            assignment = next;
        }
    }

    void forget() {
        assignment = null;
    }

    Collection<SegmentFacts> facts() {
        return facts.values();
    }

    boolean empty(long asOf) {
        return facts.values().stream()
                .noneMatch(f -> f.getHolds() || f.getOpenWait() != null || in(f, asOf, Horizon.P7D));
    }

    AgentScore score(String agentId, long asOf) {
        List<HorizonScore> horizons = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            horizons.add(horizon(horizon, asOf));
        }
        String team = assignment == null ? null : assignment.getTeamId();
        return new AgentScore(agentId, team, Instant.ofEpochMilli(asOf), "1", horizons);
    }

    private static boolean in(SegmentFacts f, long asOf, Horizon horizon) {
        return f.getTime() != 0 && f.getTime() > asOf - horizon.millis();
    }

    private HorizonScore horizon(Horizon horizon, long asOf) {
        List<SegmentFacts> inside =
                facts.values().stream().filter(f -> in(f, asOf, horizon)).toList();
        List<SegmentFacts> observed =
                inside.stream().filter(f -> f.getWaits() > 0).toList();
        List<SegmentFacts> ended =
                inside.stream().filter(SegmentFacts::getEnded).toList();
        List<Long> open = facts.values().stream()
                .filter(f -> f.getOpenWait() != null)
                .map(f -> f.getOpenWait().getRunning()
                        ? asOf - f.getOpenWait().getValue()
                        : f.getOpenWait().getValue())
                .toList();
        List<Integer> classes = new ArrayList<>();
        inside.forEach(f -> f.getWaitMs().forEach(w -> WaitClasses.count(classes, WaitClasses.of(w), 1)));
        long replies = inside.stream().mapToLong(SegmentFacts::getReplies).sum();
        List<SegmentFacts> warm =
                inside.stream().filter(f -> sum(TurnSums.WARMTH_N).applyAsLong(f) > 0).toList();
        ToLongFunction<SegmentFacts> warmth =
                f -> share(sum(TurnSums.WARMTH).applyAsLong(f), sum(TurnSums.WARMTH_N).applyAsLong(f));
        long styles = total(inside, TurnSums.STYLE_N);
        long judged = inside.stream().mapToLong(SegmentFacts::getJudged).sum();
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                .setWarmth(estimates.of(
                        Priors.WARMTH,
                        warm.size(),
                        warm.stream().mapToLong(warmth).sum(),
                        warm.stream().mapToLong(f -> warmth.applyAsLong(f) * warmth.applyAsLong(f)).sum()))
                .setOpportunities(total(inside, TurnSums.WARMTH_N))
                .setComposure(composure(inside))
                .setSameness(new Measure(null, 0))
                .setStyleFit(new Measure(
                        styles < 10 ? null : (Double) rounded(total(inside, TurnSums.STYLE) / (1e6 * styles)),
                        (int) styles))
                .setResponsiveness(estimates.of(
                        Priors.RESPONSIVENESS,
                        observed.size(),
                        observed.stream().mapToLong(ScoreOracle::value).sum(),
                        observed.stream().mapToLong(f -> value(f) * value(f)).sum()))
                .setNeedsMet(rate(
                        inside,
                        Priors.NEEDS_MET,
                        sum(TurnSums.NEED_HALVES),
                        f -> 2 * sum(TurnSums.NEED_N).applyAsLong(f)))
                .setScriptedMisfit(rates.of(Priors.SCRIPTED_MISFIT, 0, 0))
                .setIndifferent(rate(inside, Priors.INDIFFERENT, sum(TurnSums.INDIFFERENT), sum(TurnSums.TURNS)))
                .setPromisesKept(rate(
                        inside, Priors.PROMISES_KEPT, SegmentFacts::getPromiseHalves, f -> 2L * f.getPromises()))
                .setWithinTarget(rates.of(
                        Priors.WITHIN_TARGET,
                        observed.size(),
                        observed.stream()
                                .mapToLong(f -> share(1_000_000L * f.getWithin(), f.getWaits()))
                                .sum()))
                .setReopened(rates.of(
                        Priors.REOPENED,
                        ended.size(),
                        1_000_000L
                                * ended.stream()
                                        .filter(SegmentFacts::getReopened)
                                        .count()))
                .setWaitP50Ms(WaitClasses.percentile(classes, 50))
                .setWaitP90Ms(WaitClasses.percentile(classes, 90))
                .setOpenWaits(open.size())
                .setOldestOpenWaitMs(open.isEmpty() ? null : Math.max(0, Collections.max(open)))
                .setLoad((int)
                        facts.values().stream().filter(SegmentFacts::getHolds).count())
                .setCoverage(replies > 0 ? (Double) rounded(judged / (double) replies) : null)
                .setVoided(inside.stream().mapToInt(SegmentFacts::getVoided).sum())
                .setUpheld(inside.stream().mapToInt(SegmentFacts::getUpheld).sum())
                .build();
    }

    private static long value(SegmentFacts f) {
        return share(f.getResponsivenessSum(), f.getWaits());
    }

    private static long share(long sum, long parts) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
