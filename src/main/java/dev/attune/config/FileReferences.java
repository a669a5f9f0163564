package dev.attune.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the content of files into values: {@code ${file:/run/secrets/password}}, alone or within a longer value. This
 * is how secrets reach Attune from Kubernetes or Docker without standing in its settings. Kafka's own form, with a
 * colon and a key after the path, is left to Kafka's configuration providers.
 */
final class FileReferences {
    private static final Pattern FILE = Pattern.compile("\\$\\{file:([^:}]+)}");

    private FileReferences() {}

    /**
     * The value with all files put in; a line break at a file's end is left out.
     *
     * @throws IOException if one cannot be read; its message is the path
     */
    static String resolve(String value) throws IOException {
        Matcher matcher = FILE.matcher(value);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String path = matcher.group(1);
            try {
                matcher.appendReplacement(
                        resolved,
                        Matcher.quoteReplacement(Files.readString(Path.of(path)).stripTrailing()));
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(path, e);
            }
        }
        return matcher.appendTail(resolved).toString();
    }
}
