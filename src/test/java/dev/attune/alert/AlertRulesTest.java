package dev.attune.alert;

import static dev.attune.alert.Looks.HOUR;
import static dev.attune.alert.Looks.MINUTE;
import static dev.attune.alert.Looks.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.AlertMetric;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AlertDirection;
import dev.attune.schema.AlertState;
import dev.attune.schema.EstimateState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertRulesTest {
    private static final double LOW = 30;
    private static final double GOOD = 60;

    private static Looks warmth(String... keysAndValues) {
        return new Looks(AlertMetric.WARMTH, keysAndValues);
    }

    /** An alert since START, raised half an hour later. */
    private static Looks raised(String... keysAndValues) {
        Looks looks = warmth(keysAndValues);
        looks.look(0, 40, LOW);
        assertThat(looks.look(30 * MINUTE, 43, LOW)).hasSize(1);
        return looks;
    }

    @Test
    void the_first_look_raises_nothing() {
        assertThat(warmth().look(0, 40, LOW)).isEmpty();
    }

    @Test
    void a_second_look_half_an_hour_and_three_segments_later_raises() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);

        List<AgentAlert> said = looks.look(30 * MINUTE, 43, LOW);

        assertThat(said).hasSize(1);
        AgentAlert alert = said.get(0);
        assertThat(alert.getAlertId()).isEqualTo("ann#WARMTH#" + START);
        assertThat(alert.getAgentId()).isEqualTo("ann");
        assertThat(alert.getTeamId()).isEqualTo("blue");
        assertThat(alert.getMetric()).isEqualTo("WARMTH");
        assertThat(alert.getHorizon()).isEqualTo("P1D");
        assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
        assertThat(alert.getDirection()).isEqualTo(AlertDirection.BELOW);
        assertThat(alert.getThreshold()).isEqualTo(40);
        assertThat(alert.getClearAt()).isEqualTo(45);
        assertThat(alert.getEstimate().getValue()).isEqualTo(LOW);
        assertThat(alert.getSince()).isEqualTo(Instant.ofEpochMilli(START));
        assertThat(alert.getClearedReason()).isNull();
    }

    @Test
    void a_millisecond_too_soon_raises_nothing() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        assertThat(looks.look(30 * MINUTE - 1, 43, LOW)).isEmpty();
    }

    @Test
    void one_new_segment_too_few_raises_nothing() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        assertThat(looks.look(5 * HOUR, 42, LOW)).isEmpty();
    }

    @Test
    void looks_too_soon_do_not_move_the_first_one() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        looks.look(20 * MINUTE, 42, LOW);
        assertThat(looks.look(30 * MINUTE, 43, LOW)).hasSize(1);
    }

    @Test
    void a_recovery_between_forgets_the_first_look() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        looks.look(20 * MINUTE, 42, 46, 41, 51, 40);
        assertThat(looks.look(30 * MINUTE, 43, LOW)).isEmpty();
        assertThat(looks.look(60 * MINUTE, 46, LOW))
                .singleElement()
                .extracting(AgentAlert::getSince)
                .isEqualTo(Instant.ofEpochMilli(START + 30 * MINUTE));
    }

    @Test
    void a_swing_about_the_threshold_does_not_forget_the_first_look() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        looks.look(20 * MINUTE, 42, 43, 38, 48, 40);
        assertThat(looks.look(30 * MINUTE, 43, LOW)).hasSize(1);
    }

    @Test
    void the_end_of_the_interval_counts_and_not_the_value() {
        Looks looks = warmth();
        looks.look(0, 40, 35, 29, 40, 40);
        assertThat(looks.look(HOUR, 50, 35, 29, 40, 40)).isEmpty();
        looks.look(2 * HOUR, 50, 35, 29, 39.9, 40);
        assertThat(looks.look(3 * HOUR, 60, 35, 29, 39.9, 40)).hasSize(1);
    }

    @Test
    void below_thirty_segments_nothing_is_raised() {
        Looks looks = warmth();
        looks.look(0, 29, LOW, LOW, LOW, 29);
        assertThat(looks.look(HOUR, 40, LOW, LOW, LOW, 29)).isEmpty();
        looks.look(2 * HOUR, 40, LOW, LOW, LOW, 30);
        assertThat(looks.look(3 * HOUR, 50, LOW, LOW, LOW, 30)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // metric, just crossed, threshold, just cleared, just short of it
        "WARMTH, 39.9, 40, 45, 44.9",
        "RESPONSIVENESS, 39.9, 40, 45, 44.9",
        "INDIFFERENT, 0.3001, 0.30, 0.25, 0.2501",
        "SCRIPTED_MISFIT, 0.2501, 0.25, 0.20, 0.2001",
        "PROMISES_KEPT, 0.6999, 0.70, 0.75, 0.7499",
        "WITHIN_TARGET, 0.5999, 0.60, 0.65, 0.6499"
    })
    void each_metric_is_raised_past_its_threshold_and_cleared_at_its_other_one(
            AlertMetric metric, double crossed, double threshold, double cleared, double short_) {
        Looks looks = new Looks(metric);
        looks.look(0, 40, threshold);
        assertThat(looks.look(HOUR, 50, threshold)).isEmpty();
        looks.look(2 * HOUR, 60, crossed);
        assertThat(looks.look(3 * HOUR, 70, crossed)).singleElement().satisfies(alert -> {
            assertThat(alert.getMetric()).isEqualTo(metric.name());
            assertThat(alert.getThreshold()).isEqualTo(threshold);
            assertThat(alert.getClearAt()).isEqualTo(cleared);
            assertThat(alert.getEstimate().getState()).isEqualTo(EstimateState.STABLE);
        });
        assertThat(looks.look(4 * HOUR, 80, short_)).isEmpty();
        assertThat(looks.look(5 * HOUR, 90, cleared))
                .singleElement()
                .extracting(AgentAlert::getState)
                .isEqualTo(AlertState.CLEARED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertMetric.class,
            names = {"INDIFFERENT", "SCRIPTED_MISFIT"})
    void what_should_be_rare_is_raised_by_its_lower_end(AlertMetric metric) {
        Looks looks = new Looks(metric);
        looks.look(0, 40, 0.40, 0.20, 0.60, 40);
        assertThat(looks.look(HOUR, 50, 0.40, 0.20, 0.60, 40)).isEmpty();
        looks.look(2 * HOUR, 50, 0.45, 0.31, 0.60, 40);
        assertThat(looks.look(3 * HOUR, 60, 0.45, 0.31, 0.60, 40))
                .singleElement()
                .extracting(AgentAlert::getDirection)
                .isEqualTo(AlertDirection.ABOVE);
    }

    @Test
    void while_it_stands_it_is_not_raised_again() {
        Looks looks = raised();
        for (int hour = 1; hour < 20; hour++) {
            assertThat(looks.look(hour * HOUR, 43 + 5 * hour, LOW)).isEmpty();
        }
    }

    @Test
    void it_is_cleared_with_the_same_identity() {
        AgentAlert cleared = raised().look(2 * HOUR, 60, GOOD).get(0);
        assertThat(cleared.getAlertId()).isEqualTo("ann#WARMTH#" + START);
        assertThat(cleared.getState()).isEqualTo(AlertState.CLEARED);
        assertThat(cleared.getClearedReason()).isEqualTo("RECOVERED");
        assertThat(cleared.getSince()).isEqualTo(Instant.ofEpochMilli(START));
        assertThat(cleared.getEstimate().getValue()).isEqualTo(GOOD);
        assertThat(cleared.getEvidence()).isEmpty();
    }

    @Test
    void it_is_cleared_once() {
        Looks looks = raised();
        assertThat(looks.look(2 * HOUR, 60, GOOD)).hasSize(1);
        assertThat(looks.look(3 * HOUR, 70, GOOD)).isEmpty();
    }

    @Test
    void it_is_cleared_when_too_few_segments_are_left() {
        assertThat(raised().look(20 * HOUR, 43, LOW, LOW, LOW, 29))
                .singleElement()
                .extracting(AgentAlert::getClearedReason)
                .isEqualTo("INSUFFICIENT");
    }

    @Test
    void it_is_cleared_when_no_value_is_left() {
        assertThat(raised().look(30 * HOUR, 43, 0, 0, 0, 0)).singleElement().satisfies(alert -> {
            assertThat(alert.getClearedReason()).isEqualTo("INSUFFICIENT");
            assertThat(alert.getEstimate().getValue()).isNull();
        });
    }

    @Test
    void it_is_cleared_when_the_agent_is_forgotten() {
        assertThat(raised().forget(100 * HOUR)).singleElement().satisfies(alert -> {
            assertThat(alert.getClearedReason()).isEqualTo("FORGOTTEN");
            assertThat(alert.getAlertId()).isEqualTo("ann#WARMTH#" + START);
            assertThat(alert.getTeamId()).isEqualTo("blue");
            assertThat(alert.getEstimate().getN()).isZero();
        });
    }

    @Test
    void of_an_agent_without_alert_nothing_is_said_when_it_is_forgotten() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        assertThat(looks.forget(HOUR)).isEmpty();
    }

    @Test
    void within_the_cool_down_nothing_is_raised() {
        Looks looks = raised();
        looks.look(2 * HOUR, 60, GOOD);
        looks.look(3 * HOUR, 70, LOW);
        assertThat(looks.look(10 * HOUR - 1, 90, LOW)).isEmpty();
    }

    @Test
    void what_stood_through_the_cool_down_is_raised_at_its_end_as_another_alert() {
        Looks looks = raised();
        looks.look(2 * HOUR, 60, GOOD);
        looks.look(3 * HOUR, 70, LOW);
        assertThat(looks.look(10 * HOUR, 90, LOW)).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
            assertThat(alert.getAlertId()).isEqualTo("ann#WARMTH#" + (START + 3 * HOUR));
        });
    }

    @Test
    void while_the_clock_is_behind_nothing_is_raised() {
        Looks looks = warmth().behind(5 * MINUTE + 1);
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW)).isEmpty();
    }

    @Test
    void five_minutes_are_not_behind() {
        Looks looks = warmth().behind(5 * MINUTE);
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW)).hasSize(1);
    }

    @Test
    void a_clock_before_the_wall_clock_is_not_behind() {
        Looks looks = warmth().behind(-HOUR);
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW)).hasSize(1);
    }

    @Test
    void what_was_seen_while_the_clock_was_behind_is_raised_when_it_has_caught_up() {
        Looks looks = warmth().behind(3 * HOUR);
        looks.look(0, 40, LOW);
        looks.look(HOUR, 50, LOW);
        assertThat(looks.behind(0).look(3 * HOUR, 60, LOW)).hasSize(1);
    }

    @Test
    void while_the_clock_is_behind_what_stands_is_cleared() {
        assertThat(raised().behind(3 * HOUR).look(2 * HOUR, 60, GOOD)).hasSize(1);
    }

    @Test
    void a_metric_that_is_switched_off_is_never_raised() {
        Looks looks = warmth("warmth.enabled", "false");
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW)).isEmpty();
        assertThat(looks.watches).isEmpty();
    }

    @Test
    void an_alert_whose_metric_was_switched_off_is_cleared() {
        assertThat(raised().under("warmth.enabled", "false").look(2 * HOUR, 60, LOW))
                .singleElement()
                .extracting(AgentAlert::getClearedReason)
                .isEqualTo("SWITCHED_OFF");
    }

    @Test
    void settings_take_the_place_of_the_defaults() {
        Looks looks = warmth(
                "warmth.raise",
                "50",
                "warmth.clear",
                "55",
                "min-segments",
                "12",
                "looks-apart",
                "1m",
                "new-segments",
                "1",
                "cool-down",
                "1h");
        looks.look(0, 12, 49, 49, 49, 12);
        assertThat(looks.look(MINUTE, 13, 49, 49, 49, 12)).hasSize(1);
        assertThat(looks.look(2 * MINUTE, 14, 55, 55, 55, 12)).hasSize(1);
        looks.look(3 * MINUTE, 15, 49, 49, 49, 12);
        assertThat(looks.look(63 * MINUTE, 16, 49, 49, 49, 12)).hasSize(1);
    }

    @Test
    void another_horizon_can_be_looked_at() {
        Looks looks = warmth("horizon", "P7D").in("P7D");
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW))
                .singleElement()
                .extracting(AgentAlert::getHorizon)
                .isEqualTo("P7D");
    }

    @Test
    void other_horizons_play_no_part() {
        Looks looks = warmth().in("PT1H");
        looks.look(0, 40, LOW);
        assertThat(looks.look(HOUR, 50, LOW)).isEmpty();
    }

    @Test
    void of_a_metric_in_its_range_nothing_is_kept() {
        Looks looks = warmth();
        looks.look(0, 40, LOW);
        looks.look(HOUR, 50, GOOD);
        assertThat(looks.watches).isEmpty();
    }

    @Test
    void of_an_alert_that_was_cleared_nothing_is_kept_after_the_cool_down() {
        Looks looks = raised();
        looks.look(2 * HOUR, 60, GOOD);
        assertThat(looks.watches).hasSize(1);
        looks.look(10 * HOUR, 70, GOOD);
        assertThat(looks.watches).isEmpty();
    }

    @Test
    void a_metric_off_its_range_is_watched_before_there_is_enough_of_it() {
        Looks looks = warmth();
        looks.look(0, 12, 44, 30, 58, 12);
        assertThat(looks.watches).hasSize(1);
    }
}
