package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadPairsTest {
    @Test
    void sumsOfLongsAreSumsOfBothHalves() {
        SplittableRandom random = new SplittableRandom(7);
        long[] sum = new long[2];
        int[] expected = new int[3];
        for (int i = 0; i < 10_000; i++) {
            byte[] weights = new byte[3];
            random.nextBytes(weights);
            long[] row = new long[2];
            HeadPairs.put(weights, 0, 3, row, 0);
            for (int at = 0; at < 3; at++) {
                expected[at] += weights[at] * Math.abs(weights[at]);
            }
            sum[0] += row[0];
            sum[1] += row[1];
        }

        assertThat(new int[] {HeadPairs.value(sum, 0, 0), HeadPairs.value(sum, 0, 1), HeadPairs.value(sum, 0, 2)})
                .isEqualTo(expected);
    }

    @Test
    void weightsComeOutAsTheyWentIn() {
        for (int weight = -127; weight <= 127; weight++) {
            long[] row = new long[1];
            HeadPairs.put(new byte[] {(byte) weight, (byte) -weight}, 0, 2, row, 0);

            assertThat(HeadPairs.root(HeadPairs.value(row, 0, 0))).isEqualTo(weight);
            assertThat(HeadPairs.root(HeadPairs.value(row, 0, 1))).isEqualTo(-weight);
        }
    }
}
