package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.model.CustomerModel;
import dev.attune.language.text.Tokenizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The models that ship. */
class ReaderModelsTest {
    private static final ReaderModels MODELS = ReaderModels.load();
    /** What the models may add to the image. */
    private static final long LARGEST = 16_000_000;

    private static List<String> named(String kind, List<String> names) {
        return names.stream().map(name -> kind + " " + name).toList();
    }

    @Test
    void theVersionIsKnownWithoutReadingTheModels() {
        assertThat(ReaderModels.shippedVersion()).isNotBlank().isEqualTo(MODELS.version());
    }

    @Test
    void customersHeadsAreThoseOfTheCode() {
        List<String> heads = new ArrayList<>(named("everyday", Heads.SENTIMENTS));
        heads.addAll(named("sentiment", Heads.SENTIMENTS));
        heads.addAll(named("need", Heads.NEEDS));
        heads.addAll(named("signal", Heads.SIGNALS));
        heads.addAll(named("ask", Heads.ASKS));
        heads.addAll(named("style", Heads.STYLES));
        List<String> all = MODELS.customer().linear().heads();

        assertThat(all.subList(CustomerModel.EMOTIONS, all.size())).isEqualTo(heads);
        assertThat(all.subList(0, CustomerModel.EMOTIONS)).allMatch(name -> name.startsWith("emotion "));
        assertThat(MODELS.customer().heads()).isEqualTo(all.size() - CustomerModel.EVERYDAY);
    }

    @Test
    void agentsHeadsAreThoseOfTheCode() {
        List<String> heads = new ArrayList<>(named("act", Heads.ACTS));
        heads.addAll(named("wording", Heads.WORDING));

        assertThat(MODELS.agent().heads()).isEqualTo(heads);
    }

    @Test
    void agentsTagsAreThoseOfTheCode() {
        assertThat(MODELS.lexica().agent().tagNames()).isEqualTo(Lexica.AGENT_TAGS);
    }

    @Test
    void theModelFilesTogetherAreSmall() throws IOException {
        assertThat(size("/dev/attune/language/reading/reading.model") + size("/dev/attune/assessment/judgement.model"))
                .isBetween(1L, LARGEST);
    }

    private static long size(String resource) throws IOException {
        try (InputStream file = ReaderModels.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return file.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Test
    void modelsReadFromTheirBytesReadTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MODELS.named("other").write(new DataOutputStream(bytes));

        ReaderModels read = ReaderModels.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        String text = "I've waited 3 weeks. Where is my parcel?";
        assertThat(read.version()).isEqualTo("other");
        assertThat(ReadingCodec.encode(customer(read, text))).isEqualTo(ReadingCodec.encode(customer(MODELS, text)));
        assertThat(ReadingCodec.encode(agent(read, text))).isEqualTo(ReadingCodec.encode(agent(MODELS, text)));
    }

    private static CustomerReading customer(ReaderModels models, String text) {
        return models.customerReader(Tokenizer.NONE, 1_000, 100).read(text);
    }

    private static AgentReading agent(ReaderModels models, String text) {
        return models.agentReader(Tokenizer.NONE, 1_000, 100).read(text, new float[3]);
    }
}
