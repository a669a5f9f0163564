package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of("thanks", "so", "good", "i'll", "one", "hello"));

    private static Tokens read(String text) {
        return Tokens.read(text, 1_000, WORDS);
    }

    private static int word(int number) {
        return Tokens.FIRST_WORD + number;
    }

    private static void assertSymbols(String text, int... symbols) {
        Tokens tokens = read(text);
        assertThat(java.util.stream.IntStream.range(0, tokens.size())
                        .map(tokens::symbol)
                        .toArray())
                .containsExactly(symbols);
    }

    @Test
    void knownWordsAreFoundInAnyCaseAndDrawnOut() {
        assertSymbols("THANKS thanksss sooooo goood Gooood", word(0), word(0), word(1), word(2), word(2));
    }

    @Test
    void typographicApostrophesArePlain() {
        assertSymbols("I\u2019ll i'll", word(3), word(3));
    }

    @Test
    void numbersAreToldApartByForm() {
        assertSymbols(
                "1 2 31 32 770 10:00 5pm 24h 3rd 24-48 AB12 21/11",
                word(4),
                Tokens.SMALL,
                Tokens.SMALL,
                Tokens.NUMBER,
                Tokens.NUMBER,
                Tokens.CLOCK,
                Tokens.CLOCK,
                Tokens.SPAN,
                Tokens.DATE,
                Tokens.NUMBER,
                Tokens.CODE,
                Tokens.DATE);
    }

    @Test
    void namesMasksAndAddressesAreKinds() {
        assertSymbols(
                "Maria #NAME# @maria #ORDER# joe@example.com https://example.com x",
                Tokens.NAME,
                Tokens.MASK,
                Tokens.MASK,
                Tokens.CODE,
                Tokens.CODE,
                Tokens.CODE,
                Tokens.WORD);
    }

    @Test
    void emoticonsAndEmojiAreBreaks() {
        assertSymbols("thanks :) so \ud83d\ude00", word(0), Tokens.BREAK, word(1), Tokens.BREAK);
        assertThat(read(":D \ud83d\ude00 ...").hasLettersOrDigits()).isFalse();
    }

    @Test
    void loneSurrogatesAndControlCharactersAreHarmless() {
        assertThat(read("thanks \ud800 \u0000 \udc00 so").contains(word(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a.", "@", "#a", "a'", "w.", "7-", ":)", "aab", "\ud83d\ude00", "x@"})
    void readsAMegabyteInLinearTime(String unit) {
        CountedText text = new CountedText(unit.repeat(1_000_000 / unit.length()));

        Tokens.read(text, Integer.MAX_VALUE, WORDS);

        assertThat(text.reads()).isLessThan(20L * text.length());
    }

    @Test
    void readsNoFurtherThanAsked() {
        CountedText text = new CountedText("thanks ".repeat(100_000));

        Tokens tokens = Tokens.read(text, 400, WORDS);

        assertThat(tokens.complete()).isFalse();
        assertThat(text.reads()).isLessThan(20L * 400);
    }
}
