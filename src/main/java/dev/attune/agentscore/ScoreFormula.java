package dev.attune.agentscore;

import dev.attune.agentscore.Priors.RatePrior;
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
                Priors.RUBRIC_VERSION,
                horizons);
    }

    private HorizonScore horizon(Horizon horizon, HorizonSums sums, AgentState state, @Nullable Long oldestOpenWaitMs) {
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                // No turn is judged yet: n = 0 and coverage 0 until there are judgements.
                .setWarmth(estimates.of(Priors.WARMTH, 0, 0, 0))
                .setResponsiveness(estimates.of(
                        Priors.RESPONSIVENESS,
                        sums.getResponsivenessN(),
                        sums.getResponsivenessSum(),
                        sums.getResponsivenessSquares()))
                .setNeedsMet(unjudged(Priors.NEEDS_MET))
                .setScriptedMisfit(unjudged(Priors.SCRIPTED_MISFIT))
                .setIndifferent(unjudged(Priors.INDIFFERENT))
                .setPromisesKept(unjudged(Priors.PROMISES_KEPT))
                .setWithinTarget(rates.of(Priors.WITHIN_TARGET, sums.getResponsivenessN(), sums.getWithinSum()))
                .setReopened(rates.of(Priors.REOPENED, sums.getEndedN(), (long) sums.getReopenedN() * Priors.MILLION))
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
