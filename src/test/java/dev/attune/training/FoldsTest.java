package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
    /** Other folds, and the shipped judgement would be learnt from other readings. */
    @ParameterizedTest
    @CsvSource({"airline-1, 1", "retail-12, 1", "x, 2"})
    void aUnitIsAlwaysInTheSameFold(String unit, int fold) {
        assertThat(Folds.of(unit)).isEqualTo(fold);
    }

    @Test
    void foldsAreAboutAsLarge() {
        int[] sizes = new int[Folds.COUNT];
        IntStream.range(0, 5_000).forEach(i -> sizes[Folds.of("unit-" + i)]++);

        assertThat(IntStream.of(sizes).boxed()).allMatch(size -> size > 900 && size < 1_100);
    }
}
