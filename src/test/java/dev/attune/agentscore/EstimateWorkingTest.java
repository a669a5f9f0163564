package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rubric.Priors;
import dev.attune.schema.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateWorkingTest {
    @Test
    void withPencilAndPaperTheSameComesOut() {
        Random random = new Random(7);
        for (int n = 10; n < 200; n += 7) {
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                values.add((long) random.nextInt(Priors.MILLION + 1));
            }
            long sum = values.stream().mapToLong(value -> value).sum();
            long squares = values.stream().mapToLong(value -> value * value).sum();

            EstimateWorking working = EstimateWorking.of(Priors.shipped().warmth(), values);
            Estimate published = new EstimateFormula().of(Priors.shipped().warmth(), n, sum, squares);

            assertThat(100 * working.value()).isCloseTo(published.getValue(), within(.0501));
            assertThat(100 * (working.mean() - working.half())).isCloseTo(published.getLow(), within(.0501));
            assertThat(100 * (working.mean() + working.half())).isCloseTo(published.getHigh(), within(.0501));
        }
    }
}
