package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitClassesTest {

    @Test
    void classes_reach_from_nothing_to_a_week_and_grow_evenly() {
        assertThat(WaitClasses.from(0)).isZero();
        assertThat(WaitClasses.from(1)).isEqualTo(1_000);
        assertThat(WaitClasses.from(WaitClasses.COUNT)).isEqualTo(7L * 24 * 3600 * 1000);
        for (int i = 1; i < WaitClasses.COUNT; i++) {
            double ratio = WaitClasses.from(i + 1) / (double) WaitClasses.from(i);
            assertThat(ratio).isBetween(1.2345, 1.2362);
        }
    }

    @Test
    void a_class_holds_its_lower_but_not_its_upper_end() {
        for (int i = 0; i < WaitClasses.COUNT; i++) {
            assertThat(WaitClasses.of(WaitClasses.from(i))).isEqualTo(i);
            assertThat(WaitClasses.of(WaitClasses.from(i + 1) - 1)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 0", "1000, 1", "604799999, 63", "604800000, 63", "9223372036854775807, 63"})
    void any_wait_has_a_class(long wait, int expected) {
        assertThat(WaitClasses.of(wait)).isEqualTo(expected);
    }

    @Test
    void no_waits_have_no_percentile() {
        assertThat(WaitClasses.percentile(counts(), 50)).isNull();
    }

    @Test
    void a_percentile_lies_on_the_line_through_its_class() {
        assertThat(WaitClasses.percentile(counts(0, 0, 0, 0), 50)).isEqualTo(500);
        assertThat(WaitClasses.percentile(counts(0, 0, 0, 0), 90)).isEqualTo(900);
        // Ranks of 4: the median is the end of the second class, 90 % at 1.6 of 2 in the sixth.
        long from = WaitClasses.from(5);
        long width = WaitClasses.from(6) - from;
        assertThat(WaitClasses.percentile(counts(1, 1, 5, 5), 50)).isEqualTo(WaitClasses.from(2));
        assertThat(WaitClasses.percentile(counts(1, 1, 5, 5), 90)).isEqualTo(from + width * 8 / 10);
    }

    @Test
    void a_hundred_million_long_waits_do_not_overflow() {
        List<Integer> counts = new ArrayList<>(counts());
        counts.set(63, 100_000_000);
        assertThat(WaitClasses.percentile(counts, 90))
                .isBetween(WaitClasses.from(63), WaitClasses.from(64))
                .isGreaterThan((WaitClasses.from(63) + WaitClasses.from(64)) / 2);
    }

    private static List<Integer> counts(int... classes) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(WaitClasses.COUNT, 0));
        for (int waitClass : classes) {
            counts.set(waitClass, counts.get(waitClass) + 1);
        }
        return counts;
    }
}
