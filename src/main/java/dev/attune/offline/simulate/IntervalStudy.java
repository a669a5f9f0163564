package dev.attune.offline.simulate;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.RateFormula;
import dev.attune.offline.simulate.Finding.Mark;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.Estimate;
import dev.attune.schema.Rate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether intervals hold what they say, and whether the prior helps: many populations of agents of one kind. */
final class IntervalStudy {
    private static final int FEWEST = 5;
    private static final int MOST = 500;

    /** "Few segments": from the least that is shown up to this many. */
    private static final int FEW = 20;

    private static final Mark COVERAGE = new Mark(.88, .92);

    private final Chance chance;
    private final int agents;
    private final int populations;

    /**
     * @param agents in a population
     * @param populations drawn of each kind
     */
    IntervalStudy(Chance chance, int agents, int populations) {
        this.chance = chance;
        this.agents = agents;
        this.populations = populations;
    }

    /**
     * Coverage and error of an estimate.
     *
     * @param errorMark most of the raw mean's squared error; null: coverage and error are only told
     */
    List<Finding> means(Population population, MeanPrior prior, @Nullable Mark errorMark) {
        MeanTally tally = new MeanTally(population, prior);
        Chance own = chance.split(population.name().hashCode());
        for (int i = 0; i < populations * agents; i++) {
            tally.agent(own.split(i));
        }
        return tally.findings(errorMark);
    }

    /** Coverage of a rate whose agents differ as much as its prior says; segments count as 0 or 1. */
    Finding rate(String name, RatePrior prior) {
        RateFormula formula = new RateFormula();
        double mean = prior.meanMicros() / 1e6;
        Chance own = chance.split(name.hashCode());
        int covered = 0;
        int shown = 0;
        for (int i = 0; i < populations * agents; i++) {
            Chance agent = own.split(i);
            double truth = agent.beta(mean * prior.weight(), (1 - mean) * prior.weight());
            int n = segments(agent);
            long sum = 0;
            for (int k = 0; k < n; k++) {
                sum += agent.happens(truth) ? Priors.MILLION : 0;
            }
            Rate rate = formula.of(prior, n, sum);
            if (rate.getLow() != null && rate.getHigh() != null) {
                shown++;
                covered += rate.getLow() <= truth && truth <= rate.getHigh() ? 1 : 0;
            }
        }
        return Finding.share("90 % interval holds the truth", name, covered, shown, null);
    }

    /** Values that are shown for agents with fewer segments than the minimum; whatever their segments were. */
    Finding belowMinimum(Priors priors) {
        EstimateFormula estimates = new EstimateFormula();
        RateFormula rates = new RateFormula();
        Chance own = chance.split(FEWEST);
        int shown = 0;
        int cases = 0;
        for (int i = 0; i < populations * agents; i++) {
            Chance agent = own.split(i);
            int n = agent.between(0, Priors.MIN_SEGMENTS - 1);
            long value = agent.between(0, Priors.MILLION);
            Estimate estimate = estimates.of(priors.warmth(), n, n * value, n * value * value);
            Rate rate = rates.of(priors.indifferent(), n, n * value);
            cases += 2;
            shown += estimate.getValue() != null || estimate.getLow() != null || estimate.getHigh() != null ? 1 : 0;
            shown += rate.getValue() != null || rate.getLow() != null || rate.getHigh() != null ? 1 : 0;
        }
        return new Finding(
                "values shown below " + Priors.MIN_SEGMENTS + " segments",
                "estimates and rates",
                cases,
                shown,
                0,
                Mark.atMost(0));
    }

    /** 5 to 500, evenly on a logarithmic scale: as many agents from 5 to 50 as from 50 to 500. */
    private static int segments(Chance agent) {
        return (int) (FEWEST * StrictMath.pow((double) MOST / FEWEST, agent.share()) + 0.5);
    }

    private static final class MeanTally {
        private final Population population;
        private final MeanPrior prior;
        private final EstimateFormula formula = new EstimateFormula();
        private final int[] covered = new int[2];
        private final int[] shown = new int[2];
        private double ours;
        private double raw;
        private double oursSquared;
        private double product;
        private double rawSquared;
        private int compared;

        MeanTally(Population population, MeanPrior prior) {
            this.population = population;
            this.prior = prior;
        }

        void agent(Chance agent) {
            double truth = population.truth(agent);
            Population.Segments segments = population.segments(truth);
            int n = segments(agent);
            long sum = 0;
            long squares = 0;
            double ownError = 0;
            double rawError = 0;
            for (int k = 1; k <= n; k++) {
                long micros = segments.micros(agent);
                sum += micros;
                squares += micros * micros;
                if (k >= Priors.MIN_SEGMENTS && k <= FEW) {
                    ownError +=
                            squared(points(formula.of(prior, k, sum, squares).getValue()) - truth);
                    rawError += squared(sum / (1e6 * k) - truth);
                }
            }
            error(ownError, rawError);
            cover(formula.of(prior, n, sum, squares), truth);
        }

        private void error(double ownError, double rawError) {
            ours += ownError;
            raw += rawError;
            oursSquared += ownError * ownError;
            product += ownError * rawError;
            rawSquared += rawError * rawError;
            compared += rawError > 0 ? 1 : 0;
        }

        private void cover(Estimate estimate, double truth) {
            if (estimate.getLow() == null || estimate.getHigh() == null) {
                return;
            }
            int hit = points(estimate.getLow()) <= truth && truth <= points(estimate.getHigh()) ? 1 : 0;
            covered[0] += hit;
            shown[0]++;
            if (estimate.getN() <= FEW) {
                covered[1] += hit;
                shown[1]++;
            }
        }

        List<Finding> findings(@Nullable Mark errorMark) {
            String name = population.name();
            Mark coverage = errorMark == null ? null : COVERAGE;
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.share("90 % interval holds the truth", name, covered[0], shown[0], coverage));
            findings.add(Finding.share("the same, up to 20 segments", name, covered[1], shown[1], null));
            double ratio = ours / raw;
            // Of a ratio of sums over agents, to the first order.
            double spread = oursSquared - 2 * ratio * product + ratio * ratio * rawSquared;
            double error = StrictMath.sqrt(Math.max(0, spread)) / raw;
            findings.add(new Finding(
                    "squared error to the raw mean's, 10 to 20 segments", name, compared, ratio, error, errorMark));
            return findings;
        }

        private static double points(@Nullable Double points) {
            return points == null ? Double.NaN : points / 100;
        }

        private static double squared(double value) {
            return value * value;
        }
    }
}
