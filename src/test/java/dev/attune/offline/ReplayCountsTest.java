package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the meters say of a conversation that goes through the whole topology. */
class ReplayCountsTest {
    private static final String START = "2026-03-02T09:0";

    private final Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));

    @Test
    void every_stage_counts_its_work() throws JsonFormException {
        Map<String, Long> work = play(
                        message("e1", "0:00", "CUSTOMER", "u1", "Where is my parcel?"),
                        message("e2", "0:20", "AGENT", "a1", "It comes today."))
                .work();

        assertThat(work)
                .containsEntry("events.enriched", 2L)
                .containsEntry("replies.assessed", 1L)
                .containsEntry("events.late", 0L)
                .containsEntry("errors.internal", 0L);
        assertThat(work.get("scores.emitted")).isPositive();
    }

    @Test
    void an_event_behind_a_later_one_of_its_conversation_is_late_and_its_correction_a_revision()
            throws JsonFormException {
        Map<String, Long> work = play(
                        message("e2", "0:20", "AGENT", "a1", "It comes today."),
                        message("e1", "0:00", "CUSTOMER", "u1", "Where is my parcel?"))
                .work();

        assertThat(work)
                .containsEntry("events.late", 1L)
                .containsEntry("events.enriched", 2L)
                .containsEntry("replies.assessed", 2L);
    }

    private Meters play(String... lines) throws JsonFormException {
        try (Replay replay = new Replay(settings, LanguageEngines.create(settings.language()), 0, line -> {})) {
            for (String line : List.of(lines)) {
                replay.play(EventLine.parse(line));
            }
            replay.finish();
            return replay.meters();
        }
    }

    private static String message(String id, String at, String role, String author, String text) {
        return """
                {"topic":"chat","event":{"eventId":"%s","conversationId":"c1","occurredAt":"%s%sZ","channel":"CHAT",\
                "body":{"type":"Message","author":{"role":"%s","id":"%s"},"text":"%s"}},\
                "receivedAt":"2026-03-02T09:01:00Z"}""".formatted(id, START, at, role, author, text);
    }
}
