package dev.attune.offline.simulate;

import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.offline.simulate.Finding.Mark;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the numbers of an agent are worth, on agents whose truth is known: the formulas and the alert rule of the
 * service, on drawn segments. The same seed gives the same figures on every machine.
 */
public final class Simulation {
    /** σ²/τ² of the kinds of population: agents much alike, as the prior assumes or less, and very different. */
    private static final double[] RATIOS = {20, 4, 1.8};

    /** Most of the raw mean's squared error that the value may have, by kind of population. */
    private static final double[] ERRORS = {.60, 1.00, 1.15};

    /** How far a population's mean lies off the prior where that is looked at. */
    private static final double OFF = .1;

    private final Priors priors;
    private final int agents;
    private final int populations;
    private final Chance chance;
    private final AgentAlertSettings alerts;
    private final Supplier<AlertRule> rules;
    private final Consumer<String> progress;

    /**
     * @param agents in a population
     * @param populations drawn of each kind
     * @param alerts thresholds, and the horizon that is looked at
     * @param rules makes the alert rule of one agent
     * @param progress told what is being done
     */
    public Simulation(
            Priors priors,
            int agents,
            int populations,
            long seed,
            AgentAlertSettings alerts,
            Supplier<AlertRule> rules,
            Consumer<String> progress) {
        this.priors = priors;
        this.agents = agents;
        this.populations = populations;
        this.chance = new Chance(seed);
        this.alerts = alerts;
        this.rules = rules;
        this.progress = progress;
    }

    /** All figures. */
    public List<Finding> run() {
        IntervalStudy intervals = new IntervalStudy(chance.split(1), agents, populations);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < RATIOS.length; i++) {
            Mark error = Mark.atMost(ERRORS[i]);
            progress.accept("intervals: agents with σ²/τ² = " + number(RATIOS[i]));
            findings.addAll(intervals.means(warmth(priors, RATIOS[i]), priors.warmth(), error));
            findings.addAll(intervals.means(responsiveness(priors, RATIOS[i]), priors.responsiveness(), error));
        }
        for (double ratio : RATIOS) {
            progress.accept("intervals: population .1 off the prior, σ²/τ² = " + number(ratio));
            findings.addAll(intervals.means(off(warmth(priors, ratio)), priors.warmth(), null));
        }
        progress.accept("intervals: rates");
        findings.add(intervals.rate("indifferent", priors.indifferent()));
        findings.add(intervals.rate("withinTarget", priors.withinTarget()));
        findings.add(intervals.belowMinimum(priors));
        AlertStudy study = new AlertStudy(chance.split(2), agents, priors, alerts, rules);
        progress.accept("alerts: average agents");
        findings.add(study.averageAgent());
        progress.accept("alerts: agents beyond a threshold");
        findings.addAll(study.found());
        progress.accept("alerts: agents on a threshold");
        findings.addAll(study.onTheThreshold());
        return findings;
    }

    static Population warmth(Priors priors, double ratio) {
        return population("warmth", priors.warmth(), ratio);
    }

    static Population responsiveness(Priors priors, double ratio) {
        return population("responsiveness", priors.responsiveness(), ratio);
    }

    /** A population that is as the prior says: its mean is μ, its spread σ₀. */
    private static Population population(String metric, MeanPrior prior, double ratio) {
        double spread = prior.spreadMicros() / 1e6;
        return new Population(metric + ", σ²/τ² = " + number(ratio), prior.meanMicros() / 1e6, spread * spread, ratio);
    }

    private static Population off(Population population) {
        return new Population(
                population.name() + ", mean .1 below the prior",
                population.mean() - OFF,
                population.within(),
                population.ratio());
    }

    private static String number(double ratio) {
        return ratio == Math.rint(ratio) ? String.valueOf((long) ratio) : String.format(Locale.ROOT, "%.1f", ratio);
    }
}
