package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi . / Thanks !",
                "really ?! / yes",
                "ok … / fine",
                "He said \" no . \" / Then",
                "( It works . ) / Thanks",
                "Thanks ! :) / Next",
                "Great ! \ud83d\ude00 \ud83d\ude00 / Next",
                "it is 5 p.m. and late",
                "Mr. Smith called . / Dr. Who too",
                "approx . the same",
                "e.g. this",
                "No. 5 is here",
                "2.5 is more",
                "etc. and so on",
                "ok ... / so what",
                "no . / that 's it",
                "wait !!! / what"
            })
    void sentencesEndAtTheirMarks(String row) {
        String text = row.replace(" / ", " ")
                .replace(" .", ".")
                .replace(" !", "!")
                .replace(" ?", "?")
                .replace(". \"", ".\"")
                .replace(". )", ".)")
                .replace(" 's", "'s");

        assertThat(String.join(" / ", Scanned.of(text).sentences())).isEqualTo(row);
    }

    @Test
    void aLineEndsASentence() {
        assertThat(Scanned.of("hello there\nmy order is late").sentences())
                .containsExactly("hello there", "my order is late");
    }

    @Test
    void aLineThatEndsWithACommaGoesOn() {
        assertThat(Scanned.of("as I said,\nit is late").sentences()).containsExactly("as I said , it is late");
    }

    @Test
    void anEmptyLineEndsASentenceWhateverIsBeforeIt() {
        assertThat(Scanned.of("Dear team,\n\nit is late").sentences()).containsExactly("Dear team ,", "it is late");
    }

    @Test
    void theNumberOfAListItemIsNoSentence() {
        assertThat(Scanned.of("1. Open it\n2. Close it").sentences()).containsExactly("1 . Open it", "2 . Close it");
    }

    @Test
    void dotsInTheMiddleOfAWordEndNothing() {
        assertThat(Scanned.of("ok...so what").sentences()).containsExactly("ok ... so what");
    }

    @Test
    void aTextWithoutTokensHasNoSentence() {
        assertThat(Scanned.of(" \n ").result().sentences()).isZero();
    }
}
