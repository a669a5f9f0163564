package dev.attune.language.reading;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.model.CustomerModel;
import dev.attune.language.model.LinearModel;
import dev.attune.language.text.Tokenizer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * All that reading takes, as trained: one file. Immutable; readers of several threads share it.
 *
 * @param version of the training, part of each assessment
 */
public record ReaderModels(
        String version, Lexica lexica, CustomerModel customer, LinearModel agent, StemWeights stems) {
    /** Name of the shipped file, beside this class. */
    public static final String FILE = "reading.model";

    /**
     * Reads the shipped models; some tenths of a second.
     *
     * @throws IllegalStateException if the class path has none
     */
    public static ReaderModels load() {
        try (InputStream file = open()) {
            return read(new DataInputStream(new BufferedInputStream(file, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version of the shipped models, without reading the rest of the file. */
    public static String shippedVersion() {
        try (DataInputStream file = new DataInputStream(open())) {
            return file.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        InputStream file = ReaderModels.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(
                    "The class path has no " + FILE + ": run `attune train`, or build from a complete checkout");
        }
        return file;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        lexica.write(out);
        customer.write(out);
        agent.write(out);
        stems.write(out);
    }

    public static ReaderModels read(DataInputStream in) throws IOException {
        return new ReaderModels(
                in.readUTF(), Lexica.read(in), CustomerModel.read(in), LinearModel.read(in), StemWeights.read(in));
    }

    /** The same models under another name. */
    public ReaderModels named(String name) {
        return new ReaderModels(name, lexica, customer, agent, stems);
    }

    /**
     * A reader of customers' messages, for one thread.
     *
     * @param foreign finds the tokens of texts that the scanner has no rules for
     */
    public CustomerReader customerReader(Tokenizer foreign, int maxCharacters, int maxTokens) {
        return new CustomerReader(lexica, customer, stems, foreign, maxCharacters, maxTokens);
    }

    /** A reader of agents' messages; see {@link #customerReader}. */
    public AgentReader agentReader(Tokenizer foreign, int maxCharacters, int maxTokens) {
        return new AgentReader(lexica, agent, stems, foreign, maxCharacters, maxTokens);
    }
}
