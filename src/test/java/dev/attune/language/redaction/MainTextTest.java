package dev.attune.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.CountedText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "My order is late.",
                "First line\nsecond line\r\n\r\nthird",
                "I <3 you & the team, 1 < 2 > 0",
                ">:( this is bad",
                "-- no, that is wrong",
                "On Monday I wrote: nothing happened",
                "at home (mostly) I use it.",
                "the <title> is wrong, <your name> too",
                "``` is how one begins code",
                "Sent from my heart?",
                "Regards,\nAnna",
                "10:00:00 is when it broke",
                "From: Leeds\nit never left"
            })
    void plainTextStaysTheObjectItIs(String text) {
        MainText own = MainText.of(text);

        assertThat(own.text()).isSameAs(text);
        assertThat(own.whole()).isTrue();
        assertThat(own.leftOut()).isZero();
        assertThat(own.original(text.length())).isEqualTo(text.length());
    }

    @Test
    void quotedLinesAreLeftOutAndAnswersBetweenThemStay() {
        assertLeft("> Did you restart?\nYes.\n> And then?\nNothing.", "Yes.\nNothing.", MainText.QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 3 Nov 2026 at 10:12, Support <help@example.com> wrote:\nDear Anna,\nplease restart.",
                "On Mon, 3 Nov 2026 at 10:12, Support\n<help@example.com> wrote:\n> Dear Anna,\n> please restart.",
                "-----Original Message-----\nFrom: Support\nplease restart.",
                "From: Support\nSent: Monday\nTo: Anna\nSubject: router\n\nplease restart.",
                "Am 3. Nov. 2026 schrieb Anna Vogel <a@example.de>:\nalter Text",
                "Le lun. 3 nov. 2026, Support a écrit :\n> vieux texte"
            })
    void whatAnEarlierMailSaidIsLeftOut(String quotation) {
        assertLeft("It still fails.\n" + quotation, "It still fails.\n", MainText.QUOTED);
    }

    @Test
    void messageThatIsNothingButAQuotationIsRead() {
        String text = "From: Anna\nSent: Monday\nSubject: order\n\nwhere is it?";

        assertThat(MainText.of(text).text()).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nAnna Smith\nACME Ltd",
                "Sent from my iPhone",
                "Get Outlook for iOS",
                "This e-mail is confidential and intended only for the addressee.\nDelete it otherwise.",
                "CONFIDENTIALITY NOTICE: for the addressee"
            })
    void whatStandsBelowEachMessageIsLeftOut(String footer) {
        assertLeft("Please call me.\n" + footer, "Please call me.\n", MainText.SIGNATURE);
    }

    @Test
    void markupIsLeftOutAndEntitiesAreDecoded() {
        assertLeft(
                "<p>My <b>router</b> &amp; phone don&#39;t work</p><p>Help &#128512;&nbsp;me</p>",
                "My router & phone don't work\nHelp \ud83d\ude00 me\n",
                MainText.HTML);
    }

    @Test
    void quotationsInMarkupAreLeftOut() {
        assertLeft("No.<blockquote>Did it help?</blockquote>", "No.\n", MainText.HTML | MainText.QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nint a = 1;\n```\n",
                "java.lang.IllegalStateException: no\n\tat a.b.C.m(C.java:12)\n\t... 12 more\n",
                "2026-11-21 10:00:00,123 ERROR main - failed\n",
                "[10:00:00] WARN disk is full\n",
                "{\"id\": 7}\n"
            })
    void codeAndLogsAreLeftOut(String code) {
        assertLeft("It says\n" + code + "Why?", "It says\nWhy?", MainText.CODE);
    }

    @Test
    void eachCharacterKnowsWhereItWas() {
        String text = "<p>A &amp; B</p>\n> old\nC";
        MainText own = MainText.of(text);

        assertThat(own.text()).hasToString("A & B\n\nC");
        assertThat(own.original(0)).isEqualTo(text.indexOf('A'));
        assertThat(own.original(2)).isEqualTo(text.indexOf("&amp;"));
        assertThat(own.original(4)).isEqualTo(text.indexOf('B'));
        assertThat(own.original(7)).isEqualTo(text.indexOf('C'));
        assertThat(own.original(8)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void placesInAnyTextAreAscendingAndWithinIt(long seed) {
        Random random = new Random(seed);
        String[] markup = {
            "<p>", "</p>", "&amp;", "\n> ", "\n-- \n", "<!--", "-->", "<script>", "<blockquote>", "&#x1f600;", "\n```\n"
        };
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(RandomTexts.ofCharacters(random, 40));
            for (int i = random.nextInt(6); i > 0; i--) {
                text.insert(random.nextInt(text.length() + 1), markup[random.nextInt(markup.length)]);
            }
            MainText own = MainText.of(text);
            int before = 0;
            for (int i = 0; i <= own.text().length(); i++) {
                assertThat(own.original(i)).as("seed %d, text %s", seed, text).isBetween(before, text.length());
                before = own.original(i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "<",
                "<p",
                "<p>",
                "<!--",
                "&",
                "&amp",
                "&amp;",
                "\n",
                "> \n",
                "```\n",
                "on \n",
                "from:\n",
                "- \n",
                "<script>",
                "</",
                "at a.b(\n",
                "sent from my \n",
                "this email \n",
                "{\n",
                "[1:\n",
                "\ud83d",
                " ",
                "-->"
            })
    void readsAMegabyteInLinearTime(String unit) {
        CountedText text = new CountedText(unit.repeat(1_000_000 / unit.length()));

        MainText.of(text);

        assertThat(text.reads()).isLessThan(60L * text.length());
    }

    private static void assertLeft(String text, String own, int leftOut) {
        MainText main = MainText.of(text);

        assertThat(main.text()).hasToString(own);
        assertThat(main.leftOut()).isEqualTo(leftOut);
        assertThat(main.whole()).isFalse();
    }
}
