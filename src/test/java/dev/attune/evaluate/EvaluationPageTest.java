package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.attune.corpus.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationPageTest {
    @ParameterizedTest
    @EnumSource(Section.class)
    void thePageHasAPlaceForEachTable(Section section) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("attune.home", "."), "docs", "evaluation.md"));

        assertThatCode(() -> Marked.replace(page, "evaluate:" + section.key(), "/evaluate", ""))
                .doesNotThrowAnyException();
    }
}
