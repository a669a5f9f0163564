package dev.attune.language.lexicon;

import static dev.attune.language.lexicon.Rows.found;
import static dev.attune.language.lexicon.Rows.sentiment;
import static dev.attune.language.lexicon.Rows.wording;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a lexicon finds in a text. */
class LexiconMatchesTest {
    private static final Lexicon MANY = sentiment(
            "late\t-1\tWAITING",
            "[far] too late\t-2.5\tANGER",
            "wait ~ (days|weeks)\t-1\tWAITING",
            "wait(ed|ing) <n> *\t-1.2\tWAITING,PROBLEM",
            "not\t0\tNEGATE",
            ":\\)\t2\tJOY");
    private static final String TEXT =
            "I waited 3 weeks, wait for days, not far too late, wait so many weeks! Late :) waiting 12 days";

    @Test
    void rowsThatOverlapAreAllFound() {
        assertThat(found(wording("a b\tX", "b c\tY", "a b c\tZ", "b\tW"), "a b c"))
                .containsExactly("a b X", "b W", "a b c Z", "b c Y");
    }

    @Test
    void aRowIsFoundAgainWhereItEnds() {
        assertThat(found(wording("no no\tX"), "no no no")).containsExactly("no no X", "no no X");
    }

    @Test
    void linesOfTheSameWordsAddTheirTags() {
        assertThat(found(wording("too late\tA", "too [very] late\tB"), "too late"))
                .containsExactly("too late A B");
    }

    @Test
    void ofTwoValencesOfTheSameWordsTheStrongerStays() {
        assertThat(found(sentiment("sick\t1", "sick\t-2"), "sick")).containsExactly("sick -20");
    }

    @Test
    void aRowIsFoundAcrossSentences() {
        assertThat(found(wording("bye . thanks\tX"), "Bye. Thanks")).containsExactly("Bye. Thanks X");
    }

    @Test
    void anyNumberIsThePatternsNumberAndNotItsDigits() {
        assertThat(found(wording("4 stars\tX", "<n> stars\tY"), "5 stars")).containsExactly("5 stars X Y");
    }

    @Test
    void aWordThatOnePatternNamesIsAnyWordToAnother() {
        assertThat(found(wording("wait for ages\tX", "wait * weeks\tY"), "wait for weeks"))
                .containsExactly("wait for weeks Y");
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(found(MANY, "")).isEmpty();
    }

    @Test
    void moreStartsThanAreFollowedAreForgottenNotFatal() {
        assertThat(found(wording("a " + "* ".repeat(40) + "b\tX"), "a ".repeat(200) + "b"))
                .isEmpty();
    }

    @Test
    void aLexiconReadFromItsBytesFindsTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MANY.write(new DataOutputStream(bytes));

        Lexicon read = Lexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.tagNames()).isEqualTo(MANY.tagNames());
        assertThat(found(MANY, TEXT)).hasSizeGreaterThan(6);
        assertThat(found(read, TEXT)).isEqualTo(found(MANY, TEXT));
    }
}
