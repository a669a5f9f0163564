package dev.attune.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.CountedText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    write to ana.perez+shop@mail.example.org today | write to [EMAIL] today
                    it is joe@example.com.                         | it is [EMAIL].
                    (joe@example.com)                              | ([EMAIL])
                    a@b@c                                          | [EMAIL][HANDLE]
                    see https://example.org/a?b=1#c, ok            | see [LINK], ok
                    HTTP://EXAMPLE.ORG                             | [LINK]
                    open www.example.test/path (really)            | open [LINK] (really)
                    open shop.example.com and log in               | open [LINK] and log in
                    it is at example.museum/help                   | it is at [LINK]
                    call +49 170 1234567 please                    | call [PHONE] please
                    call (030) 123 45 67                           | call [PHONE]
                    call 0301234567                                | call [PHONE]
                    555-123-4567                                   | [PHONE]
                    order 4711 is late                             | order [ACCOUNT] is late
                    card 4111 1111 1111 1111 was charged           | card [CARD] was charged
                    IBAN DE89 3704 0044 0532 0130 00               | IBAN [IBAN]
                    IBAN DE89370400440532013000.                   | IBAN [IBAN].
                    my code is AB12345X                            | my code is [ACCOUNT]
                    tell @support_team now                         | tell [HANDLE] now
                    sent on 2026-11-21                             | sent on [DATE]
                    I have 3 of 12 items for 19.99                 | I have 3 of 12 items for 19.99
                    at 10:30 on the 3rd                            | at 10:30 on the 3rd
                    order 770 cost 120                             | order 770 cost 120
                    no.it stays, and so does a@ and @              | no.it stays, and so does a@ and @
                    [EMAIL] [LINK] [PHONE] [NUMBER] [HANDLE]       | [EMAIL] [LINK] [PHONE] [NUMBER] [HANDLE]
                    Hi #NAME#, order #ORDER# for <NAME> is [CARD]  | Hi #NAME#, order #ORDER# for <NAME> is [CARD]
                    12 bob7@example.com                            | 12 [EMAIL]
                    """)
    void masksWhatIdentifiesPeople(String text, String masked) {
        assertThat(Redactor.redact(text)).isEqualTo(masked);
    }

    @Test
    void leavesOtherTextAlone() {
        String text = "Gr\u00fc\u00dfe, \ud83d\ude00 the parcel (2 items) arrived; 5 stars!\n\tBye...";

        assertThat(Redactor.redact(text)).isEqualTo(text);
        assertThat(Redactor.redact("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void maskingTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab1207@@..-+() /:w[]_%\u00e9\u0663";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(random.nextInt(12) == 0 ? "www.a.com" : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = Redactor.redact(text);
            assertThat(Redactor.redact(once)).as("seed %d, text %s", seed, text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void maskingTwiceChangesNothingAmongCuesAndForms(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String text = RandomTexts.ofPieces(random, 25);
            String once = Redactor.redact(text);
            assertThat(Redactor.redact(once)).as("seed %d, text %s", seed, text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void noLongRunOfDigitsSurvives(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append("0123456789ab @.-:/".charAt(random.nextInt(18)));
            }
            assertThat(Redactor.redact(text)).doesNotContainPattern("\\d{4}").doesNotContainPattern("\\w@\\w");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "@",
                ".",
                "a.",
                "a@",
                "1 ",
                "1a2 ",
                "a@b.",
                "1-",
                "+1",
                "(1",
                "http://",
                "a@b....",
                "12 a@",
                "4539 1488 ",
                "GB82 WEST ",
                "12 Oak ",
                "Hi Anna ",
                "[",
                "#A",
                "password: ",
                "a_",
                "1.",
                "order ",
                "J. ",
                "van ",
                "fe:",
                "May 5 ",
                "\ud83d\ude00",
                "\u200b",
                "rue de la ",
                "PO Box ",
                "x'",
                "A-"
            })
    void readsAMegabyteInLinearTime(String unit) {
        CountedText text = new CountedText(unit.repeat(1_000_000 / unit.length()));

        Redactor.redact(text);

        assertThat(text.reads()).isLessThan(40L * text.length());
    }
}
