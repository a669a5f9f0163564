package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.text.Boundaries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpTokenizerTest {
    private static List<String> tokens(String text) {
        Boundaries boundaries = new CoreNlpTokenizer().tokenize(text);
        List<String> tokens = new ArrayList<>();
        for (int token = 0; token < boundaries.size(); token++) {
            tokens.add(text.substring(boundaries.start(token), boundaries.end(token)));
        }
        return tokens;
    }

    @Test
    void boundariesAreThoseOfTheTextAsItIs() {
        assertThat(tokens("\ud83d\ude00 I can't  pay, \u0418\u0432\u0430\u043d\u2026 (ok)"))
                .containsExactly(
                        "\ud83d\ude00",
                        "I",
                        "ca",
                        "n't",
                        "pay",
                        ",",
                        "\u0418\u0432\u0430\u043d",
                        "\u2026",
                        "(",
                        "ok",
                        ")");
    }

    @Test
    void theSignsOfIndianScriptsStayInTheirWords() {
        assertThat(tokens("my name is \u0905\u0928\u093f\u0924\u093e.")).contains("\u0905\u0928\u093f\u0924\u093e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\ud800", "\udc00\ud800", "\u0000\u0418", "\u202e\u05d0\u202c", "\uffff\u0418"})
    void strangeTextsAreTaken(String text) {
        assertThat(tokens(text)).allMatch(token -> !token.isEmpty());
    }

    @Test
    void aRunThatIsNoWordIsNotTaken() {
        assertThat(tokens("\u0418" + "a@".repeat(5_000))).isEmpty();
    }
}
