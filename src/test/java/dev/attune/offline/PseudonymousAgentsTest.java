package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.attune.config.AgentKey;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.ingest.Pseudonyms;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.engine.LanguageEngines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With pseudonyms no id of an agent is behind the door, and nothing else is otherwise. */
class PseudonymousAgentsTest {
    private static final String KEY = "9f4c1d0b7e62a853f01c4d9be7a6358240d1c7f29b8e3a6510fd2c4b7a9e8d63";
    private static final Map<String, String> PSEUDONYMS = Map.of(
            "sentiment.engine", "none",
            "deadletter.payload", "none",
            "privacy.agent-ids", "pseudonym",
            "privacy.agent-key", KEY);

    /** Ids of the story by what they become here: long enough to be found among bytes. */
    private static final Map<String, String> PEOPLE = Map.of(
            "a1", "wilhelmina.plain@desk.example",
            "a2", "balthasar.plain@desk.example",
            "r1", "reviewer.plain@desk.example");

    private final CanaryStory story = new CanaryStory();

    private static EventLine withPeople(EventLine line) {
        String text = line.write();
        for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
            text = text.replace("\"" + person.getKey() + "\"", "\"" + person.getValue() + "\"");
        }
        try {
            return EventLine.parse(text);
        } catch (JsonFormException e) {
            throw new AssertionError(text, e);
        }
    }

    private List<EventLine> events() {
        return story.all().stream().map(PseudonymousAgentsTest::withPeople).toList();
    }

    private List<String> replay(Map<String, String> overrides) {
        Settings settings = SettingsLoader.defaults(overrides);
        List<String> lines = new ArrayList<>();
        try (Replay replay = new Replay(
                settings, LanguageEngines.create(settings.language()), CanaryStory.START.toEpochMilli(), lines::add)) {
            events().forEach(replay::play);
            replay.advanceTo(story.end());
            replay.finish();
        }
        return lines;
    }

    @Test
    void aReplaySaysTheSameButForTheIds() {
        Pseudonyms pseudonyms = new Pseudonyms(AgentKey.parse(KEY));
        List<String> expected = replay(Map.of("sentiment.engine", "none", "deadletter.payload", "none")).stream()
                .map(line -> {
                    String other = line;
                    for (String id : PEOPLE.values()) {
                        other = other.replace("\"" + id + "\"", "\"" + pseudonyms.of(id) + "\"");
                    }
                    return other;
                })
                .toList();

        assertThat(expected).anyMatch(line -> line.contains("\"agent.scores\""));
        // Agents are served in the order of their ids, which is another.
        assertThat(replay(PSEUDONYMS)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noPlainIdIsOnAnyTopicInAnyStoreOrInTheLog(@TempDir Path directory) {
        try (LogCapture log = LogCapture.everything()) {
            List<String> heard = run(PSEUDONYMS, directory);

            assertThat(heard).isEmpty();
            assertThat(log.lines()).noneMatch(line -> hasPlainId(line));
        }
    }

    /** The scan can find: with plain ids it does, in stores and on topics. */
    @Test
    void plainIdsAreFoundWhereTheyAre(@TempDir Path directory) {
        List<String> heard = run(Map.of("sentiment.engine", "none", "deadletter.payload", "none"), directory);

        assertThat(heard)
                .contains(
                        "store conversations",
                        "store agents",
                        "store segments",
                        "store agent-replies",
                        "topic run-agent-updates-repartition",
                        "topic run-conversations-changelog",
                        "topic attune.replies.assessed",
                        "topic attune.agent.scores");
    }

    /** Stores and topics with a plain id. */
    private List<String> run(Map<String, String> overrides, Path directory) {
        Settings settings = SettingsLoader.defaults(overrides);
        List<String> heard = new ArrayList<>();
        try (TopologyRun run =
                new TopologyRun(settings, LanguageEngines.create(settings.language()), CanaryStory.START, directory)) {
            events().forEach(run::read);
            note(run.stored(), heard);
            run.rest(story.end());
            note(run.stored(), heard);
            for (Map.Entry<String, List<TestRecord<byte[], byte[]>>> topic :
                    run.written().entrySet()) {
                if (topic.getValue().stream().anyMatch(one -> hasPlainId(one.key()) || hasPlainId(one.value()))) {
                    heard.add("topic " + topic.getKey());
                }
            }
        }
        return heard;
    }

    private static void note(Map<String, List<Object>> stores, List<String> heard) {
        stores.forEach((store, entries) -> {
            if (entries.stream().anyMatch(PseudonymousAgentsTest::hasPlainId)) {
                heard.add("store " + store);
            }
        });
    }

    private static boolean hasPlainId(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
        return PEOPLE.values().stream()
                .anyMatch(id -> Bytes.indexOf(bytes, id.getBytes(StandardCharsets.UTF_8)) >= 0
                        || Bytes.indexOf(bytes, id.getBytes(StandardCharsets.UTF_16LE)) >= 0
                        || Bytes.indexOf(bytes, id.getBytes(StandardCharsets.UTF_16BE)) >= 0);
    }
}
