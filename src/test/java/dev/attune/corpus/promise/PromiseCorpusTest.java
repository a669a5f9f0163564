package dev.attune.corpus.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.CorpusReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors below what was measured when they were set: a change of the grammar must not fall through them. */
class PromiseCorpusTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");

    private static PromiseFigures test;

    @BeforeAll
    static void measure() throws IOException {
        test = PromiseMeasure.of(CorpusReader.read(DIRECTORY).corpus(), "test");
    }

    @Test
    void allOfTheSplitIsRead() {
        assertThat(test.texts()).isGreaterThan(900);
    }

    @Test
    void textsWithAPromiseAreTold() {
        assertThat(test.presenceF1()).isGreaterThan(.80);
    }

    @Test
    void thePromisesWordsAreFound() {
        assertThat(test.spanF1()).isGreaterThan(.74);
    }

    @Test
    void typesAreTold() {
        assertThat(test.type()).isGreaterThan(.74);
    }

    @Test
    void conditionsAreTold() {
        assertThat(test.conditional()).isGreaterThan(.87);
    }

    @Test
    void statedTimesAreSeen() {
        assertThat(test.time()).isGreaterThan(.92);
    }
}
