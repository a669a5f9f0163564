package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private static int kindsOf(Phrases phrases, String text) {
        Tokens tokens = Tokens.read(text, 1_000, phrases.vocabulary());
        int state = phrases.start();
        for (int i = 0; i < tokens.size() && state != Phrases.NONE; i++) {
            state = phrases.next(state, tokens.symbol(i));
        }
        return state == Phrases.NONE ? 0 : phrases.kinds(state);
    }

    @Test
    void choicesAndOptionsMatchAsWritten() {
        Phrases phrases = new PhraseCompiler()
                .add(FIRST, "(thank you|thanks) [so|very much]")
                .compile();

        assertThat(kindsOf(phrases, "thanks")).isEqualTo(FIRST);
        assertThat(kindsOf(phrases, "thank you very much")).isEqualTo(FIRST);
        assertThat(kindsOf(phrases, "thank")).isZero();
        assertThat(kindsOf(phrases, "thanks so so")).isZero();
        assertThat(kindsOf(phrases, "you")).isZero();
    }

    @Test
    void aPhraseOfSeveralKindsHasThemAll() {
        Phrases phrases = new PhraseCompiler()
                .add(FIRST, "one moment")
                .add(SECOND, "one (moment|two)")
                .compile();

        assertThat(kindsOf(phrases, "one moment")).isEqualTo(FIRST | SECOND);
        assertThat(kindsOf(phrases, "one two")).isEqualTo(SECOND);
    }

    @Test
    void fragmentsSpellingsAndMissingApostrophesAreKnown() {
        Phrases phrases = new PhraseCompiler()
                .fragments("WHO = i'll|\nwe'll\nALL = {WHO}")
                .spellings("please", "pls")
                .add(FIRST, "{ALL} check [please]")
                .compile();

        assertThat(kindsOf(phrases, "ill check pls")).isEqualTo(FIRST);
        assertThat(kindsOf(phrases, "well check")).as("another word").isZero();
    }

    @Test
    void kindsOfTokensStandForThem() {
        Phrases phrases =
                new PhraseCompiler().add(FIRST, "hi <name>\nin <small> hours").compile();

        assertThat(kindsOf(phrases, "Hi Maria")).isEqualTo(FIRST);
        assertThat(kindsOf(phrases, "hi maria")).isZero();
        assertThat(kindsOf(phrases, "in 3 hours")).isEqualTo(FIRST);
    }

    @Test
    void mistakesInPatternsAreRefused() {
        assertThatThrownBy(() -> new PhraseCompiler().add(FIRST, "(a|b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhraseCompiler().add(FIRST, "a)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhraseCompiler().add(FIRST, "{NONE}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{NONE}");
        assertThatThrownBy(() -> new PhraseCompiler().add(FIRST, "<nobody>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
