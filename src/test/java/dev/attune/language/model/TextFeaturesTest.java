package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.lexicon.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFeaturesTest {
    /** Whoever changes one of these numbers makes the shipped models void: train them again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Thanks|8633300467790269535",
                "I can't log in!|8116016288433212133",
                "O\u00f9 est-ce? \ud83d\ude00 12|8950408588484680558"
            })
    void featuresAreTheSameOnEveryMachine(String text, long digest) {
        assertThat(Features.of(text).digest()).isEqualTo(digest);
    }

    /** As above. */
    @Test
    void signsAreTheSameOnEveryMachine() {
        Features signs = Features.signs(
                Rows.sentiment("not\t0\tNEGATE", "so\t0\tBOOST", "good\t2", "late\t-1.5\tWAITING"),
                Rows.wording("too late\tCHASING"),
                "NOT so good, it's TOO LATE!!! 3 weeks... :) www.example.com");

        assertThat(signs.digest()).isEqualTo(-1700819044281777722L);
    }

    @Test
    void wordsAndTheirPairsWithTheEdgesAreFeatures() {
        // a, b, c; <a ab bc c>; <b, ac, b>: what stands one apart, with the edges.
        assertThat(Features.of("a b c").hashes(TextFeatures.WORDS)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void runsOfThreeToFiveLettersAreFeaturesWithTheEdges() {
        // <abcd>: four runs of three, three of four, two of five.
        assertThat(Features.of("abcd").hashes(TextFeatures.LETTERS)).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void lettersBeyondTheTwentyFourthTellNothing() {
        String word = "abcdefghijklmnopqrstuvwx";

        assertThat(Features.of(word + "yz").hashes(TextFeatures.LETTERS))
                .isEqualTo(Features.of(word + "kk").hashes(TextFeatures.LETTERS));
    }

    @Test
    void spellingThatTellsNothingMakesNoOtherFeatures() {
        assertThat(Features.of("soooo LATE").hashes(TextFeatures.WORDS))
                .isEqualTo(Features.of("sooooooo late").hashes(TextFeatures.WORDS));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(Features.of("").hashes(TextFeatures.LETTERS)).isEmpty();
    }

    @Test
    void aFeatureSaysForWhichTokensItStands() {
        assertThat(Features.of("a b c").all())
                .allMatch(feature -> feature.first() >= 0 && feature.end() <= 3 && feature.first() < feature.end());
    }

    @Test
    void aLongTextDoesNotOutweighAShortOne() {
        double length = TextFeatures.weight(TextFeatures.WORDS, 400);

        assertThat(length * length * 400).isCloseTo(1, within(1e-9));
    }

    @Test
    void signsCountAsTheyAre() {
        assertThat(TextFeatures.weight(TextFeatures.SIGNS, 400)).isEqualTo(TextFeatures.weight(TextFeatures.SIGNS, 1));
    }
}
