package dev.attune.language.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.language.reading.MarkKind;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the models that ship. */
class SentenceMarksTest {
    private static Signals read(String text) {
        return ShippedEngine.get().read(text, "en", Role.AGENT);
    }

    /** The words that a message marks as a kind; empty: none. */
    private static String marked(MarkKind kind, String text) {
        List<Integer> marks = read(text).getMarks();
        for (int at = 0; at < marks.size(); at += 4) {
            if (marks.get(at) == kind.number()) {
                int start = text.offsetByCodePoints(0, marks.get(at + 1));
                return text.substring(start, text.offsetByCodePoints(0, marks.get(at + 2)));
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACKNOWLEDGES | Oh no, waiting a week for a birthday present is horrible. | I've sent a new one.",
                "ACKNOWLEDGES | I understand how upsetting this must be for you and your family. | The parcel is in Lyon.",
                "HELPS | I have refunded the 40 pounds to your card just now. | Have a nice day!",
                "WARMS | I'm so glad to hear your daughter loved the bike! | Your invoice is attached.",
                "FORMULA | We apologize for any inconvenience caused. | Your order number is 4711.",
                "FORMULA | Sorry for the inconvenience. | Please restart the router and wait for two minutes.",
                "POLITE | Thank you for your patience. | The table is 80 cm wide.",
                "ATTACKS | You should have read the instructions before you broke it. | The table is 80 cm wide.",
                "SENDS_AWAY | Please contact our support team through the help page. | It is 80 cm wide.",
                "ASKS | Could you please tell me your order number? | It is 80 cm wide.",
                "GUARANTEES | I guarantee this will never happen again. | It is 80 cm wide."
            })
    void theSentenceThatShowsItIsMarked(MarkKind kind, String shows, String other) {
        assertThat(marked(kind, shows + " " + other)).startsWith(shows.substring(0, shows.length() - 1));
        assertThat(marked(kind, other + " " + shows)).startsWith(shows.substring(0, shows.length() - 1));
    }

    @Test
    void aPlainAnswerShowsNoCare() {
        String plain = "The table is 80 cm wide and 200 cm long.";

        assertThat(List.of(MarkKind.ACKNOWLEDGES, MarkKind.WARMS, MarkKind.FORMULA, MarkKind.ATTACKS, MarkKind.CURT))
                .allSatisfy(kind -> assertThat(marked(kind, plain)).isEmpty());
    }

    @Test
    void spansCountCodePoints() {
        String text = "\uD83D\uDE00\uD83D\uDE00 Hello Ana! We apologize for any inconvenience caused \uD83D\uDE4F";

        assertThat(marked(MarkKind.FORMULA, text)).startsWith("We apologize for any inconvenience caused");
    }

    @Test
    void aSentenceThatEndsWithAnEmojiEndsBehindIt() {
        String text = "<p>I'm so glad to hear your daughter loved it \uD83D\uDE00</p>";

        assertThat(marked(MarkKind.WARMS, text)).isEqualTo("I'm so glad to hear your daughter loved it \uD83D\uDE00");
    }

    @Test
    void whatIsLeftOutIsCountedAndNotMarked() {
        String text = "<p>Hello &amp; welcome \uD83D\uDE00</p><p>We apologize for any inconvenience caused.</p>\n"
                + "<blockquote>We regret the inconvenience, sorry for the trouble caused.</blockquote>";

        assertThat(marked(MarkKind.FORMULA, text)).isEqualTo("We apologize for any inconvenience caused.");
    }

    @Test
    void aQuotedTailIsNotMarked() {
        String text = "The table is 80 cm wide.\n\nOn Monday, Ana wrote:\n> We apologize for any inconvenience caused.";

        assertThat(marked(MarkKind.FORMULA, text)).isEmpty();
    }

    @Test
    void onlyAgentsAreMarked() {
        assertThat(ShippedEngine.get()
                        .read("We apologize for any inconvenience caused.", "en", Role.CUSTOMER)
                        .getMarks())
                .isEmpty();
    }

    @Test
    void everyMarkLiesInItsMessage() throws Exception {
        Corpus corpus = CorpusReader.read(Path.of("src/main/corpus")).corpus();

        assertThat(corpus.replies().map(judged -> judged.reply().text())).allSatisfy(text -> {
            List<Integer> marks = read(text).getMarks();
            int length = text.codePointCount(0, text.length());
            for (int at = 0; at < marks.size(); at += 4) {
                assertThat(marks.get(at + 1)).isNotNegative().isLessThan(marks.get(at + 2));
                assertThat(marks.get(at + 2)).isLessThanOrEqualTo(length);
            }
        });
    }

    @Test
    void aMessageHasFewMarks() {
        List<String> sentences = List.of(
                "Oh no, waiting a week for a present is horrible.",
                "I have refunded it just now.",
                "We apologize for any inconvenience caused.",
                "You should have read the instructions.",
                "Please contact our support team through the help page.",
                "Could you please tell me your order number?",
                "Thank you for your patience.",
                "By the way, you will need a new filter in March.");

        assertThat(read(String.join(" ", sentences)).getMarks()).hasSizeLessThanOrEqualTo(8 * 4);
    }

    @Test
    void everyKindHasANumberOfItsOwn() {
        List<Integer> numbers = new ArrayList<>(
                Arrays.stream(MarkKind.values()).map(MarkKind::number).toList());

        assertThat(numbers).doesNotHaveDuplicates();
    }
}
