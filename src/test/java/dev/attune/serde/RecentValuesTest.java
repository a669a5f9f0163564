package dev.attune.serde;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentValuesTest {
    private final RecentValues<String> recent = new RecentValues<>(2);

    @Test
    void a_value_that_is_taken_and_not_given_back_is_gone() {
        recent.put("a", "1");

        assertThat(recent.take("a")).isEqualTo("1");
        assertThat(recent.take("a")).isNull();
    }

    @Test
    void the_one_not_used_for_longest_goes_first() {
        recent.put("a", "1");
        recent.put("b", "2");
        recent.put("a", String.valueOf(recent.take("a")));
        recent.put("c", "3");

        assertThat(recent.take("b")).isNull();
        assertThat(recent.take("a")).isEqualTo("1");
        assertThat(recent.take("c")).isEqualTo("3");
    }

    @Test
    void nothing_is_left_after_a_new_start() {
        recent.put("a", "1");
        recent.clear();

        assertThat(recent.take("a")).isNull();
    }
}
