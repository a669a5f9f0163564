package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.evaluate.Mark.Range;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks();

    @Test
    void aMarkIsMetToTheDigitsThatAreTold() {
        assertThat(Range.atLeast(.69).holds(.68996)).isTrue();
        assertThat(Range.atLeast(.69).holds(.68994)).isFalse();
        assertThat(Range.within(-.02, .02).holds(-.021)).isFalse();
    }

    @Test
    void warmthMustBeAheadOfThePlainToneAndOfNothing() {
        assertThat(marks.of("esconv_warmth_vs_empathy", "spearman", Map.of("VADER", .14))
                        .pass()
                        .low())
                .isEqualTo(.14);
        assertThat(marks.of("esconv_warmth_vs_empathy", "spearman", Map.of("VADER", -.2))
                        .pass()
                        .holds(0))
                .isFalse();
    }

    @Test
    void empathyMustBeAheadOfTheLengthOfTheReply() {
        assertThat(marks.of("epitome_reaction", "macroF1", Map.of("length", .25))
                        .pass()
                        .low())
                .isEqualTo(.4);
        assertThat(marks.of("epitome_reaction", "macroF1", Map.of()).pass()).isNull();
    }

    @Test
    void aMeasureWithoutAMarkHasNone() {
        assertThat(marks.of("sentiment_sst", "macroRecall", Map.of())).isNull();
    }
}
