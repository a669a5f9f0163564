package dev.attune.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.TemplateOrigin;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLineTest {
    private static final String CHAT = """
            {"topic":"chat","event":{"eventId":"e-1","conversationId":"c-1","occurredAt":"2026-03-02T11:00:20Z",\
            "channel":"CHAT","customerId":null,"language":null,"body":{"type":"Assigned","agentId":"a-1",\
            "teamId":null}},"receivedAt":"2026-03-02T11:00:21.250Z"}""";
    private static final String TICKET = """
            {"topic":"ticket","event":{"eventId":"e-1","ticketId":"t-1","occurredAt":"2026-03-02T11:00:20Z",\
            "requesterId":null,"language":null,"body":{"type":"Merged","intoTicketId":"t-2"}}}""";
    private static final String TEMPLATE = """
            {"topic":"template","event":{"templateId":"m-1","name":null,"text":"Hello {{name}}",\
            "origin":"DECLARED","sketch":null,"conversations":null,"validFrom":null,"expiresAt":null,\
            "allowListed":false}}""";
    private static final String REMOVED = "{\"topic\":\"template\",\"key\":\"m-1\",\"event\":null}";

    @ParameterizedTest
    @ValueSource(strings = {CHAT, TICKET, TEMPLATE, REMOVED})
    void aLineIsWrittenAsItWasRead(String line) throws JsonFormException {
        EventLine read = EventLine.parse(line);

        assertThat(read.write()).isEqualTo(line);
        assertThat(EventLine.parse(read.write())).isEqualTo(read);
    }

    @Test
    void theKeyIsTheIdOfTheConversationOrTemplate() throws JsonFormException {
        assertThat(EventLine.parse(CHAT).key()).isEqualTo("c-1");
        assertThat(EventLine.parse(TICKET).key()).isEqualTo("t-1");
        assertThat(EventLine.parse(TEMPLATE).key()).isEqualTo("m-1");
        assertThat(EventLine.parse(REMOVED).key()).isEqualTo("m-1");
    }

    @Test
    void receivedAtIsOccurredAtUnlessTheLineSaysOtherwise() throws JsonFormException {
        assertThat(((EventLine.Chat) EventLine.parse(CHAT)).receivedAt())
                .isEqualTo(Instant.parse("2026-03-02T11:00:21.250Z").toEpochMilli());
        assertThat(((EventLine.Ticket) EventLine.parse(TICKET)).receivedAt())
                .isEqualTo(Instant.parse("2026-03-02T11:00:20Z").toEpochMilli());
    }

    @Test
    void aTemplateOfTwoFieldsIsDeclaredAndNotAllowListed() throws JsonFormException {
        EventLine line = EventLine.parse("{\"topic\":\"template\",\"event\":{\"templateId\":\"m\",\"text\":\"Hi\"}}");

        var template = ((EventLine.Template) line).template();
        assertThat(template).isNotNull();
        assertThat(template.getOrigin()).isEqualTo(TemplateOrigin.DECLARED);
        assertThat(template.getAllowListed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | topic: required field is missing",
                "{\"topic\":\"mail\"} | topic: must be one of chat, ticket, template",
                "{\"topic\":\"chat\"} | event: required field is missing",
                "{\"topic\":\"chat\",\"event\":{},\"at\":1} | at: unknown field; a line of this topic has topic, event, receivedAt",
                "{\"topic\":\"chat\",\"event\":{\"x\":1}} | event.x: unknown field; ChatEvent has eventId",
                "{\"topic\":\"chat\",\"event\":null} | event: must be an object (ChatEvent)",
                "{\"topic\":\"template\",\"event\":{\"templateId\":\"m\"},\"receivedAt\":\"2026-03-02T11:00:20Z\"} | receivedAt: unknown field",
                "{\"topic\":\"template\",\"event\":null} | key: required field is missing",
            })
    void anErrorSaysWhere(String line, String message) {
        assertThatThrownBy(() -> EventLine.parse(line))
                .isInstanceOf(JsonFormException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anOutputLineHasTopicKeyAndValue() {
        Estimate estimate = new Estimate(null, null, null, 0, EstimateState.INSUFFICIENT, null);

        assertThat(OutputLine.write("agent.scores", "a \"1\"", estimate))
                .isEqualTo("{\"topic\":\"agent.scores\",\"key\":\"a \\\"1\\\"\",\"value\":{\"value\":null,\"low\":null,"
                        + "\"high\":null,\"n\":0,\"state\":\"INSUFFICIENT\",\"adjusted\":null}}");
        assertThat(OutputLine.write("agent.scores", "a", null))
                .isEqualTo("{\"topic\":\"agent.scores\",\"key\":\"a\",\"value\":null}");
        assertThat(OutputLine.write("dead.letters", null, null))
                .isEqualTo("{\"topic\":\"dead.letters\",\"key\":null,\"value\":null}");
    }
}
