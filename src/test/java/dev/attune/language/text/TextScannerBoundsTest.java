package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScannerBoundsTest {
    private static final int MEGABYTE = 1_000_000;

    private static void assertInOrder(ScannedText result, int length) {
        int before = 0;
        for (int token = 0; token < result.tokens(); token++) {
            assertThat(result.start(token)).isGreaterThanOrEqualTo(before);
            before = result.end(token);
            assertThat(before).isGreaterThan(result.start(token));
            assertThat(result.normalEnd(token)).isGreaterThan(result.normalStart(token));
            assertThat(result.hash(token)).isNotZero();
        }
        assertThat(before).isLessThanOrEqualTo(length);
        int first = 0;
        for (int sentence = 0; sentence < result.sentences(); sentence++) {
            assertThat(result.firstToken(sentence)).isEqualTo(first);
            first = result.endToken(sentence);
        }
        assertThat(first).isEqualTo(result.tokens());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "a.",
                "@",
                "a@",
                "a@b.",
                "#A",
                "[A ",
                "{{a",
                "<a",
                "&a",
                "'",
                "a'",
                "-1",
                "1-",
                "1/",
                "e-",
                "a-a-",
                "http://",
                "www.",
                "https://a.b",
                "U.S. ",
                "no.\u00a0",
                "x\n\n",
                "....",
                ". . ",
                "\ud83d\ude00",
                "\ud83d\udc68\u200d",
                "\ud83c\uddec",
                "\ud800",
                "\udc00",
                "\u200b",
                "\u200d",
                "\ufe0f",
                "\u0000",
                "\u05e9",
                "\u202e",
                "e\u0301",
                "\u4f60"
            })
    void aMegabyteOfAnythingIsReadInOrderAndInBounds(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());
        ScannedText result = new ScannedText();

        new TextScanner(MEGABYTE, 10_000).scan(text, result);

        assertThat(result.tokens()).isLessThanOrEqualTo(10_000);
        assertInOrder(result, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"x\"><p>Hi &amp; bye</p></div>",
                "if (x[0] != null) { return a->b::c; } // done",
                "2024-05-12T10:00:00Z [INFO] foo.Bar:42 key=value;x=0x1F a|b C:\\Users\\x /usr/bin --flag",
                "thanks \ud800 \u0000 \udc00 so \udc00\ud800",
                "\u202eok\u202c \u2066@maria\u2069",
                "#",
                "@",
                "<",
                "[",
                "{{",
                "&",
                "'",
                "-",
                ".",
                "http://",
                "a@",
                "$",
                "\ud83c",
                "1."
            })
    void oddTextsAreReadInOrderAndInBounds(String text) {
        assertInOrder(Scanned.of(text).result(), text.length());
    }

    @Test
    void tokensBeyondTheLimitAreLeftOut() {
        ScannedText result = new ScannedText();

        new TextScanner(MEGABYTE, 10).scan("word ".repeat(11), result);

        assertThat(result.tokens()).isEqualTo(10);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void asManyTokensAsTheLimitAreComplete() {
        ScannedText result = new ScannedText();

        new TextScanner(MEGABYTE, 10).scan("word ".repeat(10), result);

        assertThat(result.complete()).isTrue();
    }

    @Test
    void charactersBeyondTheLimitAreLeftOutAndNoPairIsHalved() {
        ScannedText result = new ScannedText();

        new TextScanner(4, 10).scan("abc\ud83d\ude00", result);

        assertThat(result.complete()).isFalse();
        assertThat(result.end(result.tokens() - 1)).isEqualTo(3);
    }

    @Test
    void nothingOfAnEarlierTextIsLeft() {
        TextScanner scanner = new TextScanner(MEGABYTE, 10_000);
        ScannedText result = new ScannedText();
        scanner.scan("\u4f60\u597d and many more words. Two sentences.", result);

        scanner.scan("ok", result);

        assertThat(result.tokens()).isEqualTo(1);
        assertThat(result.sentences()).isEqualTo(1);
        assertThat(result.words()).isEqualTo(1);
        assertThat(result.foreign()).isFalse();
    }

    @Test
    void anySequenceOfCharactersIsReadAsIfItWereAString() {
        ScannedText string = new ScannedText();
        ScannedText characters = new ScannedText();
        TextScanner scanner = new TextScanner(MEGABYTE, 10_000);

        scanner.scan("Hello there, it's 5 pm", string);
        scanner.scan(CharBuffer.wrap("Hello there, it's 5 pm"), characters);

        assertThat(Arrays.copyOf(characters.hashes, characters.tokens))
                .isEqualTo(Arrays.copyOf(string.hashes, string.tokens));
    }
}
