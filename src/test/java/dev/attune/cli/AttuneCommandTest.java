package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.ConfigurationDocument;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AttuneCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(args);
    }

    @Test
    void configShowsValuesAndTheirOrigin() {
        assertThat(run("config", "--set", "http.port=9090", "--set", "kafka.sasl.jaas.config=a=hidden"))
                .isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("http.port=9090  # --set", "turn.gap=2m  # default")
                .doesNotContain("hidden");
    }

    @Test
    void configPrintsTheDocumentation() {
        assertThat(run("config", "--docs")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString()).isEqualTo(ConfigurationDocument.text());
    }

    @Test
    void allProblemsAreLinesAndNoStackTrace() {
        assertThat(run("run", "--set", "http.prt=9090", "--set", "turn.gap=x")).isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .contains("Did you mean http.port?", "turn.gap")
                .doesNotContain("\tat ");
    }

    @Test
    void runNeedsAStateDirectory() {
        assertThat(run("run")).isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("state.dir is not set");
    }

    @Test
    void aBrokerThatIsNotThereIsOneLine() {
        // Nobody listens on port 1 of loopback.
        int code = run(
                "topics",
                "check",
                "--set",
                "kafka.bootstrap.servers=127.0.0.1:1",
                "--set",
                "kafka.default.api.timeout.ms=1000",
                "--set",
                "kafka.request.timeout.ms=500");

        assertThat(code).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("127.0.0.1:1", "kafka.bootstrap.servers");
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(run("rnu")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(run()).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("run", "topics", "topology", "config");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : AttuneCommand.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isEqualTo(ExitCodes.OK);
        }
        assertThat(out.toString()).contains("--set", "--config", "--docs");
    }

    @Test
    void theVersionIsKnown() {
        assertThat(run("--version")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).startsWith("attune ");
    }
}
