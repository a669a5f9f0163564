package dev.attune.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Sets in the form of the outside ones, of random words and labels, and what a judge says of them. */
final class SmallData {
    private static final List<String> PANEL = List.of("items", "panel");

    private SmallData() {}

    /** Lines of a file among the test's resources. */
    static List<String> lines(String name) {
        try (var in = SmallData.class.getResourceAsStream("/evaluate/" + name + ".jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sets, laid out as those that are published. */
    static Path writeTo(Path directory) throws IOException {
        for (String name : List.of(
                "sentiment_airline",
                "sentiment_tweeteval",
                "sentiment_sst",
                "sentiment_vader",
                "support_maia_turns",
                "empathy_epitome",
                "politeness_stanford",
                "esconv")) {
            writeSet(directory, name, lines(name));
        }
        for (String name : PANEL) {
            Path file = directory.resolve("gold").resolve(name + ".jsonl");
            Files.createDirectories(file.getParent());
            Files.write(file, lines(name));
        }
        return directory;
    }

    /** One set. */
    static void writeSet(Path directory, String name, List<String> lines) throws IOException {
        Path file = directory.resolve("dev").resolve(name + ".jsonl.gz");
        Files.createDirectories(file.getParent());
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
