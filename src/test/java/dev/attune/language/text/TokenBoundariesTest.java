package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tokens begin and end, kind by kind. A row is the text with a | at each boundary that no blank marks. */
class TokenBoundariesTest {
    private static void assertParted(String row) {
        Scanned scanned = Scanned.of(row.replace("|", ""));

        assertThat(String.join(" ", scanned.tokens())).isEqualTo(row.replace('|', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I do|n't",
                "we wo|n’t",
                "I|'m",
                "I|'M",
                "you|’re",
                "it|'ll",
                "ca|n't|'ve",
                "DO|N'T",
                "the shop|'s",
                "can|not",
                "gon|na",
                "got|ta",
                "lem|me",
                "gim|me",
                "wan|na",
                "do|nt",
                "did|nt",
                "y'|all",
                "c'm|on",
                "ma'am",
                "o'clock",
                "O'Brien",
                "'til",
                "'em",
                "'|t",
                "the '90s",
                "in the 60's",
                "1990|'s",
                "dogs|'",
                "'|hello|'",
                "rock 'n' roll"
            })
    void contractionsArePartedAndNamesAreNot(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "well|-|known",
                "check|-|in",
                "e-mail",
                "non-refundable",
                "re-open",
                "x-ray",
                "ex-wife",
                "T|-|shirt",
                "state|-|of|-|the|-|art",
                "two|-|day",
                "2|-|day",
                "in|—|store",
                "in|–|store",
                "a|--|b",
                "clock-wise"
            })
    void hyphensPartWordsButForPrefixesAndSuffixes(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$|5.00",
                "£|250",
                "20|€",
                "US$|5",
                "R$|35",
                "50|%",
                "1,000.50",
                "12/05/2024",
                "2024-05-12",
                "10:30",
                "10:30|am",
                "10|am",
                "5|pm",
                "5 p.m.",
                "1st",
                "22nd",
                "24h",
                "24|hrs",
                "3.5|GB",
                "20|MB",
                "24/7",
                "1/2",
                "2|-|3",
                "5|-|10|%",
                "16:00|-18:00",
                "covid|-19",
                "-5",
                "+44",
                ".5",
                "5|.",
                "555-0118",
                "650-723-0293",
                "1.2.3",
                "v2.3.1",
                "10.0.0.1",
                "H7QPL2",
                "A-12",
                "WQ|-5521",
                "2024-05-12T10:00:00Z",
                "and|/|or",
                "n|/|a"
            })
    void numbersKeepWhatBelongsToThem(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e.g. this",
                "i.e. that",
                "Mr. Smith",
                "Dr. Amari",
                "No. 5",
                "No|.",
                "the no|. is",
                "approx. 5",
                "approx|. the",
                "etc. and",
                "etc|. So",
                "the U.S. is",
                "the U.S|. Then",
                "at 5 p.m. and",
                "Jan. 5",
                "4 Feb|. Means",
                "J. Smith",
                "so am I|. Please",
                "Ltd. is",
                "vs. the",
                "Rs.|2000"
            })
    void abbreviationsKeepTheirDot(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com/a?b=c|.",
                "(|www.example.com|)",
                "example.com",
                "example.com/a-b",
                "joe@x.com|,",
                "joe.b+c@x-y.co.uk|.",
                "@user|'s",
                "@user_1|:",
                "#tag",
                "#|5",
                "#|1234",
                "<b>|bold|</b>",
                "&amp;",
                "foo_bar.txt",
                "AT&T",
                "Q&A",
                "a|&|b",
                "C++",
                "C#"
            })
    void addressesAndNamesOfTheNetAreOne(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#NAME#|,", "#PRS_ORG#", "[NAME]", "[FIRST NAME]", "<name>|!", "{{slot}}", "{{ customer.name }}"
            })
    void masksAreOne(String row) {
        Scanned scanned = Scanned.of(row.replace("|", ""));

        assertThat(scanned.tokens().get(0)).isEqualTo(row.replaceAll("\\|.*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi :-)",
                "hi|:)",
                ";)",
                ":D",
                ":'(",
                "<3",
                "^_^",
                "ok|...|so",
                "…",
                "what|?!",
                "no|!!!",
                "sooo|!!!|cool",
                "“|hi|”",
                "\"|hi|\"",
                "(|hi|)",
                "word|:|word",
                "5|*|5",
                "**|bold|**",
                "$$$"
            })
    void signsStandAloneOrMakeAFace(String row) {
        assertParted(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\ude00|\ud83d\ude00", "hi|\ud83d\ude00", "\ud83d\udc4d\ud83c\udffd", "\ud83c\uddec\ud83c\udde7",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u2764\ufe0f", "1\ufe0f\u20e3", "\u203c\ufe0f"
            })
    void anEmojiKeepsItsModifiersAndParts(String row) {
        assertParted(row);
    }
}
