package dev.attune.cli;

import dev.attune.config.Settings;
import dev.attune.ingest.RegistryUnavailableException;
import dev.attune.runtime.InputRecorder;
import dev.attune.runtime.Registry;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune record}: what is on the input topics, as a file that {@code replay} reads. */
@Command(
        name = "record",
        description = {
            "Writes down the chat, ticket and template topics in the JSON form, one record a line, for attune replay.",
            "The file contains message text: keep it as you keep the conversations themselves.",
            "Reads what is committed now, in the order of the records' timestamps; joins no consumer group and commits"
                    + " nothing. Records that are no events are left out and named by their coordinates."
        },
        footer = {
            "",
            "Examples:",
            "  attune record --out monday.jsonl.gz --from 2026-03-02T00:00:00+01:00",
            "  attune record | attune replay -"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class RecordCommand implements Callable<Integer> {
    /** Longer than a poll and a write take; after it the process ends with the file as it is. */
    private static final int STOP_SECONDS = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only what was received at this instant (ISO 8601 with zone) or later, and all templates."
                    + " Conversations that began before it lack their beginning.")
    private @Nullable String from;

    @Option(names = "--follow", description = "Go on with what arrives, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file, readable by its owner only; .gz is packed. Without it standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Settings loaded = settings.load();
        InputRecorder.Options options = new InputRecorder.Options(from == null ? null : parse(from), follow);
        try (SchemaRegistryClient registry = Registry.client(loaded);
                InputRecorder recorder = new InputRecorder(loaded, registry, options)) {
            return record(recorder, loaded);
        }
    }

    private int record(InputRecorder recorder, Settings loaded) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch written = new CountDownLatch(1);
        // Ctrl-C is the usual end of --follow: the file is closed first, or a packed one could not be read.
        Thread hook = new Thread(() -> stop(recorder, written), "attune-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (RecordingWriter writer = new RecordingWriter(open(), out == null, loaded.topics(), err)) {
            recorder.run(writer);
            writer.finish();
            return ExitCodes.OK;
        } catch (RegistryUnavailableException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        } finally {
            written.countDown();
            removeHook(hook);
        }
    }

    private static void stop(InputRecorder recorder, CountDownLatch written) {
        recorder.stop();
        try {
            if (!written.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is what ends us.
            return;
        }
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            // System.out would flush at each line.
            return new FileOutputStream(FileDescriptor.out);
        }
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(out);
            }
            OutputStream file = Files.newOutputStream(out);
            return out.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), out + " exists already: name a new file.");
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot write to " + out + ": " + e);
        }
    }

    private Instant parse(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--from must be an instant with zone, such as 2026-03-02T12:00:00Z");
        }
    }
}
