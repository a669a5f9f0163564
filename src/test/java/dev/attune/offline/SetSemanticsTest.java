package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invariant 1: the last record about each reply, message and agent is a function of the set of accepted events and
 * the clock. Random sets of every kind of event, played in time order, in random orders, with duplicates and with
 * restarts that keep nothing but the stores. {@code -Dattune.seeds=N} runs more.
 */
class SetSemanticsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> IDENTITY = Map.of(
            "replies.assessed", "replyId",
            "events.enriched", "eventId",
            "promises", "promiseId",
            "agent.scores", "agentId");

    private static final LanguageEngine RULES =
            LanguageEngines.create(settings().language());
    private static final LanguageEngine MODELS = ShippedEngine.get();

    static Settings settings() {
        return SettingsLoader.defaults(Map.of(
                "sentiment.engine", "none",
                "calendar.team1.zone", "Europe/Berlin",
                "calendar.team1.hours", "MON-FRI 09:00-17:00"));
    }

    /** With the rules alone there are more runs, as they are quick; with the models all is compared that is judged. */
    static Stream<Arguments> runs() {
        return Stream.concat(
                seeds().mapToObj(seed -> Arguments.of("rules", seed, RULES)),
                seeds().filter(seed -> seed % 4 == 0).mapToObj(seed -> Arguments.of("models", seed, MODELS)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("attune.seeds", 40));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void final_values_do_not_depend_on_order_duplicates_or_restarts(String name, long seed, LanguageEngine engine) {
        RandomEvents generator = new RandomEvents(seed);
        List<EventLine> events = generator.next();
        long end = generator
                .end(events.stream()
                        .mapToLong(SetSemanticsTest::receivedAt)
                        .max()
                        .orElseThrow())
                .toEpochMilli();
        List<EventLine> inOrder = new ArrayList<>(events);
        inOrder.sort((a, b) -> Long.compare(receivedAt(a), receivedAt(b)));
        Map<String, JsonNode> expected = play(inOrder, end, new Random(0), 0, engine);
        assertThat(expected).isNotEmpty();
        Random random = new Random(seed);
        for (int order = 0; order < 3; order++) {
            List<EventLine> shuffled = new ArrayList<>(events);
            for (EventLine event : events) {
                if (random.nextInt(4) == 0) {
                    shuffled.add(event);
                }
            }
            Collections.shuffle(shuffled, random);
            assertThat(play(shuffled, end, random, order, engine))
                    .as("%s, seed %d, order %d", name, seed, order)
                    .isEqualTo(expected);
        }
    }

    /**
     * What is folded for good beyond lateness gives the same values as what is kept. Without revisions: those of a
     * message inside the checkpoint cannot open its wait again, which is documented.
     */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void a_checkpoint_changes_no_final_value(String name, long seed, LanguageEngine engine) {
        RandomEvents generator = new RandomEvents(seed);
        List<EventLine> events = new ArrayList<>(generator.next());
        events.removeIf(SetSemanticsTest::isRevision);
        events.sort((a, b) -> Long.compare(receivedAt(a), receivedAt(b)));
        long end = generator.end(receivedAt(events.get(events.size() - 1))).toEpochMilli();
        Map<String, String> plain = Map.of("sentiment.engine", "none", "ingest.lateness", "10m");
        Map<String, String> folding = new HashMap<>(plain);
        folding.put("conversation.checkpoint-events", "2");
        assertThat(play(SettingsLoader.defaults(folding), events, end, engine))
                .as("%s, seed %d", name, seed)
                .isEqualTo(play(SettingsLoader.defaults(plain), events, end, engine));
    }

    /** What is compared holds judgements, and not only waits. */
    @Test
    void with_the_models_many_replies_are_judged() {
        long judged = 0;
        for (long seed = 2; seed <= 10; seed += 2) {
            List<EventLine> events = new RandomEvents(seed).next();
            judged += play(events, 0, new Random(0), 0, MODELS).values().stream()
                    .filter(value -> value.hasNonNull("manner") && value.hasNonNull("warmth"))
                    .count();
        }
        assertThat(judged).isGreaterThan(30);
    }

    private static Map<String, JsonNode> play(
            Settings settings, List<EventLine> events, long end, LanguageEngine engine) {
        List<String> output = new ArrayList<>();
        try (Replay replay = new Replay(settings, engine, receivedAt(events.get(0)), output::add)) {
            events.forEach(replay::play);
            replay.advanceTo(end);
            replay.finish();
        }
        return lastWords(output);
    }

    private static boolean isRevision(EventLine line) {
        Object body = line instanceof EventLine.Chat chat
                ? chat.event().getBody()
                : ((EventLine.Ticket) line).event().getBody();
        return body instanceof MessageRevised;
    }

    /** The checker itself: an engine whose word depends on how often it was asked is caught. */
    @Test
    void a_seeded_defect_is_caught() {
        boolean caught = false;
        for (long seed = 1; seed <= 20 && !caught; seed++) {
            List<EventLine> events = new RandomEvents(seed).next();
            List<EventLine> reversed = new ArrayList<>(events);
            Collections.reverse(reversed);
            Map<String, JsonNode> one = play(events, 0, new Random(0), 0, new Forgetful());
            Map<String, JsonNode> other = play(reversed, 0, new Random(0), 0, new Forgetful());
            caught = !one.equals(other);
        }
        assertThat(caught).isTrue();
    }

    /** Plays the events with {@code restarts} restarts at random places; the last record by identity. */
    private static Map<String, JsonNode> play(
            List<EventLine> events, long end, Random random, int restarts, LanguageEngine engine) {
        List<String> output = new ArrayList<>();
        long start =
                events.stream().mapToLong(SetSemanticsTest::receivedAt).min().orElse(0);
        Replay replay = new Replay(settings(), engine, start, output::add);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < restarts; i++) {
            places.add(random.nextInt(events.size()));
        }
        for (int i = 0; i < events.size(); i++) {
            if (places.contains(i)) {
                replay = restarted(replay, engine, output);
            }
            replay.play(events.get(i));
        }
        replay.advanceTo(end);
        replay.finish();
        replay.close();
        return lastWords(output);
    }

    /** A new process: nothing survives but what is in the stores, and time. */
    private static Replay restarted(Replay before, LanguageEngine engine, List<String> output) {
        Replay after = new Replay(settings(), engine, before.clock.wallMillis(), output::add);
        before.driver.getAllStateStores().keySet().forEach(name -> {
            KeyValueStore<Object, Object> from = before.driver.getKeyValueStore(name);
            KeyValueStore<Object, Object> to = after.driver.getKeyValueStore(name);
            try (KeyValueIterator<Object, Object> all = from.all()) {
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

    private static Map<String, JsonNode> lastWords(List<String> output) {
        Map<String, JsonNode> last = new TreeMap<>();
        for (String line : output) {
            JsonNode node = parse(line);
            String topic = node.get("topic").asText();
            assertThat(topic).as(line).isNotEqualTo("dead.letters");
            if (topic.equals("conversation.alerts") || topic.equals("agent.alerts")) {
                // A history of what was known when, not a function of the set.
                continue;
            }
            String id = node.get("value").isNull()
                    ? node.get("key").asText()
                    : node.get("value").get(IDENTITY.get(topic)).asText();
            if (node.get("value") instanceof ObjectNode value) {
                value.remove(List.of("revision", "source", "asOf"));
            }
            last.put(topic + "/" + id, node.get("value"));
        }
        return last;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static long receivedAt(EventLine line) {
        return line instanceof EventLine.Chat chat ? chat.receivedAt() : ((EventLine.Ticket) line).receivedAt();
    }

    /** A defect: every third message is said to need no reply. */
    private static final class Forgetful implements LanguageEngine {
        private int asked;

        @Override
        public Signals read(String text, @Nullable String language, Role role) {
            Signals signals = RULES.read(text, language, role);
            asked++;
            if (asked % 3 == 0) {
                signals.setNeedsReply(false);
            }
            return signals;
        }

        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public String modelVersion() {
            return "1";
        }
    }
}
