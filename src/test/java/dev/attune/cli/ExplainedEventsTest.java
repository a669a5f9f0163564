package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code explain} of recorded events, and the examples of its page, which are really run. */
class ExplainedEventsTest {
    private static final Path HOME = Path.of(System.getProperty("attune.home", "."));
    private static final Path PAGE = HOME.resolve("docs/operations.md");
    private static final String EVENTS =
            HOME.resolve("examples/contested.jsonl").toString();
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- run: (explain [^>]*) -->\\n```text\\n(.*?)```\\n", Pattern.DOTALL);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }

    /** Models that change change the numbers of the page: {@code -Dattune.golden=update} writes what is said now. */
    @Test
    void theExamplesOfThePageSayWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        StringBuilder now = new StringBuilder();
        List<String> commands = new ArrayList<>();
        while (example.find()) {
            commands.add(example.group(1));
            String said = said(example.group(1));
            example.appendReplacement(
                    now,
                    Matcher.quoteReplacement("<!-- run: " + example.group(1) + " -->\n```text\n" + said + "```\n"));
        }
        example.appendTail(now);
        if ("update".equals(System.getProperty("attune.golden"))) {
            Files.writeString(PAGE, now);
        }

        assertThat(commands).hasSize(2);
        assertThat(Files.readString(PAGE))
                .as("the examples in docs/operations.md; -Dattune.golden=update writes them anew")
                .isEqualTo(now.toString());
    }

    /** From the project's directory: paths in the page count from there. */
    private String said(String command) {
        out.getBuffer().setLength(0);
        String[] arguments = command.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].equals("examples/contested.jsonl") ? EVENTS : arguments[i];
        }
        assertThat(run(arguments)).as(err.toString()).isEqualTo(ExitCodes.OK);
        return out.toString().replace(EVENTS, "examples/contested.jsonl");
    }

    @Test
    void anUnknownReplyIsAWrongCallThatNamesWhatThereIs() {
        assertThat(run("explain", "--events", EVENTS, "--reply", "r9")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("There is no reply r9", "r1", "Agents: ana, bo");
    }

    @Test
    void severalFilesAreReadAsOne() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(EVENTS));
        Path first = Files.createTempFile("first", ".jsonl");
        Path second = Files.createTempFile("second", ".jsonl");
        Files.write(first, lines.subList(0, 5));
        Files.write(second, lines.subList(5, lines.size()));

        assertThat(run("explain", "--events", first.toString(), second.toString(), "--reply", "r3"))
                .isEqualTo(ExitCodes.OK);
        String apart = out.toString();
        out.getBuffer().setLength(0);
        run("explain", "--events", EVENTS, "--reply", "r3");
        assertThat(apart).isEqualTo(out.toString());
    }

    @Test
    void replyAndAgentTogetherAreAWrongCall() {
        assertThat(run("explain", "--events", EVENTS, "--reply", "r3", "--agent", "ana"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("either --reply ID or --agent ID");
    }

    @Test
    void textsBesideEventsAreAWrongCall() {
        assertThat(run("explain", "--events", EVENTS, "--reply", "r3", "--customer", "hello"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("With --events nothing is typed in");
    }

    @Test
    void aReplyIdWithoutEventsIsAWrongCall() {
        assertThat(run("explain", "--reply", "r3")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--reply needs --events FILE");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("explain", "--events", "nothing.jsonl", "--reply", "r3")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("There is no file nothing.jsonl");
    }
}
