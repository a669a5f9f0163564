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

class PredictCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();

    private int predict(String... arguments) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "predict";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return commands.execute(all);
    }

    @Test
    void aBadLineIsAWrongCallNamedByFileAndLine() throws IOException {
        Path file = Files.writeString(directory.resolve("x.jsonl"), "\n{\"id\":1,\"role\":\"agent\",\"txt\":\"s\"}\n");

        assertThat(predict("--form", "messages", file.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .endsWith("x.jsonl, line 2: text: must be a string");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(predict("--form", "replies", directory.resolve("nothing").toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("There is no file").contains("nothing");
    }

    @Test
    void theFormMustBeSaid() {
        assertThat(predict("-")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--form");
    }
}
