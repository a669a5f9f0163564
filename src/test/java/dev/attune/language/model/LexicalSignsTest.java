package dev.attune.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.lexicon.Rows;
import dev.attune.language.text.ScannedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalSignsTest {
    private static final Lexicon NOTHING = Rows.wording();

    private static List<Long> signs(Lexicon sentiment, String text) {
        return Features.signs(sentiment, NOTHING, text).hashes(TextFeatures.SIGNS);
    }

    private static Lexicon negating(String tag) {
        return Rows.sentiment("not\t0\t" + tag, "good\t2", "bad\t-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not good", "not a good", "not at all a good", "not at all a bad thing"})
    void aNegationReachesFourTokens(String text) {
        // The same tag without its meaning: what differs is the negation.
        assertThat(signs(negating("NEGATE"), text)).isNotEqualTo(signs(negating("OTHER"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not at all such a good", "good, not", "not so so so so bad"})
    void aNegationReachesNoFurtherAndNotBack(String text) {
        assertThat(signs(negating("NEGATE"), text)).isEqualTo(signs(negating("OTHER"), text));
    }

    @Test
    void theLongestRowCountsOnce() {
        Lexicon nested = Rows.sentiment("pretty\t2", "bad\t-3", "pretty bad\t-1");
        Lexicon whole = Rows.sentiment("pretty bad\t-1");

        assertThat(signs(nested, "pretty bad")).isEqualTo(signs(whole, "pretty bad"));
    }

    @Test
    void aRowThatBeginsWithinAnotherDoesNotCountAgain() {
        Lexicon overlapping = Rows.sentiment("too bad\t-1", "bad luck\t-3");
        Lexicon first = Rows.sentiment("too bad\t-1");

        assertThat(signs(overlapping, "too bad luck")).isEqualTo(signs(first, "too bad luck"));
    }

    @Test
    void anEntryOfNoValenceKeepsAShorterOneFromCounting() {
        Lexicon fixed = Rows.sentiment("kind regards\t0", "kind\t2");

        assertThat(signs(fixed, "kind regards")).isEqualTo(signs(Rows.sentiment("x\t1"), "kind regards"));
    }

    @Test
    void whatStrengthensMakesTheNextWordStronger() {
        Lexicon boosted = Rows.sentiment("very\t0\tBOOST", "bad\t-1.5");
        Lexicon plain = Rows.sentiment("very\t0\tOTHER", "bad\t-1.5");

        assertThat(signs(boosted, "very bad")).isNotEqualTo(signs(plain, "very bad"));
        assertThat(signs(boosted, "very much so bad")).isEqualTo(signs(plain, "very much so bad"));
    }

    @Test
    void aTagCountsThreeTimesAtMost() {
        Lexicon wording = Rows.wording("late\tWAIT");
        List<Long> three = Features.signs(NOTHING, wording, "late late late").hashes(TextFeatures.SIGNS);
        List<Long> four =
                Features.signs(NOTHING, wording, "late late late late").hashes(TextFeatures.SIGNS);

        assertThat(four).hasSameSizeAs(three);
    }

    @Test
    void bothLexicaHaveTagsOfTheirOwn() {
        Set<Long> sentiment = new HashSet<>(
                Features.signs(Rows.wording("late\tA"), NOTHING, "late").hashes(TextFeatures.SIGNS));
        Set<Long> wording = new HashSet<>(
                Features.signs(NOTHING, Rows.wording("late\tA"), "late").hashes(TextFeatures.SIGNS));

        assertThat(sentiment).isNotEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "why, why!",
        "why, why?",
        "so, sooo",
        "where is my parcel, WHERE IS MY PARCEL",
        "thanks ok, thanks :)",
        "see it, see 123",
        "see it, see www.example.com",
        "one two, one two three four five"
    })
    void howATextLooksIsASign(String plain, String marked) {
        assertThat(signs(NOTHING, marked)).isNotEqualTo(signs(NOTHING, plain));
    }

    @Test
    void oneWordInCapitalsIsNoShouting() {
        assertThat(signs(NOTHING, "NOW")).isEqualTo(signs(NOTHING, "now"));
    }

    @Test
    void onlyWhatLiesWhollyInThePartCounts() {
        LexicalSigns signs = new LexicalSigns(Rows.sentiment("too late\t-2\tWAIT"), NOTHING);
        ScannedText scanned = Features.scan("it is too late now");
        signs.find(scanned);
        Features part = new Features(new ArrayList<>());
        signs.of(scanned, 0, 3, part);
        Features none = new Features(new ArrayList<>());
        LexicalSigns nothing = new LexicalSigns(NOTHING, NOTHING);
        nothing.find(scanned);
        nothing.of(scanned, 0, 3, none);

        assertThat(part.hashes(TextFeatures.SIGNS)).isEqualTo(none.hashes(TextFeatures.SIGNS));
    }
}
