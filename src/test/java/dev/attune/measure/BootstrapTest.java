package dev.attune.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final int ROUNDS = 400;

    private static Interval mean(List<String> groups, double[] values) {
        return new Bootstrap(groups, ROUNDS, 1)
                .of(items -> Arrays.stream(items)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElse(0));
    }

    /** Every other value is 1. */
    private static double[] coins(int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = i % 2;
        }
        return values;
    }

    private static List<String> names(int size, int ofEach) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("g" + i / ofEach);
        }
        return names;
    }

    @Test
    void theWidthIsThatOfTheStandardError() {
        Interval interval = mean(names(400, 1), coins(400));

        // 2 · 1.96 · √(.25/400)
        assertThat(interval.high() - interval.low()).isCloseTo(.098, within(.015));
    }

    @Test
    void equalItemsOfOneGroupAreOneWitness() {
        double[] values = new double[400];
        Arrays.fill(values, 0, 200, 1);

        Interval alone = mean(names(400, 1), values);
        Interval together = mean(names(400, 20), values);

        assertThat(together.high() - together.low()).isGreaterThan(3 * (alone.high() - alone.low()));
    }

    @Test
    void theSameItemsGiveTheSameInterval() {
        assertThat(mean(names(60, 2), coins(60))).isEqualTo(mean(names(60, 2), coins(60)));
    }

    @Test
    void groupsNeedNotStandTogether() {
        List<String> groups = List.of("a", "b", "a");

        assertThat(new Bootstrap(groups, 1, 1).groups()).isEqualTo(2);
    }

    @Test
    void nothingHasNoInterval() {
        assertThat(mean(Collections.emptyList(), new double[0]).low()).isNaN();
    }
}
