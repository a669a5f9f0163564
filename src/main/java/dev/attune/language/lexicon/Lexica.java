package dev.attune.language.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lexica that come with Attune. Reading them takes some tenths of a second: keep what you get. */
public record Lexica(Lexicon sentiment, Lexicon customer, Lexicon agent) {

    /** Reads them from the class path. */
    public static Lexica load() {
        return new Lexica(load("sentiment.tsv", true), load("customer.tsv", false), load("agent.tsv", false));
    }

    private static Lexicon load(String name, boolean withValence) {
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
}
