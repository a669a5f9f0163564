package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenShapesTest {
    private static final int FIRST = Shapes.LINE_START;

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("hello", Shapes.LETTERS),
                arguments("Hello", Shapes.LETTERS | Shapes.CAPITALISED),
                arguments("I", Shapes.LETTERS | Shapes.CAPITALISED),
                arguments("HELLO", Shapes.LETTERS | Shapes.CAPITALISED | Shapes.ALL_CAPS),
                arguments("ÉTÉ", Shapes.LETTERS | Shapes.CAPITALISED | Shapes.ALL_CAPS),
                arguments("sooo", Shapes.LETTERS | Shapes.ELONGATED),
                arguments("10:30", Shapes.NUMBER | Shapes.HAS_DIGIT),
                arguments("gr8", Shapes.LETTERS | Shapes.HAS_DIGIT),
                arguments(",", Shapes.PUNCTUATION),
                arguments("?!", Shapes.PUNCTUATION | Shapes.QUESTION | Shapes.EXCLAMATION | Shapes.STOP),
                arguments("…", Shapes.PUNCTUATION | Shapes.STOP),
                arguments("$", Shapes.PUNCTUATION | Shapes.CURRENCY),
                arguments("\ud83d\ude00", Shapes.EMOJI),
                arguments(":)", Shapes.EMOTICON),
                arguments("www.example.com", Shapes.LETTERS | Shapes.LINK),
                arguments("a@b.com", Shapes.LETTERS | Shapes.EMAIL),
                arguments("@maria", Shapes.LETTERS | Shapes.HANDLE),
                arguments("#fail", Shapes.LETTERS | Shapes.HASHTAG),
                arguments("[name]", Shapes.PUNCTUATION),
                arguments("<name>", Shapes.LETTERS | Shapes.MASK),
                arguments("<br>", Shapes.LETTERS),
                arguments("\u043f\u0440\u0438\u0432\u0435\u0442", Shapes.LETTERS | Shapes.FOREIGN));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aTokenShowsItsShape(String text, int shape) {
        assertThat(Scanned.of(text).result().shape(0)).isEqualTo(shape | FIRST);
    }

    @Test
    void onlyTokensWithLettersOrDigitsAreWords() {
        assertThat(Scanned.of("Hi, 2 of 3! :) \ud83d\ude00").result().words()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u4f60\u597d", "ok \u0645\u0631\u062d\u0628\u0627", "\u05e9", "\u0661", "\ud835\udc00"})
    void textsInOtherScriptsSaySo(String text) {
        assertThat(Scanned.of(text).result().foreign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "na\u00efve \u0141\u00f3d\u017a",
                "\ud83d\udc4d\ud83c\udffd ok \u2764\ufe0f",
                "\uff21 \u2122 \ufb01x",
                "e\u0301"
            })
    void latinAndEmojiAreNotForeign(String text) {
        assertThat(Scanned.of(text).result().foreign()).isFalse();
    }

    @Test
    void linesAndParagraphsAreMarkedAtTheirFirstToken() {
        Scanned scanned = Scanned.of("a b\r\nc\n\nd");

        assertThat(scanned.is(1, Shapes.LINE_START)).isFalse();
        assertThat(scanned.is(2, Shapes.LINE_START)).isTrue();
        assertThat(scanned.is(2, Shapes.PARAGRAPH_START)).isFalse();
        assertThat(scanned.is(3, Shapes.LINE_START | Shapes.PARAGRAPH_START)).isTrue();
    }
}
