package dev.attune.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureBudgetTest {
    @Test
    void asManyFailuresAsAllowedAreBorne() {
        FailureBudget budget = new FailureBudget(3, Duration.ofMinutes(1));

        assertThat(budget.spend(0)).isTrue();
        assertThat(budget.spend(1)).isTrue();
        assertThat(budget.spend(59_999)).isTrue();
        assertThat(budget.spend(59_999)).isFalse();
    }

    @Test
    void oldFailuresAreForgotten() {
        FailureBudget budget = new FailureBudget(2, Duration.ofMinutes(1));

        assertThat(budget.spend(0)).isTrue();
        assertThat(budget.spend(30_000)).isTrue();
        assertThat(budget.spend(60_000)).isTrue();
        assertThat(budget.spend(89_999)).isFalse();
        assertThat(budget.spend(90_000)).isTrue();
    }

    @Test
    void nothingIsBorneWithoutABudget() {
        assertThat(new FailureBudget(0, Duration.ofMinutes(1)).spend(0)).isFalse();
    }
}
