package dev.attune.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sets of others, as JSON lines in a directory: sets in it or in its {@code dev/}, the panel's judgements in it or in its
 * {@code gold/}. What is absent is empty.
 *
 * @param directory null for no outside data
 */
public record DataDirectory(@Nullable Path directory) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Records of the set {@code NAME.jsonl.gz}, in its order. */
    public List<JsonNode> set(String name) {
        return lines("dev", name + ".jsonl.gz");
    }

    /** Lines of the panel's file {@code NAME.jsonl}. */
    public List<JsonNode> gold(String name) {
        return lines("gold", name + ".jsonl");
    }

    private List<JsonNode> lines(String below, String name) {
        List<JsonNode> lines = new ArrayList<>();
        Path file = file(below, name);
        if (file == null) {
            return lines;
        }
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return lines;
    }

    private @Nullable Path file(String below, String name) {
        if (directory == null) {
            return null;
        }
        Path here = directory.resolve(name);
        Path there = directory.resolve(below).resolve(name);
        return Files.exists(here) ? here : Files.exists(there) ? there : null;
    }
}
