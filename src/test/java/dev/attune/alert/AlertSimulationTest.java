package dev.attune.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.RateFormula;
import dev.attune.config.AlertMetric;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AlertState;
import dev.attune.schema.Estimate;
import dev.attune.schema.Rate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Agents whose truth is known: an average one is hardly ever alerted on, one far past the threshold soon is. Rates are
 * drawn as zeros and ones, which vary more than shares of several replies do.
 */
class AlertSimulationTest {
    private static final Priors PRIORS = Priors.shipped();
    private static final long SEED = 7;
    private static final long DAY = 24 * Looks.HOUR;

    /** Conversations of a working day, ten minutes apart. */
    private static final int A_DAY = 48;

    private final EstimateFormula estimates = new EstimateFormula();
    private final RateFormula rates = new RateFormula();

    @ParameterizedTest
    @EnumSource(AlertMetric.class)
    void an_average_agent_is_alerted_on_in_at_most_one_of_a_hundred_days(AlertMetric metric) {
        Random random = new Random(SEED);
        int days = 0;
        int alerted = 0;
        for (int agent = 0; agent < 100; agent++) {
            Simulated simulated = new Simulated(metric, average(metric), random);
            Set<Integer> bad = new HashSet<>();
            for (int i = 0; i < 10 * A_DAY; i++) {
                if (simulated.segment(i)) {
                    bad.add(i / A_DAY);
                }
            }
            days += 10;
            alerted += bad.size();
        }
        assertThat(alerted)
                .as("%s, seed %d: %d of %d days", metric, SEED, alerted, days)
                .isLessThanOrEqualTo(days / 100);
    }

    @ParameterizedTest
    @EnumSource(AlertMetric.class)
    void one_far_past_the_threshold_is_found_within_sixty_segments_four_times_in_five(AlertMetric metric) {
        Random random = new Random(SEED);
        int found = 0;
        for (int agent = 0; agent < 500; agent++) {
            Simulated simulated = new Simulated(metric, farPast(metric), random);
            boolean raised = false;
            for (int i = 0; i < 60 && !raised; i++) {
                raised = simulated.segment(i);
            }
            found += raised ? 1 : 0;
        }
        assertThat(found).as("%s, seed %d: %d of 500", metric, SEED, found).isGreaterThanOrEqualTo(400);
    }

    private static double average(AlertMetric metric) {
        MeanPrior mean = mean(metric);
        return (mean != null ? mean.meanMicros() : rate(metric).meanMicros()) / 1e6;
    }

    private static double farPast(AlertMetric metric) {
        double threshold = Looks.settings().bands().get(metric).raise() / (mean(metric) != null ? 100 : 1);
        return metric.below() ? threshold - 0.15 : threshold + 0.15;
    }

    private static MeanPrior mean(AlertMetric metric) {
        return switch (metric) {
            case WARMTH -> PRIORS.warmth();
            case RESPONSIVENESS -> PRIORS.responsiveness();
            default -> null;
        };
    }

    private static RatePrior rate(AlertMetric metric) {
        return switch (metric) {
            case INDIFFERENT -> PRIORS.indifferent();
            case SCRIPTED_MISFIT -> PRIORS.scriptedMisfit();
            case PROMISES_KEPT -> PRIORS.promisesKept();
            case WITHIN_TARGET -> PRIORS.withinTarget();
            default -> throw new IllegalArgumentException(metric.name());
        };
    }

    private record Segment(long after, long micros) {}

    private final class Simulated {
        private final AlertMetric metric;
        private final double truth;
        private final Random random;
        private final Looks looks;
        private final ArrayDeque<Segment> window = new ArrayDeque<>();

        Simulated(AlertMetric metric, double truth, Random random) {
            this.metric = metric;
            this.truth = truth;
            this.random = random;
            this.looks = new Looks(metric);
        }

        /** The agent's next segment enters; whether an alert is raised. */
        boolean segment(int i) {
            long after = i / A_DAY * DAY + i % A_DAY * 10L * Looks.MINUTE;
            window.add(new Segment(after, draw()));
            while (window.getFirst().after() <= after - DAY) {
                window.removeFirst();
            }
            List<AgentAlert> said = look(after, i + 1);
            return said.stream().anyMatch(alert -> alert.getState() == AlertState.RAISED);
        }

        private long draw() {
            MeanPrior mean = mean(metric);
            if (mean == null) {
                return random.nextDouble() < truth ? 1_000_000 : 0;
            }
            double value = truth + random.nextGaussian() * mean.spreadMicros() / 1e6;
            return StrictMath.round(Math.min(1, Math.max(0, value)) * 1e6);
        }

        private List<AgentAlert> look(long after, long entered) {
            int n = window.size();
            long sum = window.stream().mapToLong(Segment::micros).sum();
            if (n < Priors.MIN_SEGMENTS) {
                return looks.look(after, entered, 0, 0, 0, n);
            }
            MeanPrior mean = mean(metric);
            if (mean == null) {
                Rate rate = rates.of(rate(metric), n, sum);
                return looks.look(after, entered, rate.getValue(), rate.getLow(), rate.getHigh(), n);
            }
            long squares = window.stream()
                    .mapToLong(one -> one.micros() * one.micros())
                    .sum();
            Estimate estimate = estimates.of(mean, n, sum, squares);
            return looks.look(after, entered, estimate.getValue(), estimate.getLow(), estimate.getHigh(), n);
        }
    }
}
