package dev.attune.offline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2h | within 2 hours",
                "1bd | within 1 business day",
                "3M | within 3 months",
                "d0@2400 | by the end of today",
                "d1@1000~ | by 10:00 or 12 h later, tomorrow",
                "a@1700 | by 17:00",
                "w5@2400 | by the end of Friday",
                "y1224@2400 | by the end of 24 December",
                "n@2400 | by the end of the next business day"
            })
    void aTimeIsSaidInWords(String code, String words) {
        assertThat(DueWords.of(code)).isEqualTo(words);
    }
}
