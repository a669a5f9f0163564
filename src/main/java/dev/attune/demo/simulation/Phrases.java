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
import java.util.regex.Pattern;

/** The lines of {@code phrases.txt}: one of several by key, and one of the choices in each {@code [a|b|c]}. */
final class Phrases {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)\\]");

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
        List<String> choice = all(key);
        String line = choice.get(random.nextInt(choice.size()));
        return CHOICE.matcher(line)
                .replaceAll(match -> {
                    String[] words = match.group(1).split("\\|", -1);
                    return words[random.nextInt(words.length)];
                })
                .strip();
    }

    /** The one line with a key, as it is written. */
    String only(String key) {
        List<String> choice = all(key);
        if (choice.size() != 1) {
            throw new IllegalArgumentException("phrases.txt has " + choice.size() + " lines for " + key);
        }
        return choice.get(0);
    }

    private List<String> all(String key) {
        List<String> choice = lines.get(key);
        if (choice == null) {
            throw new IllegalArgumentException("phrases.txt has no line for " + key);
        }
        return choice;
    }
}
