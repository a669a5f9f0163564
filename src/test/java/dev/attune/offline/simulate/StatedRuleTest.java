package dev.attune.offline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.RateFormula;
import dev.attune.rubric.Priors;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.HorizonScore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatedRuleTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final StatedRule rule = new StatedRule();

    @Test
    void one_look_beyond_the_threshold_is_not_enough() {
        assertThat(look(0, 30, 30, 39.9)).isFalse();
    }

    @Test
    void two_looks_must_lie_half_an_hour_and_three_segments_apart() {
        look(0, 30, 30, 39.9);
        assertThat(look(29, 33, 33, 39.9)).isFalse();
        assertThat(look(30, 32, 32, 39.9)).isFalse();
        assertThat(look(30, 33, 33, 39.9)).isTrue();
    }

    @Test
    void a_look_on_the_other_side_begins_anew() {
        look(0, 30, 30, 39.9);
        look(20, 32, 32, 40.0);
        assertThat(look(40, 34, 34, 39.9)).isFalse();
        assertThat(look(70, 37, 37, 39.9)).isTrue();
    }

    @Test
    void fewer_than_thirty_segments_raise_nothing() {
        look(0, 20, 20, 20);
        assertThat(look(60, 29, 29, 20)).isFalse();
    }

    @Test
    void what_stands_is_raised_once_and_after_clearing_there_is_quiet() {
        look(0, 30, 30, 39.9);
        assertThat(look(30, 33, 33, 39.9)).isTrue();
        assertThat(look(60, 36, 36, 39.9)).isFalse();
        look(90, 40, 40, 55);
        look(100, 41, 41, 39.9);
        assertThat(look(90 + 8 * 60 - 1, 60, 60, 39.9)).isFalse();
        assertThat(look(90 + 8 * 60, 61, 61, 39.9)).isTrue();
    }

    /** The value lies 5 points below {@code high}. */
    private boolean look(int minute, int segments, int n, double high) {
        RateFormula rates = new RateFormula();
        Priors priors = Priors.shipped();
        HorizonScore score = HorizonScore.newBuilder()
                .setHorizon("P1D")
                .setWarmth(new Estimate(high - 5, high - 10, high, n, EstimateState.STABLE, null))
                .setResponsiveness(new EstimateFormula().of(priors.responsiveness(), 0, 0, 0))
                .setNeedsMet(rates.of(priors.needsMet(), 0, 0))
                .setScriptedMisfit(rates.of(priors.scriptedMisfit(), 0, 0))
                .setIndifferent(rates.of(priors.indifferent(), 0, 0))
                .setPromisesKept(rates.of(priors.promisesKept(), 0, 0))
                .setWithinTarget(rates.of(priors.withinTarget(), 0, 0))
                .setReopened(rates.of(priors.reopened(), 0, 0))
                .setOpenWaits(0)
                .setLoad(0)
                .setVoided(0)
                .setUpheld(0)
                .build();
        return rule.raises(minute * MINUTE, segments, score);
    }
}
