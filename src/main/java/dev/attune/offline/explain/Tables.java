package dev.attune.offline.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of words beside this class. */
final class Tables {
    private Tables() {}

    /** Lines but comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream file = Tables.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no " + name);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
