package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTextTest {

    @Test
    void aShortTextStaysAsItIs() {
        assertThat(BoundedText.of(" a b ", 100)).isEqualTo(new BoundedText(" a b ", true));
        assertThat(BoundedText.of("", 100)).isEqualTo(new BoundedText("", true));
    }

    @Test
    void aLongTextIsCutBeforeAPairThatDoesNotFit() {
        assertThat(BoundedText.of("abcd", 3)).isEqualTo(new BoundedText("abc", false));
        assertThat(BoundedText.of("ab\ud83d\ude00", 3)).isEqualTo(new BoundedText("ab", false));
        assertThat(BoundedText.of("ab\ud83d\ude00", 4)).isEqualTo(new BoundedText("ab\ud83d\ude00", true));
    }

    @Test
    void runsWithoutABlankAreLeftOut() {
        String run = "x".repeat(BoundedText.LONGEST_RUN + 1);

        assertThat(BoundedText.of("a " + run + " b " + run + "\nc", 1_000))
                .isEqualTo(new BoundedText("a  b \nc", false));
        assertThat(BoundedText.of(run, 1_000)).isEqualTo(new BoundedText("", false));
        assertThat(BoundedText.of(run.substring(1), 1_000)).isEqualTo(new BoundedText(run.substring(1), true));
    }
}
