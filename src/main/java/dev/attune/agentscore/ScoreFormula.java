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
        List<Long> judged = sums.getTurns();
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                .setWarmth(estimates.of(
                        Priors.WARMTH,
                        (int) JudgedSums.WARMTH_N.in(judged),
                        JudgedSums.WARMTH.in(judged),
                        JudgedSums.WARMTH_SQUARES.in(judged)))
                .setResponsiveness(estimates.of(
                        Priors.RESPONSIVENESS,
                        sums.getResponsivenessN(),
                        sums.getResponsivenessSum(),
                        sums.getResponsivenessSquares()))
                .setNeedsMet(rate(Priors.NEEDS_MET, judged, JudgedSums.NEED_N, JudgedSums.NEED))
                .setScriptedMisfit(rate(Priors.SCRIPTED_MISFIT, judged, JudgedSums.MISFIT_N, JudgedSums.MISFIT))
                .setIndifferent(rate(Priors.INDIFFERENT, judged, JudgedSums.INDIFFERENT_N, JudgedSums.INDIFFERENT))
                .setPromisesKept(rate(Priors.PROMISES_KEPT, judged, JudgedSums.PROMISE_N, JudgedSums.PROMISE))
                .setWithinTarget(rates.of(Priors.WITHIN_TARGET, sums.getResponsivenessN(), sums.getWithinSum()))
                .setReopened(rates.of(Priors.REOPENED, sums.getEndedN(), (long) sums.getReopenedN() * Priors.MILLION))
                .setOpportunities(JudgedSums.OPPORTUNITIES.in(judged))
                .setComposure(Measures.composure(judged))
                .setSameness(Measures.sameness(judged))
                .setStyleFit(Measures.styleFit(judged))
                .setWaitP50Ms(WaitClasses.percentile(sums.getWaitClasses(), 50))
                .setWaitP90Ms(WaitClasses.percentile(sums.getWaitClasses(), 90))
                .setOpenWaits(state.getOpenWaits())
                .setOldestOpenWaitMs(oldestOpenWaitMs)
                .setLoad(state.getLoad())
                .setCoverage(Measures.share(JudgedSums.JUDGED.in(judged), sums.getReplies()))
                .setVoided(sums.getVoided())
                .setUpheld(sums.getUpheld())
                .build();
    }

    private Rate rate(RatePrior prior, List<Long> judged, JudgedSums number, JudgedSums sum) {
        return rates.of(prior, (int) number.in(judged), sum.in(judged));
    }
}
