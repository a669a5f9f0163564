package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** From events to {@code agent.alerts}, through the whole topology. */
class AgentAlertReplayTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SLOW_SECONDS = 900;
    private static final int QUICK_SECONDS = 5;

    private final Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));
    private final LanguageEngine engine = LanguageEngines.create(settings.language());
    private final List<String> output = new ArrayList<>();

    @Test
    void an_alert_is_raised_and_cleared_and_not_repeated_after_a_restart() throws JsonFormException {
        Replay replay = new Replay(settings, engine, START.toEpochMilli(), output::add);
        chats(replay, 0, 50, SLOW_SECONDS);
        assertThat(states()).as("raised").containsExactly("RESPONSIVENESS RAISED", "WITHIN_TARGET RAISED");
        replay = restarted(replay);
        chats(replay, 50, 60, SLOW_SECONDS);
        assertThat(states()).as("after a restart").hasSize(2);
        chats(replay, 60, 400, QUICK_SECONDS);
        replay.finish();
        replay.close();
        assertThat(states())
                .as("cleared")
                .startsWith("RESPONSIVENESS RAISED", "WITHIN_TARGET RAISED")
                .containsOnlyOnce("RESPONSIVENESS CLEARED", "WITHIN_TARGET CLEARED")
                .hasSize(4);
        JsonNode raised = alerts().get(0);
        assertThat(raised.get("key").asText()).isEqualTo("ann");
        assertThat(raised.get("value").get("evidence")).hasSize(5);
        assertThat(raised.get("value").get("evidence").get(0).get("flags").toString())
                .isEqualTo("[\"LATE\"]");
    }

    /** One conversation every 20 minutes, answered after so long. */
    private static void chats(Replay replay, int from, int to, int seconds) throws JsonFormException {
        for (int i = from; i < to; i++) {
            Instant asked = START.plusSeconds(i * 1200L);
            replay.play(message("q" + i, "c" + i, asked, "CUSTOMER", "u" + i, "Where is my parcel?"));
            replay.play(message("a" + i, "c" + i, asked.plusSeconds(seconds), "AGENT", "ann", "It comes today."));
        }
    }

    private static EventLine message(String id, String chat, Instant at, String role, String author, String text)
            throws JsonFormException {
        return EventLine.parse("""
                {"topic":"chat","event":{"eventId":"%s","conversationId":"%s","occurredAt":"%s","channel":"CHAT",\
                "body":{"type":"Message","author":{"role":"%s","id":"%s"},"text":"%s"}}}""".formatted(id, chat, at, role, author, text));
    }

    /** A new process: nothing survives but what is in the stores, and time. */
    private Replay restarted(Replay before) {
        Replay after = new Replay(settings, engine, before.clock.wallMillis(), output::add);
        before.driver.getAllStateStores().keySet().forEach(name -> {
            KeyValueStore<Object, Object> to = after.driver.getKeyValueStore(name);
            try (KeyValueIterator<Object, Object> all =
                    before.driver.getKeyValueStore(name).all()) {
                while (all.hasNext()) {
                    KeyValue<Object, Object> entry = all.next();
                    to.put(entry.key, entry.value);
                }
            }
        });
        before.close();
        after.advanceTo(before.clock.wallMillis());
        return after;
    }

    private List<String> states() {
        return alerts().stream()
                .map(line -> line.get("value").get("metric").asText() + " "
                        + line.get("value").get("state").asText())
                .toList();
    }

    private List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : output) {
            JsonNode node = parse(line);
            if (node.get("topic").asText().equals("agent.alerts")) {
                alerts.add(node);
            }
        }
        return alerts;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
