package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.schema.ChatEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comparison that cannot fail is worse than none. */
class FinalValuesTest {
    private static final Settings SETTINGS = Installation.on(
                    new Cluster("none:9", "mock://none"), "replay", Path.of("unused"))
            .inSimulatedTime()
            .settings();

    private final List<EventLine> input = Shift.of(1);
    private final FinalValues expected = FinalValues.replayed(SETTINGS, input);

    /** Equal emptiness would prove nothing. */
    @Test
    void thereIsSomethingToCompare() {
        assertThat(input).hasSizeGreaterThan(Shift.EVENTS + Shift.EVENTS / 50);
        assertThat(expected.replies()).hasSizeGreaterThan(Shift.EVENTS / 4);
        assertThat(expected.scores()).hasSize(6).allSatisfy((agent, score) -> {
            assertThat(score.get("asOf")).isEqualTo(anyScore().get("asOf"));
            assertThat(score.at("/horizons/1/responsiveness/value").isNumber()).isTrue();
            assertThat(score.at("/horizons/0/responsiveness/n").asInt())
                    .isLessThan(score.at("/horizons/1/responsiveness/n").asInt());
        });
    }

    private JsonNode anyScore() {
        return expected.scores().values().iterator().next();
    }

    @Test
    void theComparisonSeesALostReply() {
        int reply = aReply();
        String id = eventId(input.get(reply));
        List<EventLine> lost = new ArrayList<>(input);
        lost.removeIf(line -> eventId(line).equals(id));

        assertThat(differences(lost))
                .contains("reply " + id + " is not in the other", "event " + id + " is not in the other")
                .anyMatch(difference -> difference.startsWith("score "));
    }

    @Test
    void theComparisonSeesAReplyASecondLate() {
        int reply = aReply();
        String id = eventId(input.get(reply));
        List<EventLine> changed = new ArrayList<>(input);
        changed.replaceAll(line -> eventId(line).equals(id) ? aSecondLater((EventLine.Chat) line) : line);

        assertThat(differences(changed)).anyMatch(difference -> difference.startsWith("reply " + id + ".wait"));
    }

    private List<String> differences(List<EventLine> other) {
        return expected.differences(FinalValues.replayed(SETTINGS, other));
    }

    /** Place of a reply whose wait is known, in a chat. */
    private int aReply() {
        for (int i = 0; i < input.size(); i++) {
            JsonNode reply = expected.replies().get(eventId(input.get(i)));
            if (input.get(i) instanceof EventLine.Chat
                    && reply != null
                    && !reply.get("responsiveness").isNull()) {
                return i;
            }
        }
        throw new AssertionError("a shift without replies");
    }

    private static EventLine aSecondLater(EventLine.Chat line) {
        ChatEvent later = ChatEvent.newBuilder(line.event())
                .setOccurredAt(line.event().getOccurredAt().plusSeconds(1))
                .build();
        return new EventLine.Chat(later, line.receivedAt());
    }

    private static String eventId(EventLine line) {
        return line instanceof EventLine.Ticket ticket
                ? ticket.event().getEventId()
                : ((EventLine.Chat) line).event().getEventId();
    }
}
