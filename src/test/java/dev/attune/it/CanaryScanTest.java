package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan that cannot find would pass always. */
class CanaryScanTest {
    private final CanaryScan canary = new CanaryScan(1);

    static Stream<Charset> charsets() {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void theWholePhraseIsHeardInAllItsParts(Charset charset) {
        byte[] planted = ("\u0001\u0007…" + canary.sung() + "\n").getBytes(charset);

        assertThat(canary.heardIn(planted)).hasSizeGreaterThan(canary.wanted().size() - 3);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void eachPartIsHeardByItself(Charset charset) {
        assertThat(canary.wanted()).hasSize(11).allSatisfy(part -> {
            assertThat(canary.heardIn(part.toUpperCase(Locale.ROOT).getBytes(charset)))
                    .contains(part);
            assertThat(canary.heardIn(("x " + part.replace(" ", "_\t") + " y").getBytes(charset)))
                    .contains(part);
        });
    }

    @Test
    void twoWordsOfItAreNoPhrase() {
        String three = canary.wanted().iterator().next();
        List<String> words = List.of(three.split(" ", -1));

        assertThat(canary.heardIn(
                        (words.get(0) + " " + words.get(1) + " and " + words.get(2)).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void anotherCanaryIsNotThisOne() {
        assertThat(canary.heardIn(new CanaryScan(2).sung().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
