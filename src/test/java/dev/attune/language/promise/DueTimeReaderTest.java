package dev.attune.language.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the reader of promises, as a time is read only beside one. */
class DueTimeReaderTest {
    private final PromiseReader reader = new PromiseReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within 2 hours|2h",
                "within 24-48 hours|48h",
                "within 24 to 48 hours|48h",
                "in half an hour|30m",
                "in an hour|1h",
                "in 10|10m",
                "in 5 mins|5m",
                "in 48h|48h",
                "in the next two weeks|2w",
                "within five working days|5bd",
                "within 24 business hours|24bh",
                "in up to 3 days|3d",
                "within a month|1M",
                "today|d0@2400",
                "tomorrow|d1@2400",
                "tomorrow morning|d1@1200",
                "tomorrow at 9|d1@0900~",
                "this afternoon|d0@1800",
                "tonight|d0@2400",
                "by Friday|w5@2400",
                "on Friday morning|w5@1200",
                "by Thursday noon|w4@1200",
                "on Monday between 2 and 4|w1@1600",
                "next week|k1@2400",
                "this week|k0@2400",
                "by the end of the day|d0@2400",
                "by the end of the week|k0@2400",
                "by the end of the month|e0@2400",
                "by EOD|d0@2400",
                "by end of day tomorrow|d1@2400",
                "by 5pm|a@1700",
                "by 10:30|a@1030",
                "at 4|a@1600",
                "by 10|a@1000~",
                "at half past five|a@1730",
                "before noon|a@1200",
                "after six|d0@2400",
                "by the 3rd|m3@2400",
                "on 12 April|y412@2400",
                "by April 12th|y412@2400",
                "on the next business day|n@2400"
            })
    void whatTheWordsSay(String words, String code) {
        assertThat(reader.read("I'll write to you " + words + "."))
                .extracting(promise -> String.valueOf(promise.due()))
                .isEqualTo(List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll write to you soon.",
                "I'll write to you as soon as possible.",
                "I'll write to you in a moment.",
                "The driver will ring you 30 minutes before delivery.",
                "We'll extend your plan for 3 months.",
                "We'll send you version 4.2.",
                "We'll refund 25 euros."
            })
    void whatNoClockTellsIsNoDueTime(String text) {
        assertThat(reader.read(text)).extracting(FoundPromise::due).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By 5pm I'll let you know.|a@1700",
                "We'll add it, usually within a day.|1d",
                "Give me 10 minutes and I'll have it.|10m"
            })
    void aTimeBesideTheClauseCounts(String text, String code) {
        assertThat(reader.read(text))
                .extracting(promise -> String.valueOf(promise.due()))
                .isEqualTo(List.of(code));
    }
}
