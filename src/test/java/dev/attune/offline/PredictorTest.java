package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Empathy;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.PromiseSpan;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.offline.Predictor.BadRecordException;
import dev.attune.offline.Predictor.Form;
import dev.attune.schema.Answered;
import dev.attune.schema.Channel;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Manner;
import dev.attune.schema.Need;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.PromiseType;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictorTest {
    private static final Verdict NOTHING = new Verdict(
            null, null, null, null, null, null, null, null, false, null, List.of(), List.of(), null, null, List.of());

    /** Remembers what it was asked. */
    private static final class Listener implements Judge {
        private final List<String> messages = new ArrayList<>();
        private final List<Exchange> exchanges = new ArrayList<>();
        private Verdict verdict = NOTHING;
        private MessageVerdict message = new MessageVerdict(null, null, null, null, List.of());

        @Override
        public Verdict judge(Exchange exchange) {
            exchanges.add(exchange);
            return verdict;
        }

        @Override
        public MessageVerdict judge(Role role, String text) {
            messages.add(role + ": " + text);
            return message;
        }
    }

    private final Listener judge = new Listener();
    private final StringWriter out = new StringWriter();

    private List<String> predict(Form form, String... lines) throws Exception {
        new Predictor(judge, form).run(new BufferedReader(new StringReader(String.join("\n", lines))), out);
        return out.toString().lines().toList();
    }

    @Test
    void aMessageIsAnsweredByWhatItShows() throws Exception {
        judge.message = new MessageVerdict(SentimentLabel.NEGATIVE, -.4, Need.FEELING, .25, List.of("TOO_LONG"));

        assertThat(predict(Form.MESSAGES, "{\"id\":\"a\",\"role\":\"customer\",\"text\":\"Oh no\"}"))
                .containsExactly("{\"id\":\"a\",\"sentiment\":{\"label\":\"NEGATIVE\",\"score\":-0.4},"
                        + "\"need\":\"FEELING\",\"canned\":0.25,\"degraded\":[\"TOO_LONG\"]}");
        assertThat(judge.messages).containsExactly("CUSTOMER: Oh no");
    }

    @Test
    void whatIsNotJudgedIsNull() throws Exception {
        assertThat(predict(Form.MESSAGES, "{\"id\":1,\"role\":\"AGENT\",\"text\":\"\"}"))
                .containsExactly("{\"id\":1,\"sentiment\":null,\"need\":null,\"canned\":null,\"degraded\":[]}");
    }

    @Test
    void aReplyIsAnsweredByEveryFieldOfItsVerdict() throws Exception {
        judge.verdict = new Verdict(
                SentimentLabel.NEUTRAL,
                Need.NONE,
                NeedOutcome.NOT_NEEDED,
                Manner.TASK,
                Map.of(Manner.WARM, .1, Manner.TASK, .7, Manner.INDIFFERENT, .2),
                .55,
                Answered.PARTIAL,
                .5,
                true,
                CustomerStyle.BRIEF,
                List.of(new PromiseSpan(2, 9, PromiseType.CALLBACK)),
                List.of("NO_ACK", "SAME"),
                new Empathy(1, 0, 2),
                .75,
                List.of());

        assertThat(predict(Form.REPLIES, "{\"id\":\"r\",\"context\":[],\"reply\":\"x\"}"))
                .containsExactly("{\"id\":\"r\",\"customerSentiment\":\"NEUTRAL\",\"need\":\"NONE\","
                        + "\"needOutcome\":\"NOT_NEEDED\",\"manner\":\"TASK\",\"mannerProbabilities\":{\"WARM\":0.1,"
                        + "\"TASK\":0.7,\"INDIFFERENT\":0.2},\"warmth\":0.55,\"answered\":\"PARTIAL\",\"canned\":0.5,"
                        + "\"misfit\":true,\"style\":\"BRIEF\",\"promises\":[{\"start\":2,\"end\":9,"
                        + "\"type\":\"CALLBACK\"}],\"reasons\":[{\"code\":\"NO_ACK\"},{\"code\":\"SAME\"}],"
                        + "\"empathy\":{\"reaction\":1,\"interpretation\":0,\"exploration\":2},\"politeness\":0.75,"
                        + "\"degraded\":[]}");
    }

    @Test
    void contextAndChannelReachTheJudge() throws Exception {
        predict(
                Form.REPLIES,
                "{\"id\":\"r\",\"channel\":\"social\",\"context\":[{\"role\":\"Customer\",\"text\":\"Hm\"},"
                        + "{\"role\":\"BOT\",\"text\":\"Hi\"}],\"reply\":\"Yes\",\"label\":\"passed over\"}");

        assertThat(judge.exchanges)
                .containsExactly(new Exchange(
                        "r",
                        Channel.SOCIAL,
                        List.of(new Utterance(Role.CUSTOMER, "Hm"), new Utterance(Role.BOT, "Hi")),
                        "Yes"));
    }

    @Test
    void withoutAChannelItIsAChat() throws Exception {
        predict(
                Form.REPLIES,
                "{\"id\":1,\"context\":[],\"reply\":\"\"}",
                "{\"id\":2,\"channel\":null,\"context\":[],\"reply\":\"\"}");

        assertThat(judge.exchanges).extracting(Exchange::channel).containsExactly(Channel.CHAT, Channel.CHAT);
    }

    @Test
    void linesKeepTheirOrderAndBlankOnesArePassedOver() throws Exception {
        assertThat(predict(
                        Form.MESSAGES,
                        "{\"id\":\"b\",\"role\":\"agent\",\"text\":\"1\"}",
                        " ",
                        "{\"id\":\"a\",\"role\":\"agent\",\"text\":\"2\"}"))
                .extracting(line -> line.substring(0, 9))
                .containsExactly("{\"id\":\"b\"", "{\"id\":\"a\"");
    }

    @Test
    void noCharacterOfAnIdEndsALine() throws Exception {
        assertThat(predict(Form.MESSAGES, "{\"id\":\"a\u2028é🙂\",\"role\":\"agent\",\"text\":\"\"}"))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"a\\u2028\\u00E9\\uD83D\\uDE42\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":1,\"role\":\"secret\",\"text\":\"secret\"}|role: must be one of customer, agent, bot, system",
                "{\"id\":1,\"text\":\"secret\"}|role: must be one of customer, agent, bot, system",
                "{\"id\":1,\"role\":\"unknown\",\"text\":\"secret\"}|role: must be one of customer, agent, bot, system",
                "{\"id\":1,\"role\":\"agent\"}|text: must be a string",
                "{\"role\":\"agent\",\"text\":\"secret\"}|id: must be a string or a whole number",
                "{\"id\":1.5,\"role\":\"agent\",\"text\":\"secret\"}|id: must be a string or a whole number",
                "[\"secret\"]|must be a JSON object",
                "{\"text\":secret}|is not a single, well-formed JSON object",
            })
    void aBadMessageIsNamedByLineAndFieldAndNeverQuoted(String line, String problem) {
        assertThatThrownBy(() -> predict(Form.MESSAGES, "{\"id\":0,\"role\":\"agent\",\"text\":\"\"}", line))
                .isInstanceOf(BadRecordException.class)
                .hasMessageStartingWith("line 2: " + problem)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":1,\"reply\":\"secret\"}|context: must be an array",
                "{\"id\":1,\"context\":[],\"text\":\"secret\"}|reply: must be a string",
                "{\"id\":1,\"context\":[{\"role\":\"agent\"}],\"reply\":\"secret\"}|context[0].text: must be a string",
                "{\"id\":1,\"context\":[{\"role\":\"me\",\"text\":\"\"}],\"reply\":\"\"}|context[0].role: must be one of",
                "{\"id\":1,\"context\":[\"secret\"],\"reply\":\"\"}|context[0].role: must be one of",
                "{\"id\":1,\"channel\":\"pigeon\",\"context\":[],\"reply\":\"\"}|channel: must be one of chat, messaging",
            })
    void aBadReplyIsNamedByLineAndField(String line, String problem) {
        assertThatThrownBy(() -> predict(Form.REPLIES, line))
                .hasMessageStartingWith("line 1: " + problem)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void whatWasJudgedBeforeABadLineIsWritten() {
        assertThatThrownBy(() -> predict(Form.MESSAGES, "{\"id\":7,\"role\":\"agent\",\"text\":\"\"}", "no"))
                .isInstanceOf(BadRecordException.class);

        assertThat(out.toString()).startsWith("{\"id\":7,");
    }
}
