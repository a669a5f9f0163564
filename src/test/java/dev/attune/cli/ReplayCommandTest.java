package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter said = new StringWriter();

    private int replay(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandLine commands = AttuneCommand.commandLine();
        commands.setErr(new PrintWriter(said));
        return commands.execute(all);
    }

    @Test
    void bad_line_is_named_by_file_line_and_field_and_nothing_else_is_said() throws IOException {
        Path file = directory.resolve("events.jsonl");
        Files.writeString(file, "\n{\"topic\":\"chat\",\"event\":{\"eventId\":\"e1\",\"occuredAt\":\"x\"}}\n");
        assertThat(replay(file.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .contains("events.jsonl:2: event.occuredAt: unknown field");
    }

    @Test
    void missing_file_is_named() {
        assertThat(replay(directory.resolve("nothing.jsonl").toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(said.toString()).contains("There is no file").contains("nothing.jsonl");
    }

    @Test
    void time_without_zone_is_refused() {
        assertThat(replay("--until", "2026-03-02T12:00:00", "-")).isEqualTo(ExitCodes.USAGE);
        assertThat(said.toString()).contains("--until must be an instant with zone");
    }
}
