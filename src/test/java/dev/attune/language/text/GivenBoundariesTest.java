package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link TextScanner#fill}: tokens found by somebody else. */
class GivenBoundariesTest {
    private final TextScanner scanner = new TextScanner(1_000, 100);
    private final ScannedText result = new ScannedText();

    @Test
    void theScannersOwnBoundariesGiveTheSameTokens() {
        String text =
                "Hi @maria, it's SOOO late: see https://example.com/a or mail a@b.com.\n\nThanks #NAME# :) \ud83d\ude00";
        Scanned scanned = Scanned.of(text);
        ScannedText found = scanned.result();

        scanner.fill(text, found.starts, found.ends, found.tokens(), result);

        assertThat(result.tokens()).isEqualTo(found.tokens());
        for (int token = 0; token < found.tokens(); token++) {
            assertThat(result.hash(token)).isEqualTo(found.hash(token));
            assertThat(result.shape(token)).isEqualTo(found.shape(token));
        }
        assertThat(result.sentences()).isEqualTo(found.sentences());
    }

    @Test
    void aTokensKindIsThatOfItsOwnCharacters() {
        scanner.fill("www.a.com/x", new int[] {0, 9, 10}, new int[] {9, 10, 11}, 3, result);

        assertThat(result.shape(0) & Shapes.LINK).isNotZero();
    }

    @Test
    void tokensBeyondTheTextAreLeftOut() {
        scanner.fill("abc", new int[] {0, 3}, new int[] {3, 9}, 2, result);

        assertThat(result.tokens()).isEqualTo(1);
        assertThat(result.complete()).isFalse();
    }
}
