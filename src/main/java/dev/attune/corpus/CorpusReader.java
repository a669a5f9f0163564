package dev.attune.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the corpus from its directory. A line that cannot be read is a problem and leaves the others readable; a field
 * that nobody knows is one too, lest a misspelt label be silently absent.
 */
public final class CorpusReader {
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Problem> problems = new ArrayList<>();

    private CorpusReader() {}

    /** What was read, and what could not be. */
    public record Reading(Corpus corpus, List<Problem> problems) {}

    /** A line of a file, and the trade that the file's name says. */
    private record Located<T>(String where, String file, T item) {}

    /**
     * @throws IOException if the directory or a file in it cannot be read
     */
    public static Reading read(Path directory) throws IOException {
        CorpusReader reader = new CorpusReader();
        Corpus corpus = new Corpus(
                reader.items(directory.resolve("contexts"), Context.class),
                reader.items(directory.resolve("messages"), Message.class),
                reader.items(directory.resolve("promises"), PromiseSentence.class),
                reader.items(directory.resolve("fairness"), FairnessPair.class),
                reader.lines(directory.resolve("agreement"), AnsweredVotes.class).stream()
                        .map(Located::item)
                        .toList());
        return new Reading(corpus, List.copyOf(reader.problems));
    }

    private <T extends Item> List<T> items(Path directory, Class<T> type) throws IOException {
        List<T> items = new ArrayList<>();
        for (Located<T> line : lines(directory, type)) {
            if (!line.file().equals(line.item().trade() + ".jsonl")) {
                problems.add(new Problem(line.where(), "trade " + line.item().trade() + " is not that of the file"));
            }
            items.add(line.item());
        }
        return List.copyOf(items);
    }

    private <T> List<Located<T>> lines(Path directory, Class<T> type) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        List<Located<T>> read = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String where = directory.getFileName() + "/" + name + ":" + number;
                T item = item(where, line, type);
                if (item != null) {
                    read.add(new Located<>(where, name, item));
                }
            }
        }
        return read;
    }

    private <T> @Nullable T item(String where, String line, Class<T> type) {
        try {
            JsonNode tree = json.readTree(line);
            List<String> misfits = RecordShape.misfits(tree, type);
            if (misfits.isEmpty()) {
                return json.treeToValue(tree, type);
            }
            misfits.forEach(misfit -> problems.add(new Problem(where, misfit)));
        } catch (JsonMappingException e) {
            problems.add(new Problem(where, "cannot read " + path(e) + ": " + e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            problems.add(new Problem(where, "is no JSON object: " + e.getOriginalMessage()));
        }
        return null;
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
