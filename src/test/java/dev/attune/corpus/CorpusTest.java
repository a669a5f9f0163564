package dev.attune.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The corpus as it is shipped. */
class CorpusTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");

    @Test
    void theShippedCorpusCanBeReadWhole() throws IOException {
        assertThat(CorpusReader.read(DIRECTORY).problems()).isEmpty();
    }

    @Test
    void theShippedCorpusHasNoProblems() throws IOException {
        assertThat(CorpusCheck.of(CorpusReader.read(DIRECTORY).corpus())).isEmpty();
    }

    @Test
    void theShippedCorpusIsNotEmpty() throws IOException {
        Corpus corpus = CorpusReader.read(DIRECTORY).corpus();

        assertThat(corpus.contexts()).hasSizeGreaterThan(1000);
        assertThat(corpus.messages()).hasSizeGreaterThan(1000);
        assertThat(corpus.promises()).hasSizeGreaterThan(500);
        assertThat(corpus.fairness()).hasSizeGreaterThan(300);
        assertThat(corpus.answered()).hasSize(500);
    }

    @Test
    void readingTwiceGivesTheSame() throws IOException {
        assertThat(CorpusReader.read(DIRECTORY)).isEqualTo(CorpusReader.read(DIRECTORY));
    }

    @Test
    void theReadmeSaysWhatIsCounted() throws IOException {
        String page = Files.readString(DIRECTORY.resolve("README.md"));
        Corpus corpus = CorpusReader.read(DIRECTORY).corpus();

        assertThat(page)
                .as("src/main/corpus/README.md is stale: ./attune corpus stats --readme writes it anew")
                .isEqualTo(Statistics.inReadme(page, Statistics.of(corpus)));
    }
}
