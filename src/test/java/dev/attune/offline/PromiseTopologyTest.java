package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.engine.ShippedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises and conversation alerts through the whole topology, with the models that ship. */
class PromiseTopologyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Settings SETTINGS = ShippedEngine.SETTINGS;
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(2));
    private static final Instant GRACE_END = DUE.plus(Duration.ofMinutes(30));

    private final List<String> output = new ArrayList<>();

    @Test
    void aPromiseIsOpenedAndBrokenByTimeAloneAndSaidByConversation() throws JsonFormException {
        try (Replay replay = replay(START)) {
            replay.play(promise());
            replay.advanceTo(GRACE_END.plusSeconds(60).toEpochMilli());
        }
        assertThat(said("promises", "state")).containsExactly("OPENED", "BROKEN");
        assertThat(said("promises", "decidedAt")).endsWith(GRACE_END.toString());
        assertThat(alerts()).containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED", "PROMISE_BROKEN RAISED");
        assertThat(keys("promises")).containsOnly("c1");
        assertThat(keys("conversation.alerts")).containsOnly("c1");
    }

    @Test
    void aRestartForgetsNeitherTimersNorWhatWasSaid() throws JsonFormException {
        Replay before = replay(START);
        before.play(promise());
        before.advanceTo(DUE.toEpochMilli());
        Replay after = restarted(before);
        after.advanceTo(GRACE_END.toEpochMilli());
        Replay last = restarted(after);
        last.advanceTo(GRACE_END.plusSeconds(60).toEpochMilli());
        last.close();
        assertThat(said("promises", "state")).containsExactly("OPENED", "BROKEN");
        assertThat(said("promises", "revision")).containsExactly("0", "1");
        assertThat(alerts()).containsExactly("PROMISE_DUE RAISED", "PROMISE_DUE CLEARED", "PROMISE_BROKEN RAISED");
    }

    @Test
    void onAQuietStreamTheWallClockBreaksIt(@TempDir Path directory) throws JsonFormException {
        try (TopologyRun run = new TopologyRun(SETTINGS, ShippedEngine.get(), START, directory)) {
            run.read(promise());
            run.rest(GRACE_END.plusSeconds(60).toEpochMilli());
            assertThat(run.written().get(SETTINGS.topics().promises())).hasSize(2);
            assertThat(run.meters()
                            .registry()
                            .get("attune.promises")
                            .tag("state", "BROKEN")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(run.meters()
                            .registry()
                            .get("attune.alerts")
                            .tags("kind", "PROMISE_BROKEN", "state", "RAISED")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    private Replay replay(Instant at) {
        return new Replay(SETTINGS, ShippedEngine.get(), at.toEpochMilli(), output::add);
    }

    /** A new process: nothing survives but what is in the stores, and time. */
    private Replay restarted(Replay before) {
        Replay after = replay(Instant.ofEpochMilli(before.clock.wallMillis()));
        before.driver.getAllStateStores().keySet().forEach(name -> {
            KeyValueStore<Object, Object> to = after.driver.getKeyValueStore(name);
            try (KeyValueIterator<Object, Object> all =
                    before.driver.<Object, Object>getKeyValueStore(name).all()) {
                while (all.hasNext()) {
                    KeyValue<Object, Object> entry = all.next();
                    to.put(entry.key, entry.value);
                }
            }
        });
        before.close();
        return after;
    }

    private static EventLine promise() throws JsonFormException {
        return EventLine.parse("""
                {"topic":"chat","event":{"eventId":"p","conversationId":"c1","occurredAt":"%s","channel":"CHAT",
                "body":{"type":"Message","author":{"role":"AGENT","id":"a1"},
                "text":"I will get back to you within 2 hours."}}}""".formatted(START).replace("\n", ""));
    }

    private List<JsonNode> values(String topic) {
        return output.stream()
                .map(PromiseTopologyTest::parse)
                .filter(line -> line.get("topic").asText().equals(topic))
                .toList();
    }

    private List<String> said(String topic, String field) {
        return values(topic).stream()
                .map(line -> line.get("value").get(field).asText())
                .toList();
    }

    private List<String> keys(String topic) {
        return values(topic).stream().map(line -> line.get("key").asText()).toList();
    }

    private List<String> alerts() {
        return values("conversation.alerts").stream()
                .map(line -> line.get("value").get("kind").asText() + " "
                        + line.get("value").get("state").asText())
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
