package dev.attune.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.measure.RankCorrelation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    @TempDir
    private Path directory;

    @Test
    void kappaIsAgreementBeyondChance() {
        Agreement agreement = new Agreement();
        // The textbook's 2 × 2 table: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
        repeat(20, agreement, "yes", "yes");
        repeat(5, agreement, "yes", "no");
        repeat(10, agreement, "no", "yes");
        repeat(15, agreement, "no", "no");

        assertThat(agreement.share()).isEqualTo(.7);
        assertThat(agreement.kappa()).isCloseTo(.4, within(1e-12));
    }

    private static void repeat(int times, Agreement agreement, String one, String other) {
        for (int i = 0; i < times; i++) {
            agreement.add(one, other);
        }
    }

    @Test
    void spearmanSharesRanksAmongTies() {
        double[] one = {1, 2, 2, 4};
        double[] other = {10, 30, 20, 40};

        assertThat(RankCorrelation.ranks(one)).containsExactly(0, 1.5, 1.5, 3);
        assertThat(RankCorrelation.of(one, other)).isCloseTo(.948683, within(1e-6));
    }

    @Test
    void theReadersVotesAreTheFirstTwo() throws IOException {
        Table agreement = named("Agreement of the two readers");

        assertThat(row(agreement, "message", "need").get("equal")).isEqualTo(0.0);
        assertThat(row(agreement, "message", "sentiment").get("equal")).isEqualTo(1.0);
        assertThat(row(agreement, "500 replies read again", "answered").get("equal"))
                .isEqualTo(0.0);
    }

    private static Map<String, Object> row(Table table, String of, String field) {
        return table.objects().stream()
                .filter(row -> of.equals(row.get("of")) && field.equals(row.get("field")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsAreCountedBySplit() throws IOException {
        assertThat(named("Items").objects())
                .contains(Map.of("kind", "contexts", "all", 6, "train", 4, "dev", 1, "test", 1))
                .contains(Map.of("kind", "messages", "all", 1, "train", 1, "dev", 0, "test", 0));
    }

    private Table named(String title) throws IOException {
        Corpus corpus = CorpusReader.read(new SmallCorpus().writeTo(directory)).corpus();
        return Statistics.of(corpus).stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBlockOfAPageIsReplacedAndTheRestStays() {
        String page = """
                before
                <!-- stats -->
                old
                <!-- /stats -->
                after
                """;
        Table table = Table.of("T", "a", "b").row("x", .5);

        assertThat(Statistics.inReadme(page, List.of(table))).isEqualTo("""
                before
                <!-- stats -->
                **T**

                | a | b |
                | --- | --- |
                | x | 0.500 |
                <!-- /stats -->
                after
                """);
        assertThatThrownBy(() -> Statistics.inReadme("nothing", List.of())).hasMessageContaining("no block");
    }
}
