package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PseudonymCommandTest {
    private static final List<String> WITH_KEY = List.of(
            "--set",
            "privacy.agent-ids=pseudonym",
            "--set",
            "privacy.agent-key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(List<String> options, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(options);
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments.toArray(String[]::new));
    }

    @Test
    void whoHasTheKeyIsToldThePseudonymOfEachId() {
        assertThat(run(WITH_KEY, "pseudonym", "ana", "ben")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("agent-[a-z2-7]{16}"))
                .startsWith("agent-tanum6hrbls6fzbs");
    }

    @Test
    void withoutTheKeyItSaysWhatIsMissing() {
        assertThat(run(List.of(), "pseudonym", "ana")).isEqualTo(ExitCodes.USAGE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("privacy.agent-ids=pseudonym");
    }

    @Test
    void forgettingHasToBeMeant() {
        assertThat(run(List.of(), "forget", "--agent", "ana")).isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString()).contains("--dry-run", "--yes");
    }
}
