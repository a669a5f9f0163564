package dev.attune.offline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @CsvSource({"2, 5", ".3, .7", "40, 10", "1, 1", ".05, .05"})
    void beta_has_its_mean_and_variance(double a, double b) {
        Chance chance = new Chance(11);
        double[] x = DoubleStream.generate(() -> chance.beta(a, b)).limit(DRAWS).toArray();

        double mean = Arrays.stream(x).average().orElseThrow();
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / DRAWS;
        assertThat(mean).isCloseTo(a / (a + b), within(.004));
        assertThat(variance).isCloseTo(a * b / ((a + b) * (a + b) * (a + b + 1)), within(.002));
    }

    @Test
    void without_a_part_there_is_only_the_other() {
        assertThat(new Chance(1).beta(0, 2)).isZero();
        assertThat(new Chance(1).beta(2, 0)).isEqualTo(1);
    }

    @Test
    void what_is_split_off_does_not_depend_on_what_was_drawn() {
        Chance fresh = new Chance(5);
        Chance used = new Chance(5);
        used.share();

        assertThat(used.split(3).share()).isEqualTo(fresh.split(3).share());
        assertThat(fresh.split(3).share()).isNotEqualTo(fresh.split(4).share());
    }

    @Test
    void neighbouring_keys_are_not_alike() {
        Chance root = new Chance(9);
        int below = 0;
        for (int key = 0; key < 10_000; key++) {
            below += root.split(key).share() < root.split(key + 1).share() ? 1 : 0;
        }

        assertThat(below).isBetween(4_800, 5_200);
    }

    @Test
    void whole_numbers_come_evenly_and_with_both_ends() {
        Chance chance = new Chance(2);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[chance.between(1, 6) - 1]++;
        }

        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }
}
