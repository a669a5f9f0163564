package dev.attune.demo.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The lines of {@code phrases.txt}: one of several by key. */
final class Phrases {
    private final Map<String, List<String>> lines;

    private Phrases(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /** Reads the lines that come with the program. */
    static Phrases load() {
        Map<String, List<String>> lines = new HashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (in == null) {
                throw new IllegalStateException("phrases.txt is missing beside " + Phrases.class.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int equals = line.indexOf(" = ");
                if (equals > 0 && !line.startsWith("#")) {
                    lines.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                            .add(line.substring(equals + 3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(lines);
    }

    /** One of the lines with a key, slots not filled. */
    String pick(String key, SplittableRandom random) {
        List<String> choice = lines.get(key);
        if (choice == null) {
            throw new IllegalArgumentException("phrases.txt has no line for " + key);
        }
        return choice.get(random.nextInt(choice.size()));
    }
}
