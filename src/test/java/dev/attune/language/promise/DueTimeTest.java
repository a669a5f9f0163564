package dev.attune.language.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static LocalDateTime resolve(String code, String madeAt, ZoneId zone) {
        Instant made = LocalDateTime.parse(madeAt).atZone(zone).toInstant();
        return DueTime.ofCode(code).resolve(made, zone).atZone(zone).toLocalDateTime();
    }

    // 2026-03-04 is a Wednesday.
    @ParameterizedTest
    @CsvSource({
        "30m, 2026-03-04T10:00, 2026-03-04T10:30",
        "48h, 2026-03-04T10:00, 2026-03-06T10:00",
        "2w, 2026-03-04T10:00, 2026-03-18T10:00",
        "1M, 2026-01-31T10:00, 2026-02-28T10:00",
        "a@1700, 2026-03-04T10:00, 2026-03-04T17:00",
        "a@1700, 2026-03-04T17:00, 2026-03-05T17:00",
        "a@1000~, 2026-03-04T09:00, 2026-03-04T10:00",
        "a@1000~, 2026-03-04T11:00, 2026-03-04T22:00",
        "a@1000~, 2026-03-04T23:00, 2026-03-05T10:00",
        "d0@2400, 2026-03-04T10:00, 2026-03-05T00:00",
        "d0@1800, 2026-03-04T19:00, 2026-03-05T00:00",
        "d1@1200, 2026-03-31T23:59, 2026-04-01T12:00",
        "w3@2400, 2026-03-04T10:00, 2026-03-05T00:00",
        "w3@0900, 2026-03-04T10:00, 2026-03-11T09:00",
        "w3@1200, 2026-03-04T10:00, 2026-03-04T12:00",
        "w1@2400, 2026-03-04T10:00, 2026-03-10T00:00",
        "k0@2400, 2026-03-04T10:00, 2026-03-07T00:00",
        "k0@2400, 2026-03-07T10:00, 2026-03-09T00:00",
        "k1@2400, 2026-03-04T10:00, 2026-03-14T00:00",
        "e0@2400, 2026-02-10T10:00, 2026-03-01T00:00",
        "m3@2400, 2026-03-04T10:00, 2026-04-04T00:00",
        "m31@2400, 2026-04-04T10:00, 2026-05-01T00:00",
        "y412@2400, 2026-03-04T10:00, 2026-04-13T00:00",
        "y229@2400, 2026-03-04T10:00, 2027-03-01T00:00",
        "n@2400, 2026-03-06T10:00, 2026-03-10T00:00"
    })
    void isTheNextSuchTimeAfterTheWords(String code, String madeAt, String due) {
        assertThat(resolve(code, madeAt, ZoneOffset.UTC)).isEqualTo(due);
    }

    // 2026-03-06 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2bd, 2026-03-06T10:00, 2026-03-10T10:00",
        "1bd, 2026-03-07T10:00, 2026-03-09T10:00",
        "2bh, 2026-03-06T16:00, 2026-03-09T10:00",
        "24bh, 2026-03-06T10:00, 2026-03-11T10:00",
        "1bh, 2026-03-07T10:00, 2026-03-09T10:00",
        "3bh, 2026-03-06T06:00, 2026-03-06T12:00"
    })
    void businessTimeLeavesOutNightsAndWeekends(String code, String madeAt, String due) {
        assertThat(resolve(code, madeAt, ZoneOffset.UTC)).isEqualTo(due);
    }

    @Test
    void hoursRunThroughAChangeOfTime() {
        assertThat(resolve("24h", "2026-03-28T20:00", BERLIN)).isEqualTo("2026-03-29T21:00");
    }

    @Test
    void daysKeepTheTimeOfDayOverAChangeOfTime() {
        assertThat(resolve("1d", "2026-03-28T20:00", BERLIN)).isEqualTo("2026-03-29T20:00");
    }

    @Test
    void aTimeThatAChangeOfTimeLeavesOutIsTheOneAfterIt() {
        assertThat(resolve("d1@0230", "2026-03-28T20:00", BERLIN)).isEqualTo("2026-03-29T03:30");
    }

    @Test
    void theZoneTellsTheDay() {
        Instant made = Instant.parse("2026-03-04T23:30:00Z");

        assertThat(DueTime.ofCode("d0@2400").resolve(made, BERLIN)).isEqualTo("2026-03-05T23:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5m",
                "48h",
                "3d",
                "2w",
                "1M",
                "24bh",
                "5bd",
                "a@1700",
                "a@0500~",
                "d1@2400",
                "w5@1200",
                "k1@2400",
                "e0@2400",
                "m31@2400",
                "y229@0900",
                "n@2400"
            })
    void theCodeSaysAll(String code) {
        assertThat(DueTime.ofCode(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "h",
                "5x",
                "-1h",
                "05h",
                "12345h",
                "w8@1200",
                "w0@1200",
                "a@2401",
                "a@1260",
                "y230@1200",
                "y1301@1200",
                "a1@1200",
                "m32@1200",
                "w5@1300~",
                "w5",
                "w5@1200 "
            })
    void whatIsNoCodeIsRefused(String code) {
        assertThatThrownBy(() -> DueTime.ofCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void businessTimeIsFlagged() {
        assertThat(DueTime.ofCode("5bd").business()).isTrue();
        assertThat(DueTime.ofCode("5d").business()).isFalse();
    }
}
