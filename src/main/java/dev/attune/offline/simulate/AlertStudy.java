package dev.attune.offline.simulate;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.RateFormula;
import dev.attune.offline.simulate.Finding.Mark;
import dev.attune.rubric.Priors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** A quieter day: P1D never holds more. */
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

    private static final Mark FALSE_ALERTS = Mark.atMost(.01);
    private static final Mark FOUND = Mark.atLeast(.80);

    /** Metric, its threshold, and on which side trouble lies: the alerts of DESIGN §3. */
    private enum Trouble {
        WARMTH(DayWindow.WARMTH, .40, -1),
        RESPONSIVENESS(DayWindow.RESPONSIVENESS, .40, -1),
        INDIFFERENT(DayWindow.INDIFFERENT, .30, 1),
        SCRIPTED_MISFIT(DayWindow.SCRIPTED_MISFIT, .25, 1),
        PROMISES_KEPT(DayWindow.PROMISES_KEPT, .70, -1),
        WITHIN_TARGET(DayWindow.WITHIN_TARGET, .60, -1);

        private static final double BEYOND = .15;

        private final int kind;
        private final double threshold;
        private final int side;

        Trouble(int kind, double threshold, int side) {
            this.kind = kind;
            this.threshold = threshold;
            this.side = side;
        }

        boolean isRate() {
            return kind >= DayWindow.INDIFFERENT;
        }

        double clearly() {
            return threshold + side * BEYOND;
        }
    }

    private final Chance chance;
    private final int agents;
    private final Priors priors;
    private final Supplier<AlertRule> rules;
    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();

    AlertStudy(Chance chance, int agents, Priors priors, Supplier<AlertRule> rules) {
        this.chance = chance;
        this.agents = agents;
        this.priors = priors;
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
        for (Trouble trouble : Trouble.values()) {
            findings.add(days(
                    "an agent on the threshold is alerted on, share of days",
                    trouble.name(),
                    trouble,
                    DAYS_ON_A_THRESHOLD,
                    null));
        }
        return findings;
    }

    /** Of agents clearly beyond a threshold, how many are found while they have their first segments. */
    List<Finding> found() {
        List<Finding> findings = new ArrayList<>();
        for (Trouble trouble : Trouble.values()) {
            findings.add(found(trouble, false, DAY_SEGMENTS, FOUND));
        }
        for (Trouble trouble : Trouble.values()) {
            if (trouble.isRate()) {
                findings.add(found(trouble, true, DAY_SEGMENTS, FOUND));
            }
        }
        for (Trouble trouble : Trouble.values()) {
            findings.add(found(trouble, false, QUIET_DAY_SEGMENTS, null));
        }
        return findings;
    }

    private Finding found(Trouble trouble, boolean once, int aDay, @Nullable Mark mark) {
        Chance own = chance.split(100 + 20 * aDay + (once ? 10 : 0) + trouble.kind);
        int found = 0;
        for (int i = 0; i < agents * SEARCHED; i++) {
            Work work = new Work(own.split(i), trouble, trouble.clearly(), once);
            boolean raised = false;
            for (int k = 0; k < DAY_SEGMENTS && !raised; k++) {
                raised = work.segment(time(k, aDay));
            }
            found += raised ? 1 : 0;
        }
        return Finding.share(
                ".15 beyond the threshold, found within " + DAY_SEGMENTS + " segments",
                trouble + ", " + aDay + " a day" + (once ? ", decided once in each" : ""),
                found,
                agents * SEARCHED,
                mark);
    }

    private Finding days(String question, String population, @Nullable Trouble trouble, int days, @Nullable Mark mark) {
        Chance own = chance.split(population.hashCode());
        int alerted = 0;
        for (int i = 0; i < agents; i++) {
            Work work = new Work(own.split(i), trouble, trouble == null ? 0 : trouble.threshold, true);
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

    private double[] average() {
        double[] truth = new double[DayWindow.KINDS];
        truth[DayWindow.WARMTH] = priors.warmth().meanMicros() / 1e6;
        truth[DayWindow.RESPONSIVENESS] = priors.responsiveness().meanMicros() / 1e6;
        truth[DayWindow.INDIFFERENT] = priors.indifferent().meanMicros() / 1e6;
        truth[DayWindow.SCRIPTED_MISFIT] = priors.scriptedMisfit().meanMicros() / 1e6;
        truth[DayWindow.PROMISES_KEPT] = priors.promisesKept().meanMicros() / 1e6;
        truth[DayWindow.WITHIN_TARGET] = priors.withinTarget().meanMicros() / 1e6;
        return truth;
    }

    /** One agent at work. */
    private final class Work {
        private final Chance agent;
        private final double[] truth;
        private final boolean once;
        private final Population.Segments warmth;
        private final Population.Segments responsiveness;
        private final boolean[] observed = new boolean[DayWindow.KINDS];
        private final DayWindow window;
        private final AlertRule rule = rules.get();
        private int count;

        /**
         * @param trouble the one metric that is looked at; null: all, with an average agent
         * @param level the agent's truth in it
         * @param once rates are decided once in a segment
         */
        Work(Chance agent, @Nullable Trouble trouble, double level, boolean once) {
            this.agent = agent;
            this.once = once;
            truth = average();
            Arrays.fill(observed, trouble == null);
            if (trouble != null) {
                truth[trouble.kind] = level;
                observed[trouble.kind] = true;
            }
            window = new DayWindow(priors, observed, estimates, rates);
            warmth = Simulation.warmth(priors, RATIO).segments(truth[DayWindow.WARMTH]);
            responsiveness = Simulation.responsiveness(priors, RATIO).segments(truth[DayWindow.RESPONSIVENESS]);
        }

        /** Whether an alert is raised by a segment that ends then. */
        boolean segment(long time) {
            int[] micros = new int[DayWindow.KINDS];
            for (int kind = 0; kind < DayWindow.KINDS; kind++) {
                micros[kind] = observed[kind] ? value(kind) : 0;
            }
            window.add(time, micros);
            count++;
            return rule.raises(time, count, window.score());
        }

        private int value(int kind) {
            return switch (kind) {
                case DayWindow.WARMTH -> warmth.micros(agent);
                case DayWindow.RESPONSIVENESS -> responsiveness.micros(agent);
                default -> decided(truth[kind]);
            };
        }

        private int decided(double truth) {
            if (once) {
                return agent.happens(truth) ? Priors.MILLION : 0;
            }
            double share = agent.beta(truth * CONCENTRATION, (1 - truth) * CONCENTRATION);
            int decisions = agent.between(1, Population.MOST_OBSERVATIONS);
            int hits = 0;
            for (int i = 0; i < decisions; i++) {
                hits += agent.happens(share) ? 1 : 0;
            }
            return (int) ((2L * hits * Priors.MILLION + decisions) / (2L * decisions));
        }
    }
}
