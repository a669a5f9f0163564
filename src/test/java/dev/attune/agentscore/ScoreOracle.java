package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.schema.AgentScore;
import dev.attune.schema.HorizonScore;
import dev.attune.state.AssignmentFacts;
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

/** The score of one agent computed from the facts that stand, all at once: no windows, no pointers, no subtraction. */
final class ScoreOracle {
    private static final Priors PRIORS = Priors.shipped();

    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();
    private final Map<String, SegmentFacts> facts = new LinkedHashMap<>();
    private AssignmentFacts assignment;

    void replace(SegmentFacts segment) {
        facts.put(segment.getTicket() + "/" + segment.getCycle() + "/" + segment.getConversationId(), segment);
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
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                .setWarmth(estimates.of(PRIORS.warmth(), 0, 0, 0))
                .setResponsiveness(estimates.of(
                        PRIORS.responsiveness(),
                        observed.size(),
                        observed.stream().mapToLong(ScoreOracle::value).sum(),
                        observed.stream().mapToLong(f -> value(f) * value(f)).sum()))
                .setNeedsMet(rates.of(PRIORS.needsMet(), 0, 0))
                .setScriptedMisfit(rates.of(PRIORS.scriptedMisfit(), 0, 0))
                .setIndifferent(rates.of(PRIORS.indifferent(), 0, 0))
                .setPromisesKept(rates.of(PRIORS.promisesKept(), 0, 0))
                .setWithinTarget(rates.of(
                        PRIORS.withinTarget(),
                        observed.size(),
                        observed.stream()
                                .mapToLong(f -> share(1_000_000L * f.getWithin(), f.getWaits()))
                                .sum()))
                .setReopened(rates.of(
                        PRIORS.reopened(),
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
                .setCoverage(replies > 0 ? 0.0 : null)
                .setVoided(inside.stream().mapToInt(SegmentFacts::getVoided).sum())
                .setUpheld(inside.stream().mapToInt(SegmentFacts::getUpheld).sum())
                .build();
    }

    private static long value(SegmentFacts f) {
        return share(f.getResponsivenessSum(), f.getWaits());
    }

    private static long share(long sum, int parts) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
