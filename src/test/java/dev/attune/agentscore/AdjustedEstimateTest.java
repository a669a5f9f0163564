package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rubric.OpeningCell;
import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.schema.Channel;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustedEstimateTest {
    private static final int ANGRY_CHAT = OpeningCell.of(Channel.CHAT, -1.0);
    private static final int CALM_CHAT = OpeningCell.of(Channel.CHAT, 0.0);
    private static final int HAPPY_MAIL = OpeningCell.of(Channel.EMAIL, 1.0);

    private static final MeanPrior PRIOR = new MeanPrior(
            500_000,
            10,
            200_000,
            List.of(
                    new CellMean(ANGRY_CHAT, 420_000, 200),
                    new CellMean(CALM_CHAT, 530_000, 5_000),
                    new CellMean(HAPPY_MAIL, 900_000, 199)));

    @Test
    void what_the_cells_do_is_taken_away() {
        // 30 of 40 at −.08, 10 at +.03: −.0525 on average.
        assertThat(adjusted(45.0, List.of(CALM_CHAT, 10, ANGRY_CHAT, 30))).isEqualTo(50.3);
    }

    @Test
    void a_cell_estimated_on_too_few_segments_counts_as_the_mean() {
        assertThat(adjusted(45.0, List.of(CALM_CHAT, 10, HAPPY_MAIL, 10))).isEqualTo(43.5);
    }

    @Test
    void a_cell_nobody_measured_counts_as_the_mean() {
        assertThat(adjusted(45.0, List.of(CALM_CHAT, 10, OpeningCell.of(Channel.SMS, 0.0), 10)))
                .isEqualTo(43.5);
    }

    @Test
    void nothing_is_said_where_no_cell_qualifies() {
        assertThat(adjusted(45.0, List.of(HAPPY_MAIL, 40))).isNull();
        assertThat(adjusted(45.0, List.of())).isNull();
    }

    @Test
    void nothing_is_said_without_a_value() {
        Estimate none = new Estimate(null, null, null, 9, EstimateState.INSUFFICIENT, null);

        assertThat(AdjustedEstimate.of(none, PRIOR, List.of(ANGRY_CHAT, 9))).isEqualTo(none);
    }

    @Test
    void it_stays_within_the_scale() {
        assertThat(adjusted(97.0, List.of(ANGRY_CHAT, 40))).isEqualTo(100.0);
        assertThat(adjusted(1.0, List.of(CALM_CHAT, 40))).isEqualTo(0.0);
    }

    @Test
    void the_rest_of_the_estimate_is_as_before() {
        Estimate estimate = new Estimate(45.0, 40.0, 50.0, 40, EstimateState.STABLE, null);

        assertThat(AdjustedEstimate.of(estimate, PRIOR, List.of(ANGRY_CHAT, 40)))
                .isEqualTo(new Estimate(45.0, 40.0, 50.0, 40, EstimateState.STABLE, 53.0));
    }

    @Test
    void counts_that_are_added_and_taken_away_leave_nothing() {
        List<Integer> counts = new ArrayList<>();
        SparseCounts.change(counts, CALM_CHAT, 1);
        SparseCounts.change(counts, ANGRY_CHAT, 1);
        assertThat(counts).containsExactly(ANGRY_CHAT, 1, CALM_CHAT, 1);

        SparseCounts.change(counts, ANGRY_CHAT, -1);
        SparseCounts.change(counts, CALM_CHAT, -1);
        assertThat(counts).isEmpty();
    }

    private static Double adjusted(double value, List<Integer> counts) {
        Estimate estimate = new Estimate(value, value - 5, value + 5, 40, EstimateState.STABLE, null);
        return AdjustedEstimate.of(estimate, PRIOR, counts).getAdjusted();
    }
}
