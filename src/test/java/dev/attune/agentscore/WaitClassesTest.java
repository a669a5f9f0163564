package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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
        assertThat(WaitClasses.percentile(List.of(63, 100_000_000), 90))
                .isBetween(WaitClasses.from(63), WaitClasses.from(64))
                .isGreaterThan((WaitClasses.from(63) + WaitClasses.from(64)) / 2);
    }

    @Test
    void what_was_counted_can_be_taken_away_in_any_order() {
        List<Integer> counts = counts(9, 3, 63, 3);

        assertThat(counts).containsExactly(3, 2, 9, 1, 63, 1);

        WaitClasses.count(counts, 9, -1);
        WaitClasses.count(counts, 3, -1);

        assertThat(counts).containsExactly(3, 1, 63, 1);
    }

    @Test
    void a_wait_that_was_not_counted_cannot_be_taken_away() {
        assertThatThrownBy(() -> WaitClasses.count(counts(4), 5, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> counts(int... classes) {
        List<Integer> counts = new ArrayList<>();
        for (int each : classes) {
            WaitClasses.count(counts, each, 1);
        }
        return counts;
    }
}
