package dev.attune.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import dev.attune.OtherJvm;
import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Customer;
import dev.attune.corpus.Message;
import dev.attune.corpus.Reply;
import dev.attune.corpus.Sentence;
import dev.attune.corpus.Turn;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.lexicon.LexiconBuilder;
import dev.attune.language.reading.Heads;
import dev.attune.language.text.Tokenizer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole training on a dozen items: that it runs, and what it depends on. */
class TrainingTest {
    private static final int ITEMS = 12;
    private static final Lexica LEXICA = new Lexica(
            lexicon(true, "angry\t-3\tANGER", "thanks\t2\tGRATITUDE", "not\t0\tNEGATE"),
            lexicon(false, "late again\tCHASING"),
            lexicon(false, "sorry that\tREGRET_THAT", "our website\tREDIRECT"));

    @TempDir
    private Path data;

    private static Lexicon lexicon(boolean withValence, String... lines) {
        try {
            return new LexiconBuilder(withValence, withValence ? List.of() : Lexica.AGENT_TAGS)
                    .read(new BufferedReader(new StringReader(String.join("\n", lines))))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Corpus corpus(String split) {
        List<Message> messages = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            boolean upset = i % 2 == 0;
            String text = upset ? "I am so angry, order " + i + " is late again." : "Thanks, all good now " + i + "!";
            String sentiment = upset ? "negative" : "positive";
            String need = upset ? "FEELING" : "NONE";
            messages.add(new Message(
                    "m" + i,
                    split,
                    "retail",
                    1,
                    "CHAT",
                    "plain",
                    text,
                    sentiment,
                    need,
                    "UNKNOWN",
                    List.of(),
                    List.of("STATUS"),
                    null));
            Customer customer = new Customer(sentiment, need, "UNKNOWN", List.of("REPEATED"), List.of("WHEN"));
            contexts.add(new Context(
                    "c" + i,
                    split,
                    "retail",
                    1,
                    "CHAT",
                    "plain",
                    null,
                    List.of(new Turn("CUSTOMER", text)),
                    customer,
                    List.of(
                            reply("r" + i + "a", "I am sorry that it is late again.", "MET", "WARM", 4.5),
                            reply("r" + i + "b", "Please see our website.", "MISSED", "INDIFFERENT", 1.5))));
        }
        return new Corpus(contexts, messages, List.of(), List.of(), List.of());
    }

    private static Reply reply(String id, String text, String outcome, String manner, double warmth) {
        boolean warm = warmth > 3;
        return new Reply(
                id,
                text,
                List.of(new Sentence(text, List.of(warm ? "ACK_FEELING" : "REDIRECT"))),
                outcome,
                warm ? "YES" : "NO",
                manner,
                warmth,
                warm ? 0 : 1,
                warm ? List.of() : List.of("NO_ACK"),
                warm ? 0 : 1,
                List.of(warm ? 2 : 0, 0, 0),
                warm ? 2 : 0,
                List.of(),
                null);
    }

    private static void writeOpenSets(Path data) throws IOException {
        write(
                data,
                "sentiment_vader.jsonl.gz",
                "{\"text\":\"what a lovely day\",\"label\":\"positive\"}",
                "{\"text\":\"this is awful\",\"label\":\"negative\"}",
                "{\"text\":\"it is a chair\",\"label\":\"neutral\"}");
        write(
                data,
                "emotion_goemotions.jsonl.gz",
                "{\"text\":\"I love it\",\"label\":\"positive\",\"emotions\":[\"love\"]}",
                "{\"text\":\"I hate it\",\"label\":\"negative\",\"emotions\":[\"anger\",\"disgust\"]}");
    }

    private static void writeTreatments(Path data) throws IOException {
        write(
                data,
                "receptiveness.jsonl.gz",
                "{\"text\":\"I see your point, thank you\",\"receptiveness\":0.8}",
                "{\"text\":\"that is just wrong\",\"receptiveness\":-0.9}");
        write(
                data,
                "warmth_offers.jsonl.gz",
                "{\"text\":\"Hello, I would love to buy it!\",\"warm\":1}",
                "{\"text\":\"40, take it or leave it\",\"warm\":0}");
    }

    private static void write(Path data, String name, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve(name)))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Training.Result train(Path data) throws IOException {
        writeOpenSets(data);
        writeTreatments(data);
        return Training.run(corpus("train"), Outside.read(data), LEXICA, message -> {});
    }

    private static byte[] bytes(Training.Result result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        result.reading().write(out);
        result.judgement().write(out);
        return bytes.toByteArray();
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertThat(bytes(train(data))).isEqualTo(bytes(train(data)));
    }

    @Test
    void theModelsSayWhatTheyWereTaught() throws IOException {
        float[] sentiment = train(data)
                .reading()
                .customerReader(Tokenizer.NONE, 1_000, 100)
                .read("I am so angry.")
                .sentiment();

        assertThat(sentiment[Heads.SENTIMENTS.indexOf("negative")])
                .isGreaterThan(sentiment[Heads.SENTIMENTS.indexOf("positive")]);
    }

    @Test
    void withoutTheOpenSetsItSaysWhatIsMissing() {
        assertThatThrownBy(() -> Training.run(corpus("train"), data, message -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sentiment_vader.jsonl.gz");
    }

    @Test
    void anotherVirtualMachineGivesTheSameBytes() throws Exception {
        assertThat(OtherJvm.output(Printed.class, data.toString())).isEqualTo(Printed.hash(data));
    }

    /** A hash of the models' bytes. */
    static final class Printed {
        private Printed() {}

        static String hash(Path data) throws IOException {
            return Hashing.sha256().hashBytes(bytes(train(data))).toString();
        }

        public static void main(String[] arguments) throws IOException {
            System.out.println(hash(Path.of(arguments[0])));
        }
    }
}
