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

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int simulate(String... options) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        String[] call = new String[options.length + 1];
        call[0] = "simulate";
        System.arraycopy(options, 0, call, 1, options.length);
        return commands.execute(call);
    }

    /** Of two agents chance alone misses a mark. */
    @Test
    void a_missed_mark_is_named_and_is_the_exit_code() {
        assertThat(simulate("--agents", "2", "--populations", "1")).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(out.toString()).contains("MISSED", "OK").doesNotContain("intervals:");
        assertThat(err.toString()).contains("intervals:", "alerts:");
    }

    @Test
    void every_figure_is_in_the_json_and_the_table_in_the_page() throws IOException {
        Path json = directory.resolve("figures.json");
        Path page = Files.writeString(
                directory.resolve("page.md"), "# A\n<!-- simulate -->\nof yesterday\n<!-- /simulate -->\nend\n");

        simulate("--agents", "2", "--populations", "1", "--json", json.toString(), "--docs", page.toString());

        assertThat(Files.readString(json)).contains("\"seed\" : 1", "\"standardError\"", "\"missed\"");
        assertThat(Files.readString(page))
                .contains("| an average agent is alerted on, share of days |")
                .doesNotContain("yesterday")
                .endsWith("<!-- /simulate -->\nend\n");
    }

    @Test
    void a_population_of_nobody_is_a_wrong_call() {
        assertThat(simulate("--agents", "0")).isEqualTo(ExitCodes.USAGE);
    }
}
