package dev.attune.offline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.config.SettingsLoader;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.MeanPrior;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The simulation sees what is wrong, and says the same twice. */
class SimulationTest {
    private static final Priors SHIPPED = Priors.shipped();
    private static final AgentAlertSettings ALERTS =
            SettingsLoader.defaults(Map.of()).agentAlerts();
    private static final String COVERAGE = "90 % interval holds the truth";
    private static final String ERROR = "squared error to the raw mean's, 10 to 20 segments";
    private static final String AVERAGE = "an average agent is alerted on, share of days";

    @Test
    void equal_seeds_give_equal_figures() {
        assertThat(run(SHIPPED, SimulationTest::watched)).isEqualTo(run(SHIPPED, SimulationTest::watched));
    }

    @Test
    void the_shipped_formula_holds_its_marks_of_intervals() {
        assertThat(run(SHIPPED, SimulationTest::watched))
                .filteredOn(finding ->
                        finding.question().equals(ERROR) || finding.question().startsWith("values shown"))
                .hasSizeGreaterThan(6)
                .noneMatch(Finding::missed);
    }

    /** As heavy as 500 segments and .4 too high; what it may draw is limited, and so heavy alone does little harm. */
    @Test
    void a_prior_that_draws_hard_to_the_wrong_place_misses_the_mark_of_the_error() {
        IntervalStudy study = new IntervalStudy(new Chance(1), 200, 3);
        MeanPrior heavy = new MeanPrior(900_000, 500, 200_000);

        assertThat(study.means(Simulation.warmth(SHIPPED, 1.8), heavy, Finding.Mark.atMost(1.15)))
                .filteredOn(finding -> finding.question().equals(ERROR))
                .allMatch(Finding::missed);
    }

    /** Widest spread there can be: intervals hold the truth nearly always, and say little. */
    @Test
    void a_prior_that_spreads_too_wide_misses_the_mark_of_coverage() {
        IntervalStudy study = new IntervalStudy(new Chance(1), 200, 3);
        MeanPrior wide = new MeanPrior(500_000, 10, 500_000);

        assertThat(study.means(Simulation.warmth(SHIPPED, 4), wide, Finding.Mark.atMost(2)))
                .filteredOn(finding -> finding.question().equals(COVERAGE))
                .allMatch(Finding::missed);
    }

    @Test
    void a_rule_that_always_raises_misses_the_mark_of_false_alerts() {
        assertThat(finding(run(SHIPPED, () -> (at, segments, score) -> true), AVERAGE)
                        .missed())
                .isTrue();
    }

    @Test
    void a_rule_that_never_raises_finds_nobody() {
        assertThat(run(SHIPPED, () -> (at, segments, score) -> false))
                .filteredOn(finding -> finding.question().startsWith(".15 beyond") && finding.mark() != null)
                .hasSize(10)
                .allMatch(Finding::missed);
    }

    private static Finding finding(List<Finding> findings, String question) {
        return findings.stream()
                .filter(finding -> finding.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static AlertRule watched() {
        return new WatchedAgent(ALERTS);
    }

    private static List<Finding> run(Priors priors, Supplier<AlertRule> rules) {
        return new Simulation(priors, 20, 20, 3, ALERTS, rules, progress -> {}).run();
    }
}
