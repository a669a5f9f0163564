package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Invariant 3: text stays put. It is read in the first sub-topology and goes nowhere but where it is allowed to. */
class PrivacyCanaryTest {
    private final CanaryStory story = new CanaryStory();

    @Test
    void noOutputHasTextByDefault() {
        List<String> lines = replay(Map.of(), story.accepted());

        assertThat(topics(lines)).contains("events.enriched", "replies.assessed", "agent.scores");
        assertThat(lines).noneMatch(story::isSungIn);
    }

    @Test
    void allOutputsAreThereAndOnlyThePayloadOfADeadLetterHasText() {
        List<String> lines = replay(Map.of(), story.all());

        List<String> letters = of("dead.letters", lines);
        assertThat(letters).hasSize(story.rejected()).anyMatch(story::isSungIn);
        assertThat(lines).map(PrivacyCanaryTest::withoutPayload).noneMatch(story::isSungIn);
    }

    @Test
    void withoutPayloadsDeadLettersHaveNone() {
        List<String> lines = replay(Map.of("deadletter.payload", "none"), story.all());

        assertThat(of("dead.letters", lines)).hasSize(story.rejected());
        assertThat(lines).noneMatch(story::isSungIn);
    }

    @Test
    void fullTextIsThatOfPublicMessagesAndInTheEnrichedEventOnly() {
        List<String> lines = replay(Map.of("privacy.text", "full", "deadletter.payload", "none"), story.all());

        assertThat(of("events.enriched", lines)).anyMatch(story.openly::isIn);
        assertThat(lines).noneMatch(story.hidden::isIn);
        lines.removeAll(of("events.enriched", lines));
        assertThat(lines).isNotEmpty().noneMatch(story::isSungIn);
    }

    @Test
    void neitherStoresNorChangelogsNorTheHopHaveText(@TempDir Path directory) {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none", "deadletter.payload", "none"));
        try (TopologyRun run = new TopologyRun(settings, quoting(settings), CanaryStory.START, directory)) {
            story.all().forEach(run::read);
            Map<String, List<Object>> during = run.stored();
            run.rest(story.end());

            assertThat(during.get("conversations")).isNotEmpty();
            assertThat(run.stored().get("segments")).isNotEmpty();
            assertNoneSings(during);
            assertNoneSings(run.stored());
            Map<String, List<TestRecord<byte[], byte[]>>> written = run.written();
            assertThat(written.keySet())
                    .contains(
                            "run-agent-updates-repartition",
                            "run-conversations-changelog",
                            "run-agents-changelog",
                            "run-segments-changelog");
            assertThat(written.get("run-agent-updates-repartition")).isNotEmpty();
            written.forEach((topic, records) ->
                    assertThat(records).as(topic).noneMatch(one -> sings(one.key()) || sings(one.value())));
        }
    }

    @Test
    void noLogLineHasTextWhateverGoesWrong() {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));
        try (LogCapture log = LogCapture.everything()) {
            List<String> lines = replay(settings, quoting(settings), story.all());

            assertThat(of("dead.letters", lines)).anyMatch(line -> line.contains("INTERNAL_ERROR"));
            assertThat(log.lines()).anyMatch(line -> line.contains("event=internal-error"));
            assertThat(log.lines()).noneMatch(story::isSungIn);
        }
    }

    @Test
    void norHasTheExceptionThatStopsTheService() {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none", "failures.max", "0"));
        try (LogCapture log = LogCapture.everything()) {
            Throwable thrown = catchThrowable(() -> replay(settings, quoting(settings), story.all()));

            assertThat(thrown).isNotNull();
            assertThat(Throwables.getStackTraceAsString(thrown))
                    .contains("failures.max")
                    .doesNotContainIgnoringCase(story.openly.word())
                    .doesNotContainIgnoringCase(story.hidden.word());
            assertThat(log.lines()).isNotEmpty().noneMatch(story::isSungIn);
        }
    }

    /** The engine of the defaults loads models and writes to the log on its own account. */
    @Test
    void theParserOfTheDefaultEngineLogsNoText() {
        Settings settings = SettingsLoader.defaults(Map.of());
        try (LogCapture log = LogCapture.everything()) {
            List<String> lines = replay(settings, LanguageEngines.create(settings.language()), story.accepted());

            assertThat(lines).as("it has read the texts").anyMatch(line -> line.contains("\"sentiment\":{"));
            assertThat(log.lines()).noneMatch(story::isSungIn);
        }
    }

    @Test
    void aCanaryInTheLogWouldBeHeardAtAnyLevelAndFromAnyLibrary() {
        try (LogCapture log = LogCapture.everything()) {
            LoggerFactory.getLogger("io.javalin").trace("someone wrote {}", story.hidden.word());
            LoggerFactory.getLogger("org.apache.kafka.streams").debug("failed", new Exception(story.openly.word()));

            assertThat(log.lines()).hasSize(2).allMatch(story::isSungIn);
        }
    }

    private void assertNoneSings(Map<String, List<Object>> stored) {
        stored.forEach(
                (store, entries) -> assertThat(entries).as("store %s", store).noneMatch(this::sings));
    }

    private boolean sings(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        return value instanceof byte[] bytes ? story.isSungIn(bytes) : story.isSungIn(value.toString());
    }

    private List<String> replay(Map<String, String> overrides, List<EventLine> events) {
        Map<String, String> all = new HashMap<>(overrides);
        all.put("sentiment.engine", "none");
        Settings settings = SettingsLoader.defaults(all);
        return replay(settings, LanguageEngines.create(settings.language()), events);
    }

    private List<String> replay(Settings settings, LanguageEngine engine, List<EventLine> events) {
        List<String> lines = new ArrayList<>();
        try (Replay replay = new Replay(settings, engine, CanaryStory.START.toEpochMilli(), lines::add)) {
            events.forEach(replay::play);
            replay.advanceTo(story.end());
            replay.finish();
        }
        return lines;
    }

    private static List<String> topics(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\\{\"topic\":\"([^\"]*)\".*", "$1"))
                .distinct()
                .toList();
    }

    private static List<String> of(String topic, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"topic\":\"" + topic + "\""))
                .toList();
    }

    private static String withoutPayload(String line) {
        return line.replaceFirst("\"payload\":\"[^\"]*\"", "");
    }

    /** Trips over one text, and quotes it in the exception, as libraries do. */
    private static LanguageEngine quoting(Settings settings) {
        LanguageEngine sound = LanguageEngines.create(settings.language());
        return new LanguageEngine() {
            @Override
            public Signals read(String text, @Nullable String language, Role role) {
                if (text.contains(CanaryStory.TRAP)) {
                    throw new IllegalStateException("cannot read: " + text, new IllegalArgumentException(text));
                }
                return sound.read(text, language, role);
            }

            @Override
            public String name() {
                return sound.name();
            }

            @Override
            public String modelVersion() {
                return sound.modelVersion();
            }
        };
    }
}
