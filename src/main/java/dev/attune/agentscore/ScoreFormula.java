package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.AgentScore;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.state.AgentState;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.HorizonSums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the sums of an agent to the record that is published. An instance belongs to one thread. */
public final class ScoreFormula {
    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();
    private final Priors priors;

    public ScoreFormula(Priors priors) {
        this.priors = priors;
    }

    /**
     * @param state rolled to {@code asOf}
     * @param asOf epoch milliseconds
     * @param oldestOpenWaitMs longest open wait at asOf; null: nobody waits
     */
    public AgentScore of(String agentId, AgentState state, long asOf, @Nullable Long oldestOpenWaitMs) {
        AssignmentFacts assignment = state.getAssignment();
        List<HorizonScore> horizons = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            HorizonSums sums = state.getHorizons().get(horizon.place());
            horizons.add(horizon(horizon, sums, state, oldestOpenWaitMs));
        }
        return new AgentScore(
                agentId,
                assignment == null ? null : assignment.getTeamId(),
                Instant.ofEpochMilli(asOf),
                priors.rubricVersion(),
                horizons);
    }

    private HorizonScore horizon(Horizon horizon, HorizonSums sums, AgentState state, @Nullable Long oldestOpenWaitMs) {
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                // No turn is judged yet: n = 0 and coverage 0 until there are judgements.
                .setWarmth(estimates.of(priors.warmth(), 0, 0, 0))
                .setResponsiveness(estimates.of(
                        priors.responsiveness(),
                        sums.getResponsivenessN(),
                        sums.getResponsivenessSum(),
                        sums.getResponsivenessSquares()))
                .setNeedsMet(unjudged(priors.needsMet()))
                .setScriptedMisfit(unjudged(priors.scriptedMisfit()))
                .setIndifferent(unjudged(priors.indifferent()))
                .setPromisesKept(unjudged(priors.promisesKept()))
                .setWithinTarget(rates.of(priors.withinTarget(), sums.getResponsivenessN(), sums.getWithinSum()))
                .setReopened(rates.of(priors.reopened(), sums.getEndedN(), (long) sums.getReopenedN() * Priors.MILLION))
                .setWaitP50Ms(WaitClasses.percentile(sums.getWaitClasses(), 50))
                .setWaitP90Ms(WaitClasses.percentile(sums.getWaitClasses(), 90))
                .setOpenWaits(state.getOpenWaits())
                .setOldestOpenWaitMs(oldestOpenWaitMs)
                .setLoad(state.getLoad())
                .setCoverage(sums.getReplies() > 0 ? 0.0 : null)
                .setVoided(sums.getVoided())
                .setUpheld(sums.getUpheld())
                .build();
    }

    private Rate unjudged(RatePrior prior) {
        return rates.of(prior, 0, 0);
    }
}
