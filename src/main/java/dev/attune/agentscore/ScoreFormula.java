package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Estimate;
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
        List<Long> judged = sums.getTurns();
        return HorizonScore.newBuilder()
                .setHorizon(horizon.name())
                .setWarmth(warmth(judged, sums.getWarmthCells()))
                .setResponsiveness(responsiveness(sums))
                .setNeedsMet(rate(priors.needsMet(), judged, JudgedSums.NEED_N, JudgedSums.NEED))
                .setScriptedMisfit(rate(priors.scriptedMisfit(), judged, JudgedSums.MISFIT_N, JudgedSums.MISFIT))
                .setIndifferent(rate(priors.indifferent(), judged, JudgedSums.INDIFFERENT_N, JudgedSums.INDIFFERENT))
                .setPromisesKept(rate(priors.promisesKept(), judged, JudgedSums.PROMISE_N, JudgedSums.PROMISE))
                .setWithinTarget(rates.of(priors.withinTarget(), sums.getResponsivenessN(), sums.getWithinSum()))
                .setReopened(rates.of(priors.reopened(), sums.getEndedN(), (long) sums.getReopenedN() * Priors.MILLION))
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

    private Estimate warmth(List<Long> judged, List<Integer> cells) {
        Estimate estimate = estimates.of(
                priors.warmth(),
                (int) JudgedSums.WARMTH_N.in(judged),
                JudgedSums.WARMTH.in(judged),
                JudgedSums.WARMTH_SQUARES.in(judged));
        return AdjustedEstimate.of(estimate, priors.warmth(), cells);
    }

    private Estimate responsiveness(HorizonSums sums) {
        Estimate estimate = estimates.of(
                priors.responsiveness(),
                sums.getResponsivenessN(),
                sums.getResponsivenessSum(),
                sums.getResponsivenessSquares());
        return AdjustedEstimate.of(estimate, priors.responsiveness(), sums.getResponsivenessCells());
    }

    private Rate rate(RatePrior prior, List<Long> judged, JudgedSums number, JudgedSums sum) {
        return rates.of(prior, (int) number.in(judged), sum.in(judged));
    }
}
