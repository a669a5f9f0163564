package dev.attune.offline.simulate;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.RateFormula;
import dev.attune.config.AlertMetric;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.offline.simulate.Finding.Mark;
import dev.attune.rubric.Priors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is alerted on. Segments come evenly over a working day of eight hours, each with all metrics: warmth and
 * responsiveness as in {@link Population}. A rate is decided K times in a segment, K evenly from 1 to 6, with chance
 * q ~ Beta(θ | 1), so that two decisions of a segment are correlated by ½, and the segment counts with its share; or it
 * is decided once, which is the harder case as the shares vary most.
 */
final class AlertStudy {
    /** Segments of a working day; also those within which an agent is to be found. */
    static final int DAY_SEGMENTS = 60;

    /** A quieter day: in P1D there are never more. */
    private static final int QUIET_DAY_SEGMENTS = 40;

    private static final int DAYS = 20;

    /** Fewer: these figures are only told. */
    private static final int DAYS_ON_A_THRESHOLD = 5;

    /** Agents looked for, in populations: finding is quick. */
    private static final int SEARCHED = 25;

    /** a + b of the chance of a conversation: correlation 1/(1 + 1). */
    private static final double CONCENTRATION = 1;

    private static final long WORKING_DAY = Duration.ofHours(8).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Of the middle one of the three kinds of population. */
    private static final double RATIO = 4;

    private static final List<AlertMetric> METRICS = List.of(AlertMetric.values());

    private static final Mark FALSE_ALERTS = Mark.atMost(.01);
    private static final Mark FOUND = Mark.atLeast(.80);

    /** How far beyond its threshold an agent lies who is to be found. */
    private static final double BEYOND = .15;

    /** Of an estimate; rates are shares themselves. */
    private static final double POINTS = 100;

    private final Chance chance;
    private final int agents;
    private final Priors priors;
    private final AgentAlertSettings settings;
    private final List<AlertMetric> watched;
    private final Horizon horizon;
    private final Supplier<AlertRule> rules;
    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();

    AlertStudy(Chance chance, int agents, Priors priors, AgentAlertSettings settings, Supplier<AlertRule> rules) {
        this.chance = chance;
        this.agents = agents;
        this.priors = priors;
        this.settings = settings;
        this.watched = METRICS.stream()
                .filter(metric ->
                        Objects.requireNonNull(settings.bands().get(metric)).enabled())
                .toList();
        this.horizon = Horizon.valueOf(settings.horizon());
        this.rules = rules;
    }

    /** Share of days on which an agent is alerted on who is as the priors say in everything. */
    Finding averageAgent() {
        return days(
                "an average agent is alerted on, share of days", "all metrics at the prior", null, DAYS, FALSE_ALERTS);
    }

    /** The same of agents who lie on a threshold, each metric by itself: only told, either answer is right. */
    List<Finding> onTheThreshold() {
        List<Finding> findings = new ArrayList<>();
        for (AlertMetric metric : watched) {
            findings.add(days(
                    "an agent on the threshold is alerted on, share of days",
                    metric.name(),
                    metric,
                    DAYS_ON_A_THRESHOLD,
                    null));
        }
        return findings;
    }

    /** Of agents clearly beyond a threshold, how many are found while they have their first segments. */
    List<Finding> found() {
        List<Finding> findings = new ArrayList<>();
        for (AlertMetric metric : watched) {
            findings.add(found(metric, false, DAY_SEGMENTS, FOUND));
        }
        for (AlertMetric metric : watched) {
            if (isRate(metric)) {
                findings.add(found(metric, true, DAY_SEGMENTS, FOUND));
            }
        }
        for (AlertMetric metric : watched) {
            findings.add(found(metric, false, QUIET_DAY_SEGMENTS, null));
        }
        return findings;
    }

    private Finding found(AlertMetric metric, boolean once, int aDay, @Nullable Mark mark) {
        Chance own = chance.split(100 + 20 * aDay + (once ? 10 : 0) + METRICS.indexOf(metric));
        double level = threshold(metric) + (metric.below() ? -BEYOND : BEYOND);
        int found = 0;
        for (int i = 0; i < agents * SEARCHED; i++) {
            Work work = new Work(own.split(i), metric, level, once);
            boolean raised = false;
            for (int k = 0; k < DAY_SEGMENTS && !raised; k++) {
                raised = work.segment(time(k, aDay));
            }
            found += raised ? 1 : 0;
        }
        return Finding.share(
                ".15 beyond the threshold, found within " + DAY_SEGMENTS + " segments",
                metric + ", " + aDay + " a day" + (once ? ", decided once in each" : ""),
                found,
                agents * SEARCHED,
                mark);
    }

    private Finding days(
            String question, String population, @Nullable AlertMetric metric, int days, @Nullable Mark mark) {
        Chance own = chance.split(population.hashCode());
        double level = metric == null ? 0 : threshold(metric);
        int alerted = 0;
        for (int i = 0; i < agents; i++) {
            Work work = new Work(own.split(i), metric, level, true);
            for (int day = 0; day < days; day++) {
                boolean raised = false;
                for (int k = 0; k < DAY_SEGMENTS; k++) {
                    raised |= work.segment(time(day * DAY_SEGMENTS + k, DAY_SEGMENTS));
                }
                alerted += raised ? 1 : 0;
            }
        }
        return Finding.share(question, population, alerted, agents * days, mark);
    }

    private static long time(int segment, int aDay) {
        return (segment / aDay) * DAY + (segment % aDay + 1) * (WORKING_DAY / aDay);
    }

    private static boolean isRate(AlertMetric metric) {
        return metric != AlertMetric.WARMTH && metric != AlertMetric.RESPONSIVENESS;
    }

    /** Between 0 and 1. */
    private double threshold(AlertMetric metric) {
        double raise = Objects.requireNonNull(settings.bands().get(metric)).raise();
        return isRate(metric) ? raise : raise / POINTS;
    }

    private double prior(AlertMetric metric) {
        int micros =
                switch (metric) {
                    case WARMTH -> priors.warmth().meanMicros();
                    case RESPONSIVENESS -> priors.responsiveness().meanMicros();
                    case INDIFFERENT -> priors.indifferent().meanMicros();
                    case SCRIPTED_MISFIT -> priors.scriptedMisfit().meanMicros();
                    case PROMISES_KEPT -> priors.promisesKept().meanMicros();
                    case WITHIN_TARGET -> priors.withinTarget().meanMicros();
                };
        return micros / 1e6;
    }

    /** One agent at work. */
    private final class Work {
        private final Chance agent;
        private final Map<AlertMetric, Double> truth = new EnumMap<>(AlertMetric.class);
        private final boolean once;
        private final Population.Segments warmth;
        private final Population.Segments responsiveness;
        private final HorizonWindow window;
        private final AlertRule rule = rules.get();
        private int count;

        /**
         * @param metric the one that is looked at; null: all, with an average agent
         * @param level the agent's truth in it
         * @param once rates are decided once in a segment
         */
        Work(Chance agent, @Nullable AlertMetric metric, double level, boolean once) {
            this.agent = agent;
            this.once = once;
            if (metric == null) {
                METRICS.forEach(each -> truth.put(each, prior(each)));
            } else {
                truth.put(metric, level);
            }
            window = new HorizonWindow(horizon, priors, estimates, rates);
            warmth = Simulation.warmth(priors, RATIO).segments(level(AlertMetric.WARMTH));
            responsiveness = Simulation.responsiveness(priors, RATIO).segments(level(AlertMetric.RESPONSIVENESS));
        }

        private double level(AlertMetric metric) {
            return truth.getOrDefault(metric, prior(metric));
        }

        /** Whether an alert is raised by a segment that ends then. */
        boolean segment(long time) {
            Map<AlertMetric, Integer> micros = new EnumMap<>(AlertMetric.class);
            truth.forEach((each, level) -> micros.put(each, value(each, level)));
            window.add(time, micros);
            count++;
            return rule.raises(time, count, window.score());
        }

        private int value(AlertMetric metric, double level) {
            return switch (metric) {
                case WARMTH -> warmth.micros(agent);
                case RESPONSIVENESS -> responsiveness.micros(agent);
                default -> decided(level);
            };
        }

        private int decided(double level) {
            if (once) {
                return agent.happens(level) ? Priors.MILLION : 0;
            }
            double share = agent.beta(level * CONCENTRATION, (1 - level) * CONCENTRATION);
            int decisions = agent.between(1, Population.MOST_OBSERVATIONS);
            int hits = 0;
            for (int i = 0; i < decisions; i++) {
                hits += agent.happens(share) ? 1 : 0;
            }
            return (int) ((2L * hits * Priors.MILLION + decisions) / (2L * decisions));
        }
    }
}
