package dev.attune.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Thanks,thanks",
                "SOOOO,soo",
                "Goood,good",
                "O’Clock,o'clock",
                "ZÜRICH,zürich",
                "Éééé,éé",
                "ＦＵＬＬ１２,full00",
                "12:30,00:00",
                "AB12,ab00",
                "https://example.com/x,~l",
                "www.example.com,~l",
                "example.com,~l",
                "a@b.com,~e",
                "@Maria,~h",
                "#NAME#,~m",
                "[NAME],~m",
                "<name>,~m",
                "{{slot}},~m",
                "#Fail,#fail",
                "111,000",
                "...,..."
            })
    void spellingsOfOneWordAreOne(String text, String normal) {
        assertThat(Scanned.of(text).normal(0)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so\u200dft", "so\u2060ft", "so\ufe0fft", "so\u00adft"})
    void whatNobodySeesIsDropped(String text) {
        assertThat(Scanned.of(text).normal(0)).isEqualTo("soft");
    }

    @Test
    void aSkinToneChangesNothing() {
        assertThat(Scanned.of("\ud83d\udc4d\ud83c\udffd").normal(0)).isEqualTo("\ud83d\udc4d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks", "do", "été", "12", "#NAME#", "\ud83d\ude00", "!"})
    void theHashIsThatOfTheNormalForm(String text) {
        Scanned scanned = Scanned.of(text);

        assertThat(scanned.result().hash(0)).isEqualTo(TextScanner.hashOf(scanned.normal(0)));
    }

    @Test
    void theHashIsTheSameOnEveryMachine() {
        assertThat(TextScanner.hashOf("thanks")).isEqualTo(3769965483743481257L);
    }
}
