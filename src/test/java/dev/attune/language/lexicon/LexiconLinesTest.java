package dev.attune.language.lexicon;

import static dev.attune.language.lexicon.Rows.found;
import static dev.attune.language.lexicon.Rows.sentiment;
import static dev.attune.language.lexicon.Rows.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a lexicon's file. */
class LexiconLinesTest {
    @Test
    void commentsAndEmptyLinesAreNoEntries() {
        assertThat(found(wording("# late\tA", "#", "", "  ", "late\tB"), "# late"))
                .containsExactly("late B");
    }

    @Test
    void aHashtagIsAnEntry() {
        assertThat(found(wording("#fail\tT"), "what a #fail")).containsExactly("#fail T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"late\tA,B", "late\tA B", "late\tA, B", "late\tB,A"})
    void tagsArePartedByBlanksOrCommas(String line) {
        assertThat(found(wording("x\tA", line), "late")).containsExactly("late A B");
    }

    @Test
    void tagsAreNumberedAsTheyCome() {
        assertThat(wording("x\tB", "y\tA,C", "z\tB").tagNames()).containsExactly("B", "A", "C");
    }

    @Test
    void firstTagsKeepTheirBits() {
        LexiconBuilder builder = new LexiconBuilder(false, List.of("Z", "A"));

        assertThat(Rows.build(builder, "x\tB", "y\tA").tagNames()).containsExactly("Z", "A", "B");
    }

    @Test
    void aValenceIsReadInTenths() {
        assertThat(found(sentiment("bad\t-2.5", "good\t1.9\tJOY"), "good bad"))
                .containsExactly("good 19 JOY", "bad -25");
    }

    @Test
    void aFieldTooManyIsRefusedWithItsLine() {
        assertThatThrownBy(() -> wording("ok\tA", "", "late\tA\tB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: needs 2 fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "late\t1\tA\tB"})
    void aLineWithoutItsValenceOrWithMoreIsRefused(String line) {
        assertThatThrownBy(() -> sentiment("ok\t1", line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: needs 3 fields");
    }

    @Test
    void tagsMayBeMissing() {
        assertThat(found(sentiment("bad\t-2", "sad\t-1\t"), "bad sad")).containsExactly("bad -20", "sad -10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad\t-4.1", "bad\t5", "bad\tNaN", "bad\tmuch"})
    void aValenceOutOfItsRangeIsRefusedWithItsLine(String line) {
        assertThatThrownBy(() -> sentiment("# head", line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ");
    }

    @Test
    void thereAreSixtyFourTagsAtMost() {
        String tags = IntStream.range(0, 65).mapToObj(i -> "T" + i).collect(Collectors.joining(","));

        assertThatThrownBy(() -> wording("late\t" + tags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 1: more than 64");
    }
}
