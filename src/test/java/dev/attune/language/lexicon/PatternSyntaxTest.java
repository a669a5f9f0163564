package dev.attune.language.lexicon;

import static dev.attune.language.lexicon.Rows.found;
import static dev.attune.language.lexicon.Rows.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern stands for. */
class PatternSyntaxTest {
    @ParameterizedTest
    @CsvSource({
        "late, late",
        "very late, very late",
        "(late|slow), slow",
        "(late|far too slow) now, far too slow now",
        "(a|b (c|d)) e, b d e",
        "[very] late, late",
        "[very] late, very late",
        "very [much] late, very late",
        "[(a|b)] late, b late",
        "[(a|b)] late, late",
        "charg(e|ed|ing), charging",
        "(un|)happy, happy",
        "(un|)happy, unhappy",
        "favo[u]rite, favorite",
        "favo[u]rite, favourite",
        "(in|un)[re]liable ok, unreliable ok",
        "can't wait, can't wait",
        "can't wait, CAN’T wait",
        "wait * ages, wait for ages",
        "wait <n> days, wait 14 days",
        "wait <n> days, wait 3.5 days",
        "wait ~ ages, wait ages",
        "wait ~ ages, wait for ages",
        "wait ~ ages, wait so many ages",
        "late ?, late ?",
        ":\\), :)",
        "\\[late\\], [ late ]",
    })
    void aPatternIsFoundInWhatItStandsFor(String pattern, String text) {
        assertThat(found(wording(pattern + "\tT"), text)).contains(text + " T");
    }

    @ParameterizedTest
    @CsvSource({
        "late, lately",
        "very late, very so late",
        "(late|slow), fast",
        "charg(e|ed|ing), charges",
        "(un|)happy, happyun",
        "wait * ages, wait ages",
        "wait * ages, wait for so ages",
        "wait * ages, wait ! ages",
        "wait <n> days, wait two days",
        "wait ~ ages, wait for so many ages",
        "wait ~ ages, wait . ages",
        ":\\), ) :",
    })
    void aPatternIsNotFoundElsewhere(String pattern, String text) {
        assertThat(found(wording(pattern + "\tT"), text)).isEmpty();
    }

    @Test
    void aPatternOfAnyWordsNeedsWords() {
        assertThat(found(wording("*\tT"), "one , two")).containsExactly("one T", "two T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(late", "late)", "[late", "late]", "(late]", "a (b [c) d]"})
    void bracketsThatDoNotMatchAreRefused(String pattern) {
        assertThatThrownBy(() -> wording(pattern + "\tT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1: unbalanced brackets");
    }

    @Test
    void aPatternThatStandsForTooMuchIsRefused() {
        String letters = "(a|b|c|d|e|f|g|h)";

        assertThatThrownBy(() -> wording(letters.repeat(4) + "\tT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1: stands for too much");
    }
}
