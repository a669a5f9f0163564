package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link TextScanner#fill}: tokens found by somebody else. */
class GivenBoundariesTest {
    private final TextScanner scanner = new TextScanner(1_000, 100);
    private final ScannedText result = new ScannedText();

    private static Boundaries boundaries(int... startsAndEnds) {
        Boundaries boundaries = new Boundaries();
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            boundaries.add(startsAndEnds[i], startsAndEnds[i + 1]);
        }
        return boundaries;
    }

    @Test
    void theScannersOwnBoundariesGiveTheSameTokens() {
        String text =
                "Hi @maria, it's SOOO late: see https://example.com/a or mail a@b.com.\n\nThanks #NAME# :) \ud83d\ude00";
        Scanned scanned = Scanned.of(text);
        ScannedText found = scanned.result();

        Boundaries given = new Boundaries();
        for (int token = 0; token < found.tokens(); token++) {
            given.add(found.start(token), found.end(token));
        }
        scanner.fill(text, given, result);

        assertThat(result.tokens()).isEqualTo(found.tokens());
        for (int token = 0; token < found.tokens(); token++) {
            assertThat(result.hash(token)).isEqualTo(found.hash(token));
            assertThat(result.shape(token)).isEqualTo(found.shape(token));
        }
        assertThat(result.sentences()).isEqualTo(found.sentences());
    }

    @Test
    void aTokensKindIsThatOfItsOwnCharacters() {
        scanner.fill("www.a.com/x", boundaries(0, 9, 9, 10, 10, 11), result);

        assertThat(result.shape(0) & Shapes.LINK).isNotZero();
    }

    @Test
    void tokensBeyondTheTextAreLeftOut() {
        scanner.fill("abc", boundaries(0, 3, 3, 9), result);

        assertThat(result.tokens()).isEqualTo(1);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void anEmptyTokenIsLeftOut() {
        scanner.fill("abc", boundaries(0, 1, 1, 1, 1, 3), result);

        assertThat(result.tokens()).isEqualTo(2);
    }

    @Test
    void aTokenWithinTheLastOneIsLeftOut() {
        scanner.fill("abc", boundaries(0, 2, 1, 3, 2, 3), result);

        assertThat(result.tokens()).isEqualTo(2);
        assertThat(result.start(1)).isEqualTo(2);
    }
}
