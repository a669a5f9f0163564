package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VaderTest {
    @Test
    void scoresAreThoseThatItsAuthorsPublish() {
        assertThat(Vader.compound("VADER is smart, handsome, and funny.")).isCloseTo(.8316, within(1e-4));
        assertThat(Vader.compound("VADER is not smart, handsome, nor funny.")).isCloseTo(-.7424, within(1e-4));
        assertThat(Vader.compound("Today SUX!")).isCloseTo(-.5461, within(1e-4));
    }

    @Test
    void aTextWithoutWordsIsNeutral() {
        assertThat(Vader.compound("")).isZero();
        assertThat(Vader.compound("…")).isZero();
    }
}
