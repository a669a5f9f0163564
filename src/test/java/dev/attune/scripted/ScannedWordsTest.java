package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import dev.attune.scripted.MaskedWords.Gap;
import dev.attune.scripted.MaskedWords.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedWordsTest {
    private static final int LIMIT = 2_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thanks                    | WORD
                    e.g.                      | WORD
                    #thanks                   | WORD
                    4711                      | NUMBER
                    10:30                     | NUMBER
                    A1B2                      | NUMBER
                    +91                       | NUMBER
                    0800-123-456              | NUMBER
                    v2.3.1                    | NUMBER
                    1.2.3                     | NUMBER
                    ٣١                        | NUMBER
                    3/4                       | DATE
                    3/4/2026                  | DATE
                    2026-03-04                | DATE
                    04.03.2026                | DATE
                    2026-03-04T10:00:00Z      | DATE
                    $5                        | AMOUNT
                    US$ 5                     | AMOUNT
                    €1,200.50                 | AMOUNT
                    1,200 EUR                 | AMOUNT
                    5 €                       | AMOUNT
                    5 rupees                  | AMOUNT
                    Rs. 500                   | AMOUNT
                    INR 500                   | AMOUNT
                    https://a.example/x?y=1   | LINK
                    www.a.example             | LINK
                    a.com                     | LINK
                    help.example/x-1          | LINK
                    a.b+c@d.example           | EMAIL
                    @anna_b                   | HANDLE
                    #NAME#                    | MASK
                    #PRS_ORG#                 | MASK
                    [FIRST NAME]              | MASK
                    <name>                    | MASK
                    {{name}}                  | SLOT
                    {{ customer.first_name }} | SLOT
                    {{name, if known; or you}} | SLOT
                    """)
    void aWordHasOneKind(String text, WordKind kind) {
        assertThat(words(text)).extracting(Word::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    don't          | dont
                    don’t          | DONT
                    I'm            | im
                    cannot         | Cannot
                    y'all          | yall
                    o'clock        | oclock
                    p.m.           | pm
                    sooooo         | soo
                    THANKS         | thanks
                    ｔｈａｎｋｓ | thanks
                    well-known     | well known
                    co-pay         | co pay
                    done.Thanks    | done thanks
                    fine!Thanks    | fine thanks
                    <b>done</b>    | done
                    one&amp;two    | one two
                    """)
    void formsOfAWordAreTheSame(String one, String other) {
        assertThat(hashes(one)).isEqualTo(hashes(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    can    | can't
                    do     | don't
                    resume | résumé
                    in     | inn
                    """)
    void wordsOfOtherLettersAreNotTheSame(String one, String other) {
        assertThat(hashes(one)).isNotEqualTo(hashes(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    anna       | SMALL
                    Anna       | CAPITAL
                    I          | CAPITAL
                    I'm        | CAPITAL
                    McDonald   | CAPITAL
                    ANNA       | CAPITALS
                    DON'T      | CAPITALS
                    iPhone     | SMALL
                    'Élan'     | CAPITAL
                    Анна       | CAPITAL
                    #NAME#     | CAPITAL
                    @anna      | CAPITAL
                    您         | SMALL
                    4711       | SMALL
                    """)
    void aWordIsWrittenInOneWay(String text, Shape shape) {
        assertThat(words(text)).extracting(Word::shape).containsExactly(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    one two        | NONE
                    one "two"      | NONE
                    one-two        | NONE
                    one/two        | NONE
                    one, two       | PAUSE
                    one (two       | PAUSE
                    one: two       | PAUSE
                    one. two       | STOP
                    one.Two        | STOP
                    one!two        | STOP
                    one… two       | STOP
                    one 👍🏽 two   | STOP
                    one 👍two      | STOP
                    one :-) two    | STOP
                    one - two      | SIGN
                    one -- two     | SIGN
                    one ~two       | SIGN
                    one ^two       | SIGN
                    一。二         | STOP
                    """)
    void theStrongestSignBetweenTwoWordsCounts(String text, Gap gap) {
        List<Word> words = words(text);

        assertThat(words.get(words.size() - 1).gap()).isEqualTo(gap);
    }

    @Test
    void aNewLineIsStrongerThanAStop() {
        assertThat(words("one.\ntwo")).extracting(Word::gap).containsExactly(Gap.LINE, Gap.LINE);
    }

    @Test
    void aSignAfterANewLineIsStillASign() {
        assertThat(words("one\n- two")).extracting(Word::gap).containsExactly(Gap.LINE, Gap.SIGN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    👍                         | 0
                    👩‍👩‍👧 :-) <3               | 0
                    ... !!! --                 | 0
                    您的包裹已经寄出。         | 8
                    您的订单12345已发货        | 8
                    お荷物を発送しました       | 10
                    ABC银行                    | 3
                    𠀀𠀁                       | 2
                    พัสดุ                      | 3
                    आपका पार्सल भेज दिया       | 4
                    소포를 보냈습니다          | 2
                    𝐇𝐞𝐥𝐥𝐨 there               | 2
                    {name} and {{              | 2
                    """)
    void scriptsWithoutBlanksGiveAWordALetter(String text, int count) {
        assertThat(words(text)).hasSize(count);
    }

    @Test
    void numbersBetweenLettersWithoutBlanksAreNumbers() {
        assertThat(words("单12345已"))
                .extracting(Word::kind)
                .containsExactly(WordKind.WORD, WordKind.NUMBER, WordKind.WORD);
    }

    @Test
    void marksOfALinkedSentenceStayOutsideTheLink() {
        assertThat(words("see help.example/page. Thanks")).extracting(Word::gap).endsWith(Gap.STOP);
    }

    /** Sketches are stored, and published with learned templates. */
    @ParameterizedTest
    @CsvSource({"thanks, 570658217", "don’t, -1855391375", "Grüße, 321735939", "спасибо, 956572837", "您, -614834980"})
    void theHashOfAWordIsTheSameInEveryRelease(String word, int hash) {
        assertThat(hashes(word)).containsExactly(hash);
    }

    @Test
    void readingTakesTimeInTheLengthOfTheText() {
        String worst = "{{".repeat(100_000) + "ab.".repeat(300_000) + "包裹".repeat(50_000) + " " + "x/".repeat(99_000);

        assertThat(words(worst)).hasSizeGreaterThan(400_000);
    }

    private record Word(WordKind kind, int hash, Shape shape, Gap gap) {}

    private static List<Integer> hashes(String text) {
        return words(text).stream().map(Word::hash).toList();
    }

    private static List<Word> words(String text) {
        ScannedText scan = new ScannedText();
        new TextScanner(LIMIT, LIMIT).scan(text, scan);
        ScannedWords words = new ScannedWords(scan, text);
        List<Word> all = new ArrayList<>();
        while (words.next()) {
            all.add(new Word(words.kind(), words.hash(), words.shape(), words.gap()));
        }
        return all;
    }
}
