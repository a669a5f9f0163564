package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {
    private final Canary canary = new Canary("zephyrwane");

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "Where is my "})
    void isHeardAtEveryOffsetInEveryForm(String before) {
        String text = before + canary.word() + ", and more";

        assertThat(canary.isIn(text)).isTrue();
        assertThat(canary.isIn(text.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(canary.isIn(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(canary.isIn(text.getBytes(StandardCharsets.UTF_16BE))).isTrue();
        assertThat(canary.isIn(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(canary.isIn(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE))))
                .isTrue();
    }

    @Test
    void isNotHeardElsewhere() {
        assertThat(canary.isIn("A zephyr blows. c2VwaHly")).isFalse();
    }
}
