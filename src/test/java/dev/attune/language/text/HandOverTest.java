package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts whose letters the scanner has no rules for go to another tokenizer. */
class HandOverTest {
    private static final String FOREIGN = "my name is \u0418\u0432\u0430\u043d";

    private final TextScanner scanner = new TextScanner(1_000, 100);
    private final ScannedText result = new ScannedText();
    private final List<String> asked = new ArrayList<>();

    /** One token for all between two blanks. */
    private Boundaries blanks(String text) {
        asked.add(text);
        Boundaries boundaries = new Boundaries();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                boundaries.add(start, at);
                start = at + 1;
            }
        }
        return boundaries;
    }

    private List<String> tokens(String text) {
        scanner.scan(text, this::blanks, result);
        List<String> tokens = new ArrayList<>();
        for (int token = 0; token < result.tokens(); token++) {
            tokens.add(text.substring(result.start(token), result.end(token)));
        }
        return tokens;
    }

    @Test
    void aForeignTextHasTheTokensOfTheOther() {
        assertThat(tokens("ok!so " + FOREIGN)).containsExactly("ok!so", "my", "name", "is", "\u0418\u0432\u0430\u043d");
        assertThat(result.foreign()).isTrue();
    }

    @Test
    void nobodyIsAskedAboutAnyOtherText() {
        assertThat(tokens("ok!so na\u00efve \ud83d\ude00"))
                .containsExactly("ok", "!", "so", "na\u00efve", "\ud83d\ude00");
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAnAnswerTheGuessStands() {
        Scanned guess = Scanned.of("ok!so " + FOREIGN);

        scanner.scan("ok!so " + FOREIGN, Tokenizer.NONE, result);

        assertThat(result.tokens()).isEqualTo(guess.result().tokens());
    }

    @ParameterizedTest
    @CsvSource({
        "x#NAME#y \u0418, x|#NAME#|y|\u0418",
        "a :) b \u0418, a|:)|b|\u0418",
        "mail:a@b.com \u0418, mail:|a@b.com|\u0418",
        "\u0418 #FIRST_NAME# b, \u0418|#FIRST_NAME#|b",
        "\u0418 #NAME#, \u0418|#NAME#",
        "#NAME# \u0418, #NAME#|\u0418",
    })
    void whatHasAKindOfItsOwnStaysOneToken(String text, String expected) {
        assertThat(String.join("|", tokens(text))).isEqualTo(expected);
    }

    @Test
    void theOtherIsGivenNoMoreThanTheScannerReads() {
        TextScanner brief = new TextScanner(10, 100);
        brief.scan("\u0418 a b c de f g h", this::blanks, result);

        assertThat(asked).containsExactly("\u0418 a b c de");
        assertThat(result.complete()).isFalse();
    }

    @Test
    void theOtherIsGivenNoMoreThanTheScannerKeeps() {
        TextScanner brief = new TextScanner(1_000, 3);
        brief.scan("\u0418 a b c d", this::blanks, result);

        assertThat(asked).containsExactly("\u0418 a b");
        assertThat(result.complete()).isFalse();
    }

    @Test
    void theOthersTokensAreBoundedToo() {
        TextScanner brief = new TextScanner(1_000, 2);
        Boundaries letters = new Boundaries();
        letters.add(0, 1);
        letters.add(1, 2);
        letters.add(2, 3);
        brief.scan("\u0418ab", text -> letters, result);

        assertThat(result.tokens()).isEqualTo(2);
        assertThat(result.complete()).isFalse();
    }
}
