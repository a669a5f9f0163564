package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.text.Boundaries;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySketchTest {
    private static final String MATTER = "your parcel left the warehouse";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    please use the code 4711 to log in  | please use the code 98 22 to log in
                    please use the code A1B2 to log in  | please use the code 98 to log in
                    we have sent €31.50 to you          | we have sent 1,200 EUR to you
                    we have sent $5 to you              | we have sent 7 euros to you
                    it arrives on 12 March 2026 for you | it arrives on 3/4/2026 for you
                    see https://a.example/x?y=1 for it  | see www.b.example for it
                    see help.example/x for it           | see http://b.example, for it
                    write to a.b@c.example about it     | write to shop+x@d.example about it
                    please tell @anna_b about it        | please tell @tom about it
                    I told Anna about it                | I told Tom Miller about it
                    we could not tell #NAME# about it   | we could not tell #FIRST_NAME# about it
                    don't worry about it                | don’t WORRY about it
                    a well-known case of this           | a well known case of this
                    all is well now 🎉 for you           | all is well now for you
                    """)
    void textsThatDifferInValuesAreTheSame(String one, String other) {
        assertThat(Replies.sketch(one)).isEqualTo(Replies.sketch(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    please use the code 4711 to log in | please use the code anna@b.example to log in
                    the parcel is with your neighbour  | your neighbour is with the parcel
                    we sent 5 today                    | we sent €5 today
                    """)
    void textsThatDifferInMoreAreNotTheSame(String one, String other) {
        assertThat(Replies.sketch(one)).isNotEqualTo(Replies.sketch(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hi Anna, %s
                    Hi, %s
                    Hi Anna %s
                    Hi there! %s
                    Hello, Anna, %s
                    Dear Mr Miller, %s
                    Dear customer, %s
                    Good morning Anna. %s
                    Hey #NAME#, %s
                    Namaste from Acme! %s
                    Anna, %s
                    @anna %s
                    Buenos días Ana, %s
                    Hi {{customer.name}}, %s
                    """)
    void aGreetingIsSplitOff(String text) {
        assertThat(Replies.sketch(text.replace("%s", MATTER))).isEqualTo(Replies.sketch(MATTER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %s. Kind regards, Tom
                    %s. Regards Tom Miller
                    %s! Thanks, Mobile Banking Team
                    %s. Thank you!
                    %s. Cheers! -AB
                    %s ^AB
                    %s - AB.
                    %s ~tom
                    %s. Thank you, Tom -Team Acme
                    %s. Best wishes, #NAME#
                    %s. Viele Grüße, Tom
                    %s. Sincerely, {{agent}}
                    """)
    void aSignOffIsSplitOff(String text) {
        assertThat(Replies.sketch(text.replace("%s", MATTER))).isEqualTo(Replies.sketch(MATTER));
    }

    @Test
    void aLastLineThatIsANameIsASignature() {
        assertThat(Replies.sketch(MATTER + ".\nLily @ Acme App")).isEqualTo(Replies.sketch(MATTER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thanks for contacting Acme about this     | 6
                    Thank you for your patience               | 5
                    Hi, thank you for contacting Acme         | 5
                    The best regards the rest                 | 5
                    We said hello to Anna                     | 5
                    Please wait. We look into it - right away and now | 10
                    """)
    void whatLooksLikeAFormulaInsideTheMatterStays(String text, int tokens) {
        assertThat(Replies.sketch(text).contentTokens()).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"Hi Anna!", "'Thanks, Tom'", "👍", "''", "'Hello!\n\nKind regards,\nTom'"})
    void aReplyOfGreetingAndSignOffHasNoContent(String text) {
        assertThat(Replies.sketch(text).contentTokens()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ваш заказ уже отправлен и скоро прибудет | 7
                    您的包裹已经寄出                           | 8
                    พัสดุ                                      | 3
                    आपका पार्सल भेज दिया गया है               | 6
                    """)
    void wordsOfOtherScriptsAreTokens(String text, int tokens) {
        assertThat(Replies.sketch(text).contentTokens()).isEqualTo(tokens);
    }

    @Test
    void nounsWithCapitalsAreNoNamesWhereTheLanguageWritesThemSo() {
        ReplySketcher sketcher = Replies.sketcher();
        ReplySketch one = sketcher.sketch("wir haben Ihre Rechnung heute geprüft", false);
        ReplySketch other = sketcher.sketch("wir haben Ihre Lieferung heute geprüft", false);

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"de", "de-AT", "DE_de", "deu", "lb", "nds", "gsw-CH"})
    void capitalsAreNoNamesInGermanAndItsKin(String language) {
        assertThat(ReplySketcher.capitalsAreNames(language)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en", "en-US", "", "und", "den", "da", "x-de"})
    void capitalsAreNamesElsewhere(@Nullable String language) {
        assertThat(ReplySketcher.capitalsAreNames(language)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n\nOn Mon, 2 Mar 2026 at 10:00, Anna <a@b.example> wrote:\n> where is it, I have waited for two weeks",
                "%s\n-- \nTom Miller\nAcme Support, 1 Main Street, Springfield",
                "<p>%s</p>",
            })
    void whatTheAuthorDidNotWriteIsLeftOut(String message) {
        assertThat(Replies.sketch(message.replace("%s", MATTER))).isEqualTo(Replies.sketch(MATTER));
    }

    @Test
    void whatIsBeyondTheLimitIsNotRead() {
        ReplySketch sketch = new ReplySketcher(MATTER.length()).sketch(MATTER + " and is on its way", true);

        assertThat(sketch).isEqualTo(Replies.sketch(MATTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"we have sent it to Anna, don't worry", "Ваш заказ уже отправлен", "ABC银行 sent it"})
    void aSketchIsTheSameWhoeverScannedTheText(String text) {
        ScannedText scan = new ScannedText();
        new TextScanner(1000, 1000).scan(text, ReplySketchTest::lettersAlone, scan);

        assertThat(Replies.sketcher().sketch(scan, text, true)).isEqualTo(Replies.sketch(text));
    }

    private static Boundaries lettersAlone(String text) {
        Boundaries boundaries = new Boundaries();
        for (int i = 0; i < text.length(); i++) {
            boundaries.add(i, i + 1);
        }
        return boundaries;
    }

    @Test
    void aLongReplyIsKeptUpToItsBound() {
        ReplySketch sketch = Replies.sketch("word and then ".repeat(1000));

        assertThat(sketch.contentTokens()).isEqualTo(3000);
        assertThat(sketch.bytes().remaining()).isEqualTo(640);
    }

    @Test
    void longRepliesOfDifferentLengthAreNotTheSame() {
        assertThat(Replies.sketch("word and then ".repeat(100)))
                .isNotEqualTo(Replies.sketch("word and then ".repeat(99)));
    }

    @Test
    void aSketchIsReadFromItsBytes() {
        ReplySketch sketch = Replies.sketch("Hi Anna, we have sent €31.50 to #NAME# today.");

        assertThat(ReplySketch.of(sketch.bytes(), sketch.contentTokens())).isEqualTo(sketch);
    }

    /** Learned templates are published by it, and rows are stored under it. */
    @Test
    void theIdentityOfATextIsTheSameInEveryRelease() {
        assertThat(LearnedTemplate.idOf(Replies.sketch("Hi Anna, we have sent €31.50 to you today.")))
                .isEqualTo("learned-a4a88b457ef9eecf");
    }

    @Test
    void readingCostsAsMuchAsTheTextIsLong() {
        // A run without blanks: whoever looks for its end at each of its words never ends.
        String worst = "ab.".repeat(500_000) + "{{".repeat(100_000) + "-".repeat(100_000);

        assertThat(Replies.sketch(worst).size()).isEqualTo(ReplySketch.MOST_TOKENS);
    }
}
