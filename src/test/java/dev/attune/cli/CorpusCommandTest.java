package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.SmallCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void aSoundCorpusEndsWithZero() {
        new SmallCorpus().writeTo(directory);

        assertThat(run("check")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToIgnoringNewLines("no problems");
    }

    @Test
    void problemsArePrintedAndEndWithOne() {
        new SmallCorpus()
                .spoil("messages/parcel.jsonl", "\"neutral\"", "\"calm\"")
                .writeTo(directory);

        assertThat(run("check")).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(out.toString()).contains("parcel-4: sentiment calm is not one of negative, neutral, positive");
    }

    @Test
    void aDirectoryWithoutCorpusIsAWrongCall() {
        assertThat(run("check", "--dir", directory.resolve("nowhere").toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("There is no corpus in");
    }

    @Test
    void figuresAreNotMadeOfACorpusReadInPart() {
        new SmallCorpus()
                .spoil("messages/parcel.jsonl", "\"writer\"", "\"author\"")
                .writeTo(directory);

        assertThat(run("stats")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("unknown field author");
    }

    @Test
    void statsWritesPageAndJson() throws IOException {
        new SmallCorpus().writeTo(directory);
        Path page = Files.writeString(directory.resolve("README.md"), "<!-- stats -->\n<!-- /stats -->\n");
        Path json = directory.resolve("figures.json");

        assertThat(run("stats", "--readme", "--json", json.toString())).isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(page)).contains("| contexts | 6 | 4 | 1 | 1 |");
        assertThat(Files.readString(json)).contains("\"kind\" : \"contexts\"");
        assertThat(out.toString()).contains("**Labels**");
    }

    private int run(String subcommand, String... options) {
        CommandLine command = AttuneCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] call = new String[options.length + 4];
        call[0] = "corpus";
        call[1] = subcommand;
        System.arraycopy(options, 0, call, 2, options.length);
        call[options.length + 2] = "--dir";
        call[options.length + 3] = directory.toString();
        return command.execute(options.length > 0 && options[0].equals("--dir") ? first(call) : call);
    }

    /** The call without the default directory. */
    private static String[] first(String[] call) {
        return Arrays.copyOf(call, call.length - 2);
    }
}
