package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stems of words, their weights, and what two texts share. */
class StemsTest {
    private static final StemWeights UNKNOWN = StemWeights.of(Map.of(), 0);

    private static Stems stems(String text) {
        return stems(text, UNKNOWN);
    }

    private static Stems stems(String text, StemWeights weights) {
        ScannedText scanned = new ScannedText();
        new TextScanner(10_000, 1_000).scan(text, scanned);
        return new Stemmer(weights).of(scanned, 0, scanned.tokens());
    }

    @ParameterizedTest
    @CsvSource({
        "charged, charging",
        "charges, CHARGE",
        "refunds, refunded",
        "quick, quickly",
        "parcel, parcels",
        "sooo, soooooo"
    })
    void formsOfAWordShareAStem(String a, String b) {
        assertThat(stems(a).shared(stems(b))).isEqualTo(stems(a).total()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"refund, return", "parcel, parole", "red, reed", "bus, bu"})
    void otherWordsShareNone(String a, String b) {
        assertThat(stems(a).shared(stems(b))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you and I",
                "thanks, please!",
                "12 34",
                "https://example.com/parcel",
                "@parcel",
                "#NAME#",
                "x",
                "",
                ":)"
            })
    void whatTellsNothingOfTheMatterHasNoStem(String text) {
        assertThat(stems(text).size()).isZero();
    }

    @Test
    void aStemIsThereOnce() {
        assertThat(stems("refund refunds refunded the refund").size()).isEqualTo(1);
    }

    @Test
    void theFirstSixtyFourAreKept() {
        String many = IntStream.range(0, 100)
                .mapToObj(i -> "word" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));

        assertThat(stems(many).size()).isEqualTo(Stemmer.MOST);
        assertThat(stems(many).shared(stems("wordaa"))).isPositive();
        assertThat(stems(many).shared(stems("worddv"))).isZero();
    }

    @Test
    void stemsAreInTheirOrder() {
        Stems stems = stems("parcel invoice refund password delivery");

        for (int i = 1; i < stems.size(); i++) {
            assertThat(stems.hash(i)).isGreaterThan(stems.hash(i - 1));
        }
    }

    @Test
    void aStemIsTheSameOnEveryMachine() {
        assertThat(stems("refunded").hash(0)).isEqualTo(stems("refund").hash(0)).isEqualTo(-1_958_771_888);
    }

    @Test
    void aRareStemWeighsMore() {
        int refund = stems("refund").hash(0);
        int parcel = stems("parcel").hash(0);
        StemWeights weights = StemWeights.of(Map.of(refund, 1, parcel, 99), 999);

        // 16 · ln(1000 / 2) and 16 · ln(1000 / 100)
        assertThat(stems("refund", weights).weight(0)).isEqualTo(99);
        assertThat(stems("parcel", weights).weight(0)).isEqualTo(37);
        assertThat(stems("invoice", weights).weight(0)).isEqualTo(127);
    }

    @Test
    void weightsReadFromTheirBytesAreTheSame() throws IOException {
        int refund = stems("refund").hash(0);
        StemWeights weights = StemWeights.of(Map.of(refund, 9, -refund, 3), 99);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));

        StemWeights read = StemWeights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.weight(refund, -1)).isEqualTo(weights.weight(refund, -2));
        assertThat(read.weight(-refund, -1)).isEqualTo(weights.weight(-refund, -2));
        assertThat(read.weight(0, -1)).isEqualTo(-1);
    }

    @Test
    void theStemsOfBothAreThoseOfTheJointText() {
        Stems both = stems("parcel refund").and(stems("refund invoice"));
        Stems joint = stems("parcel refund invoice");

        assertThat(both.size()).isEqualTo(3);
        assertThat(both.shared(joint)).isEqualTo(joint.total());
        assertThat(both.total()).isEqualTo(joint.total());
    }

    @Test
    void nothingAddsNothing() {
        assertThat(Stems.NONE.and(stems("parcel")).total())
                .isEqualTo(stems("parcel").total());
        assertThat(stems("parcel").and(Stems.NONE).total())
                .isEqualTo(stems("parcel").total());
    }
}
