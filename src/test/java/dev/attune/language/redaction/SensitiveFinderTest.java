package dev.attune.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    card 4539 1488 0343 6467      | CARD 4539 1488 0343 6467
                    card 4539148803436467         | CARD 4539148803436467
                    card 4539-1488-0343-6468      | NUMBER 4539-1488-0343-6468
                    GB82 WEST 1234 5698 7654 32   | IBAN GB82 WEST 1234 5698 7654 32
                    GB82 WEST 1234 5698 7654 33   | NUMBER GB82 WEST 1234 5698 7654 33
                    no. 9999 1488 0343 6460       | NUMBER 9999 1488 0343 6460
                    """)
    void checkDigitsDecideBetweenCardOrIbanAndNumber(String text, String found) {
        assertThat(found(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneWrongDigitMakesACardANumber(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String card = card(random);
            int at = 1 + random.nextInt(card.length() - 1);
            char other = (char) ('0' + (card.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = card.substring(0, at) + other + card.substring(at + 1);

            assertThat(found("paid by " + card)).as("seed %d", seed).containsExactly("CARD " + card);
            assertThat(found("paid by " + wrong)).as("seed %d", seed).containsExactly("NUMBER " + wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void oneWrongDigitMakesAnIbanANumber(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int at = 2 + random.nextInt(20);
            String iban = "DE89370400440532013000";
            char other = (char) ('0' + (iban.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = iban.substring(0, at) + other + iban.substring(at + 1);

            assertThat(found("pay to " + wrong)).as("seed %d", seed).containsExactly("NUMBER " + wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    order 12345                     | ACCOUNT 12345
                    12345 people                    | NUMBER 12345
                    Order #770 is missing           | ACCOUNT 770
                    booking reference XKJDPL        | ACCOUNT XKJDPL
                    ticket INC-20931.               | ACCOUNT INC-20931
                    call 0800 1111                  | PHONE 0800 1111
                    call 5550104                    | PHONE 5550104
                    it says 5550104                 | NUMBER 5550104
                    born 21/11/86                   | DATE 21/11/86
                    November 21, 1986               | DATE November 21, 1986
                    my PIN is 4821                  | SECRET 4821
                    password: Sommer!26x            | SECRET Sommer!26x
                    AKIA9aB3dE7fG1hJ5kL8            | SECRET AKIA9aB3dE7fG1hJ5kL8
                    from 81.2.69.142 again          | IP 81.2.69.142
                    via fe80::1:2a now              | IP fe80::1:2a
                    at a.example/reset?token=abc    | SECRET_LINK a.example/reset?token=abc
                    at https://joe:pw@a.example/x   | SECRET_LINK https://joe:pw@a.example/x
                    at https://a.example/x          | LINK https://a.example/x
                    12 High Street, Leeds LS1 4DY   | ADDRESS 12 High Street, Leeds LS1 4DY
                    8 rue de la Gare, 69003 Lyon    | ADDRESS 8 rue de la Gare, 69003 Lyon
                    Lindenstraße 12a, 10115 Berlin  | ADDRESS Lindenstraße 12a, 10115 Berlin
                    PO Box 44                       | ADDRESS PO Box 44
                    """)
    void cueAndFormSayWhatItIs(String text, String found) {
        assertThat(found(text)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hi Anna, how are you            | Anna
                    hello tom!                      | tom
                    Hi Will, thanks                 | Will
                    Dear Mr White                   | White
                    my name is obinna.              | obinna
                    I'm Fatima from billing         | Fatima
                    This is Grace from billing      | Grace
                    I spoke to Rachel O'Neill today | Rachel O'Neill
                    ask Giulia's manager            | Giulia
                    we looked into it. ^AB          | AB
                    Sorry for that! - Tom           | Tom
                    my husband Zbyszko signed       | Zbyszko
                    """)
    void namesAreFoundByWhatStandsBesideThem(String text, String name) {
        assertThat(found(text)).containsExactly("NAME " + name);
    }

    @Test
    void namesBelowASignOffAreFound() {
        assertThat(found("Please hurry.\nBest regards,\nZsófia Nagy\nCustomer Care"))
                .containsExactly("NAME Zsófia Nagy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 5 would suit me",
                "Will you call me back?",
                "Mark it as urgent, may I?",
                "call 999 if it smells of gas",
                "I want to order 2 pizzas",
                "It cost $1299 or 1,299.00 EUR",
                "version 2.14.1033 since iOS 17.4.1",
                "between 9.00-17.30, at 10:30:45",
                "in 10-12 working days, 24/7",
                "Hi there, hello Team, Dear Customer",
                "I'm British and this is Ridiculous",
                "my password is wrong, the pin is not",
                "Password: please reset it",
                "Best regards,\nCustomer Care Team",
                "20 minutes on the road, 2 items on the street",
                "the 18:05 via Lyon",
                "my order is late, the reference is wrong",
                "#NAME#, #PRS_ORG# and [EMAIL] stay",
                "I <3 it, 100% + 5 * 3 = great"
            })
    void everydayWordsAndNumbersStay(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void whatCannotBeSeenDoesNotHideAnything() {
        assertThat(found("joe\u200b@example.com")).containsExactly("EMAIL joe\u200b@example.com");
        assertThat(found("4539\u200b1488\u200b0343\u200b6467"))
                .containsExactly("CARD 4539\u200b1488\u200b0343\u200b6467");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void spansOfAnyTextAreAscendingDisjointAndWithinIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String text = round % 2 == 0 ? RandomTexts.ofCharacters(random, 60) : RandomTexts.ofPieces(random, 20);
            SensitiveSpans spans = SensitiveFinder.find(text);
            int before = 0;
            for (int i = 0; i < spans.size(); i++) {
                assertThat(spans.start(i)).as("seed %d, text %s", seed, text).isBetween(before, spans.end(i) - 1);
                before = spans.end(i);
            }
            assertThat(before).as("seed %d, text %s", seed, text).isLessThanOrEqualTo(text.length());
        }
    }

    /** Sixteen digits whose last makes the sum right. */
    private static String card(Random random) {
        StringBuilder digits = new StringBuilder("4");
        while (digits.length() < 15) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted / 10 + counted % 10;
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    private static List<String> found(String text) {
        SensitiveSpans spans = SensitiveFinder.find(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            found.add(spans.kind(i) + " " + text.substring(spans.start(i), spans.end(i)));
        }
        return found;
    }
}
