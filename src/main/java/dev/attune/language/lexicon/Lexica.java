package dev.attune.language.lexicon;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lexica of Attune: of sentiment, and of what customers and agents write. */
public record Lexica(Lexicon sentiment, Lexicon customer, Lexicon agent) {

    /** Compiles the texts that come with Attune; takes seconds, so that models carry what comes of it. */
    public static Lexica compile() {
        return new Lexica(compile("sentiment.tsv", true), compile("customer.tsv", false), compile("agent.tsv", false));
    }

    private static Lexicon compile(String name, boolean withValence) {
        try (InputStream file = Lexica.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no lexicon " + name);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return new LexiconBuilder(withValence).read(lines).build();
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(name + ", " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        sentiment.write(out);
        customer.write(out);
        agent.write(out);
    }

    public static Lexica read(DataInputStream in) throws IOException {
        return new Lexica(Lexicon.read(in), Lexicon.read(in), Lexicon.read(in));
    }
}
