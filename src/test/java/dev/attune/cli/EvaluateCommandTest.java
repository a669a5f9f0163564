package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.SmallCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int evaluate(String... options) {
        new SmallCorpus().writeTo(directory.resolve("corpus"));
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        List<String> call = new ArrayList<>(List.of(
                "evaluate",
                "--corpus",
                directory.resolve("corpus").toString(),
                "--peers",
                "none",
                "--set",
                "sentiment.engine=none"));
        call.addAll(List.of(options));
        return commands.execute(call.toArray(String[]::new));
    }

    @Test
    void withoutOutsideDataTheCorpusIsMeasured() {
        assertThat(evaluate()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Test part of the project's corpus", "corpus_need", "fairness_agent_name");
        assertThat(out.toString()).doesNotContain("sentiment_airline");
    }

    @Test
    void progressIsNoResult() {
        evaluate();

        assertThat(err.toString()).contains("judging: corpus");
        assertThat(out.toString()).doesNotContain("judging");
    }

    @Test
    void onlyWhatIsNamedIsMeasured() {
        assertThat(evaluate("--only", "warmth")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("corpus_warmth").doesNotContain("corpus_need", "fairness");
    }

    @Test
    void aPartOfANameFindsItInEverySet() throws IOException {
        Path gold = Files.createDirectories(directory.resolve("sets"));
        Files.writeString(
                gold.resolve("items.jsonl"),
                "{\"n\":1,\"source\":\"maia\",\"context\":[{\"role\":\"customer\",\"text\":\"Hi\"}],\"reply\":\"Hello\"}\n");
        Files.writeString(gold.resolve("panel.jsonl"), "{\"n\":1,\"customer_sentiment\":\"neutral\"}\n");

        assertThat(evaluate("--data", gold.toString(), "--only", "customer_sentiment"))
                .isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("gold_customer_sentiment", "corpus_customer_sentiment");
    }

    @Test
    void aNameThatNothingHasIsAWrongCall() {
        assertThat(evaluate("--only", "kindness")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("No task has kindness in its name");
    }

    @Test
    void everyFigureIsInTheJson() throws IOException {
        Path json = directory.resolve("figures.json");

        assertThat(evaluate("--only", "corpus_manner", "--json", json.toString()))
                .isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(json))
                .contains("\"task\" : \"corpus_manner\"", "\"measure\" : \"indifferentF1\"", "\"best constant\"");
    }

    @Test
    void tablesGoBetweenTheMarksOfAPage() throws IOException {
        Path page = Files.writeString(
                directory.resolve("page.md"), "# A\n<!-- evaluate:fairness -->\nold\n<!-- /evaluate -->\nend\n");

        assertThat(evaluate("--only", "fairness", "--docs", page.toString())).isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(page))
                .startsWith("# A\n<!-- evaluate:fairness -->\n**Fairness")
                .contains("| fairness_agent_name | meanShift |")
                .doesNotContain("old")
                .endsWith("<!-- /evaluate -->\nend\n");
    }

    @Test
    void errorsAreListedByIdAndWithTextsOnlyOnRequest() {
        assertThat(evaluate("--only", "corpus_manner", "--errors", "5")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).startsWith("hotel-1-1\thotel\tis TASK\tsaid not judged");
        assertThat(out.toString()).doesNotContain("Your room is ready");

        evaluate("--only", "corpus_manner", "--errors", "5", "--show-text");
        assertThat(out.toString()).contains("    Your room is ready");
    }

    @Test
    void errorsNeedTheFullNameOfATask() {
        assertThat(evaluate("--only", "corpus", "--errors", "5")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("full name of a task");
    }

    @Test
    void aDirectoryThatIsNotThereIsAWrongCall() {
        assertThat(evaluate("--data", directory.resolve("nowhere").toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("There is no directory");
    }
}
