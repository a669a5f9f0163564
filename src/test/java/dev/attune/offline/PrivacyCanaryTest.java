package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import com.google.common.primitives.Bytes;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.language.CoreNlpEngine;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.Stems;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** With the rules alone, and with the engine whose readings of each message are kept. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherStoresNorChangelogsNorTheHopHaveText(boolean models, @TempDir Path directory) {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none", "deadletter.payload", "none"));
        LanguageEngine engine = models ? ShippedEngine.get() : LanguageEngines.create(settings.language());
        try (TopologyRun run = new TopologyRun(settings, quoting(engine), CanaryStory.START, directory)) {
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

    /** A hash of the word alone would tell whoever has a dictionary that the word was written. */
    @Test
    void noStoreHasTheHashOfAWordAlone(@TempDir Path directory) {
        LanguageEngine engine = ShippedEngine.get();
        try (TopologyRun run = new TopologyRun(ShippedEngine.SETTINGS, engine, CanaryStory.START, directory)) {
            story.accepted().forEach(run::read);

            List<Object> stored = run.stored().get("conversations");
            assertThat(stored).isNotEmpty();
            byte[] open = hashOfWord(engine, story.openly.word());
            byte[] hidden = hashOfWord(engine, story.hidden.word());
            assertThat(stored).noneMatch(value -> has(value, open) || has(value, hidden));
        }
    }

    /** As it would stand in state, and does in the reading that the engine hands over. */
    private static byte[] hashOfWord(LanguageEngine engine, String word) {
        Signals signals = engine.read("I am so upset about " + word, "en", Role.CUSTOMER);
        Signals without = engine.read("I am so upset about", "en", Role.CUSTOMER);
        Set<Integer> hashes = hashes(signals);
        hashes.removeAll(hashes(without));
        assertThat(hashes).hasSize(1);
        byte[] hash = ByteBuffer.allocate(4).putInt(hashes.iterator().next()).array();
        assertThat(has(bytesOf(signals), hash)).as("the check can hear it").isTrue();
        return hash;
    }

    private static byte[] bytesOf(Signals signals) {
        ByteBuffer reading = signals.getCustomer().duplicate();
        byte[] bytes = new byte[reading.remaining()];
        reading.get(bytes);
        return bytes;
    }

    private static Set<Integer> hashes(Signals signals) {
        Stems stems = ReadingCodec.customer(signals.getCustomer()).stems();
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < stems.size(); i++) {
            hashes.add(stems.hash(i));
        }
        return hashes;
    }

    private static boolean has(Object value, byte[] part) {
        return value instanceof byte[] bytes && Bytes.indexOf(bytes, part) >= 0;
    }

    @Test
    void noLogLineHasTextWhateverGoesWrong() {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));
        try (LogCapture log = LogCapture.everything()) {
            List<String> lines = replay(settings, quoting(LanguageEngines.create(settings.language())), story.all());

            assertThat(of("dead.letters", lines)).anyMatch(line -> line.contains("INTERNAL_ERROR"));
            assertThat(log.lines()).anyMatch(line -> line.contains("event=internal-error"));
            assertThat(log.lines()).noneMatch(story::isSungIn);
        }
    }

    @Test
    void norHasTheExceptionThatStopsTheService() {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none", "failures.max", "0"));
        try (LogCapture log = LogCapture.everything()) {
            Throwable thrown = catchThrowable(
                    () -> replay(settings, quoting(LanguageEngines.create(settings.language())), story.all()));

            assertThat(thrown).isNotNull();
            assertThat(Throwables.getStackTraceAsString(thrown))
                    .contains("failures.max")
                    .doesNotContainIgnoringCase(story.openly.word())
                    .doesNotContainIgnoringCase(story.hidden.word());
            assertThat(log.lines()).isNotEmpty().noneMatch(story::isSungIn);
        }
    }

    static Stream<Arguments> engines() {
        LanguageEngine parser = new CoreNlpEngine(ShippedEngine.SETTINGS.language());
        return Stream.of(Arguments.of("attune", ShippedEngine.get()), Arguments.of("corenlp", parser));
    }

    /** Engines load models, and CoreNLP writes to the log on its own account. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void noEngineLogsText(String name, LanguageEngine engine) {
        try (LogCapture log = LogCapture.everything()) {
            List<String> lines = replay(ShippedEngine.SETTINGS, engine, story.accepted());

            assertThat(lines).as(name + " has read the texts").anyMatch(line -> line.contains("\"sentiment\":{"));
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
    private static LanguageEngine quoting(LanguageEngine sound) {
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
