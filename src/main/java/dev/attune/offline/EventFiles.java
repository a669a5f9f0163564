package dev.attune.offline;

import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of events in the JSON form, one a line; {@code .gz} is unpacked, {@code -} is standard input. */
public final class EventFiles {
    private EventFiles() {}

    /**
     * All lines of all files: templates first, then the others in file order.
     *
     * @throws BadLineException naming file, line and field of the first line that is not in the JSON form
     * @throws IOException if a file cannot be read
     */
    public static List<EventLine> read(List<String> files) throws IOException, BadLineException {
        List<EventLine> templates = new ArrayList<>();
        List<EventLine> events = new ArrayList<>();
        for (String file : files) {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        EventLine parsed = parse(file, number, line);
                        (parsed instanceof EventLine.Template ? templates : events).add(parsed);
                    }
                }
            }
        }
        templates.addAll(events);
        return templates;
    }

    private static EventLine parse(String file, int number, String line) throws BadLineException {
        try {
            return EventLine.parse(line);
        } catch (JsonFormException e) {
            throw new BadLineException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    /** The content of a file named on a command line. */
    public static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        InputStream in = Files.newInputStream(Path.of(file));
        return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** A line that is not in the JSON form; the message says where and what. */
    public static final class BadLineException extends Exception {
        private static final long serialVersionUID = 1L;

        BadLineException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
