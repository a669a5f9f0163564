package dev.attune.cli;

import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.offline.EventFiles;
import dev.attune.offline.Replay;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attune replay}: recorded events through the same topology, without a broker. */
@Command(
        name = "replay",
        description = {
            "Runs recorded events through the topology of the service, without a broker.",
            "Prints what the service would publish, one JSON object a line, and nothing else on standard output."
                    + " Equal input gives equal output, byte for byte."
        },
        footer = {
            "",
            "Examples:",
            "  attune replay events.jsonl",
            "  attune replay --until 2026-03-02T12:00:00Z monday.jsonl.gz | grep '\"agent.scores\"'",
            "  attune replay --set sentiment.engine=none - < events.jsonl"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Let time pass up to this instant (ISO 8601 with zone) after the last event."
                    + " Without it the clock stops at the latest receivedAt.")
    private @Nullable String until;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Events in the JSON form, one a line; .gz is unpacked, - is standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        Settings loaded = settings.load();
        long end = until == null ? Long.MIN_VALUE : instant(spec, until);
        List<EventLine> lines;
        try {
            lines = EventFiles.read(files);
        } catch (EventFiles.BadLineException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return refuse("There is no file " + e.getFile());
        } catch (IOException e) {
            return refuse("Cannot read the events: " + e);
        }
        LanguageEngine engine = LanguageEngines.create(loaded.language());
        // System.out would flush at each line.
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16)) {
            replay(loaded, engine, lines, end, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to standard output", e);
        }
        return 0;
    }

    private void replay(Settings loaded, LanguageEngine engine, List<EventLine> lines, long end, Writer out) {
        long start = lines.stream()
                .filter(line -> !(line instanceof EventLine.Template))
                .mapToLong(ReplayCommand::receivedAt)
                .min()
                .orElse(0);
        try (Replay replay = new Replay(loaded, engine, start, line -> write(out, line))) {
            lines.forEach(replay::play);
            replay.advanceTo(end);
            replay.finish();
        }
    }

    /** The call was right, the file is not: the usage would only hide what is wrong. */
    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return ExitCodes.USAGE;
    }

    private static long receivedAt(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            return chat.receivedAt();
        } else if (line instanceof EventLine.Ticket ticket) {
            return ticket.receivedAt();
        }
        return Long.MAX_VALUE;
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to standard output", e);
        }
    }

    /**
     * Epoch milliseconds of {@code --until}.
     *
     * @throws ParameterException if it is no instant with zone
     */
    static long instant(CommandSpec spec, String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--until must be an instant with zone, such as 2026-03-02T12:00:00Z");
        }
    }
}
