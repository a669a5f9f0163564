package dev.attune.corpus.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.SmallCorpus;
import dev.attune.corpus.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpus and outside data through the whole of baseline and comparison, small enough for a build. */
class BaselineTest {
    @TempDir
    private Path directory;

    private Path data;
    private Corpus corpus;

    @BeforeEach
    void write() throws IOException {
        data = directory.resolve("data");
        Files.createDirectories(data.resolve("gold"));
        Files.createDirectories(data.resolve("dev"));
        Files.writeString(data.resolve("gold/items.jsonl"), """
                {"n":1,"source":"maia","context":[{"role":"agent","text":"Hello"},{"role":"customer","text":"[1 stars] Broken"},{"role":"customer","text":"again"}],"reply":"I will ask."}
                """);
        Files.writeString(data.resolve("gold/panel.jsonl"), """
                {"n":1,"customer_sentiment":"negative","need":"HARDSHIP","need_outcome":null,"manner":"TASK","answered":"PARTIAL","warmth":3.0,"canned":0.5,"promise":"I will ask"}
                """);
        zip("support_maia_turns.jsonl.gz", """
                {"group":"c1","role":"customer","text":"Hi. It is broken","sentences":["Hi","It is broken"],"emotion":["neutral","anger"]}
                {"group":"c1","role":"agent","text":"Let me check","sentences":["Let me check"],"emotion":["neutral"]}
                """);
        corpus = CorpusReader.read(new SmallCorpus().writeTo(directory.resolve("corpus")))
                .corpus();
    }

    private void zip(String name, String lines) throws IOException {
        try (GZIPOutputStream out =
                new GZIPOutputStream(Files.newOutputStream(data.resolve("dev").resolve(name)))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void goldIsReadAsTheScorerReadsIt() {
        List<Case> gold = new OutsideData(data).judged().get("gold");

        assertThat(gold)
                .containsExactly(
                        Case.customer("maia", "1", "Broken\nagain", "negative", "HARDSHIP"),
                        new Case(
                                "maia",
                                "1",
                                "Broken\nagain",
                                "I will ask.",
                                null,
                                null,
                                null,
                                "TASK",
                                "PARTIAL",
                                true,
                                .5,
                                3.0));
    }

    @Test
    void sentencesOfOneWordAreNotCustomersSentences() {
        assertThat(new OutsideData(data).judged().get("chat sentences"))
                .containsExactly(Case.customer("chats", "c1", "It is broken", "negative", null));
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(new OutsideData(data).judged()).doesNotContainKey("airline tweets");
        assertThat(new OutsideData(null).judged()).isEmpty();
    }

    @Test
    void theSameFiguresComeOutTwice() {
        List<Table> once = new Baseline(corpus, new OutsideData(data), what -> {}).run();
        List<Table> again = new Baseline(corpus, new OutsideData(data), what -> {}).run();

        assertThat(once).isEqualTo(again);
        assertThat(once.get(0).objects()).anySatisfy(row -> assertThat(row).containsEntry("on", "gold"));
    }

    @Test
    void realTextsAreCountedBesideTheCorpus() {
        List<Table> tables = new Likeness(corpus, new OutsideData(data), what -> {}).run();

        assertThat(tables.get(0).objects().get(0))
                .containsEntry("source", "chats")
                .containsEntry("role", "customer")
                .containsEntry("texts", 1)
                .containsEntry("median words", 4);
    }
}
