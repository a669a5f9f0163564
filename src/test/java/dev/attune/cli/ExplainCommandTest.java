package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.json.JsonFormException;
import dev.attune.json.JsonText;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... arguments) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return commands.execute(all);
    }

    @Test
    void theContextKeepsTheOrderOfTheOptions() throws JsonFormException {
        explain("--json", "--customer", "one", "--agent", "two", "the reply", "--customer=three", "--channel", "email");

        assertThat(JsonText.readObject(out.toString()).path("messages"))
                .extracting(message -> message.path("text").textValue())
                .containsExactly("one", "two", "three", "the reply");
    }

    @Test
    void aMessageByItselfHasNoJudgement() throws JsonFormException {
        explain("--json", "--messages", "Where is it?", "--role", "customer");

        assertThat(JsonText.readObject(out.toString()).path("judgement").isNull())
                .isTrue();
    }

    @Test
    void aReplyIsJudgedInWords() {
        assertThat(explain("It was sent today.", "--customer", "Where is it?")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("CUSTOMER", "AGENT", "JUDGEMENT", "warmth");
    }

    @Test
    void nothingToExplainIsAWrongCall() {
        assertThat(explain()).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("Nothing to explain");
    }

    @Test
    void anUnknownChannelIsAnsweredWithTheChoices() {
        assertThat(explain("hi", "--channel", "fax")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("--channel must be one of CHAT");
    }

    @Test
    void anOptionWithoutATextIsAWrongCall() {
        assertThat(explain("hi", "--customer")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("--customer needs a text");
    }
}
