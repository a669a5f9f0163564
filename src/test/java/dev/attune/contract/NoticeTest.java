package dev.attune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.runtime.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meets a score meets the notice: readers of pages, of the schema, of Helm's notes, of the log. */
class NoticeTest {
    private static final String NOTICE = "not for decisions on employment";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/privacy.md",
                "docs/scoring.md",
                "schemas/AgentScore.avsc",
                "schemas/AgentAlert.avsc",
                "helm/attune/templates/NOTES.txt",
            })
    void theNoticeStandsWhereScoresAreMet(String path) throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("attune.home", "."), path))
                        .toLowerCase(Locale.ROOT))
                .contains(NOTICE);
    }

    @Test
    void theNoticeOfTheLogSaysItToo() {
        assertThat(Notice.TEXT.toLowerCase(Locale.ROOT)).contains(NOTICE);
    }
}
