package dev.attune.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.schema.Channel;
import dev.attune.schema.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    private static List<String> problems(Source... sources) {
        return catchThrowableOfType(SettingsException.class, () -> SettingsLoader.load(sources))
                .problems();
    }

    private static List<String> problems(Map<String, String> values) {
        return problems(Source.of("test", values));
    }

    @Test
    void defaultsAreThoseOfTheDesign() {
        Settings settings = SettingsLoader.defaults(Map.of());

        assertThat(settings.applicationId()).isEqualTo("attune");
        assertThat(settings.topics().deadLetters()).isEqualTo("attune.dead.letters");
        assertThat(settings.ingest().lateness()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.limits().record()).isEqualTo(900 * 1024);
        assertThat(settings.targets().byChannel())
                .containsEntry(Channel.CHAT, Duration.ofSeconds(60))
                .doesNotContainKeys(Channel.EMAIL, Channel.TICKET);
        assertThat(settings.targets().byPriority()).containsEntry(Priority.NORMAL, Duration.ofHours(8));
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.calendars().byTeam()).isEmpty();
        assertThat(settings.registry()).containsEntry("schema.registry.url", "http://127.0.0.1:8081");
    }

    @Test
    void laterSourcesOverrideEarlierOnes() {
        Source file = Source.of("file", Map.of("turn.gap", "3m", "http.port", "1", "clock.tick", "2s"));
        Source environment = Source.environment(Map.of("ATTUNE_TURN_GAP", "4m", "ATTUNE_HTTP_PORT", "2"));
        Source flags = Source.of("--set", Map.of("http.port", "3"));

        Settings settings = SettingsLoader.load(file, environment, flags);

        assertThat(settings.clock().tick()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.conversation().turnGap()).isEqualTo(Duration.ofMinutes(4));
        assertThat(settings.http().port()).isEqualTo(3);
    }

    @Test
    void everyEffectiveSettingNamesItsOrigin() {
        Source environment = Source.environment(Map.of("ATTUNE_TURN_GAP", "4m"));
        Source flags = Source.of("--set", Map.of("http.port", "3"));

        assertThat(SettingsLoader.inspect(List.of(environment, flags)).effective())
                .contains(
                        new EffectiveSetting("turn.gap", "4m", "environment variable ATTUNE_TURN_GAP"),
                        new EffectiveSetting("http.port", "3", "--set"),
                        new EffectiveSetting("clock.tick", "1s", "default"),
                        new EffectiveSetting("state.dir", "(not set)", "default"))
                .isSortedAccordingTo((one, other) -> one.key().compareTo(other.key()));
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(problems(Map.of(
                        "ingest.lateness", "soon",
                        "http.port", "70000",
                        "ingest.max-futur", "1m",
                        "kafka.processing.guarantee", "at_least_once",
                        "conversation.checkpoint-events", "5000")))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line)
                        .contains("ingest.lateness", "\"soon\"", "from test", "a duration from 1m to 30d"))
                .anySatisfy(line -> assertThat(line).contains("http.port", "70000", "from 0 to 65535"))
                .anySatisfy(line -> assertThat(line).contains("Did you mean ingest.max-future?"))
                .anySatisfy(line -> assertThat(line).contains("kafka.processing.guarantee", "exactly once"))
                .anySatisfy(line -> assertThat(line)
                        .contains("conversation.checkpoint-events = 5000 (from test)", "= 2000 (default)"));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest.latenes, ingest.lateness",
        "topics.chat.event, topics.chat.events",
        "privcy.text, privacy.text",
        "htpp.port, http.port"
    })
    void anUnknownKeyNamesTheNearestKnownOne(String wrong, String near) {
        assertThat(problems(Map.of(wrong, "1"))).singleElement().asString().contains("Did you mean " + near + "?");
    }

    @Test
    void anUnknownVariableNamesTheNearestKnownOne() {
        assertThat(problems(Source.environment(Map.of("ATTUNE_INGEST_LATNESS", "1h"))))
                .singleElement()
                .asString()
                .contains("ATTUNE_INGEST_LATNESS", "Did you mean ATTUNE_INGEST_LATENESS?");
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        Settings settings = SettingsLoader.load(Source.environment(Map.of(
                "ATTUNE_HOME", "/opt/attune",
                "ATTUNE_SERVICE_HOST", "10.0.0.7",
                "ATTUNE_PORT_8080_TCP_ADDR", "10.0.0.7",
                "ATTUNE_HTTP_SERVICE_PORT_HTTP", "8080",
                "ATTUNE_HTTP_PORT", "tcp://10.0.0.7:8080",
                "ATTUNE_HTTP_HOST", "",
                "PATH", "/bin")));

        assertThat(settings).isEqualTo(SettingsLoader.defaults(Map.of()));
    }

    @Test
    void variablesReachKafkaTheRegistryAndCalendars() {
        Settings settings = SettingsLoader.load(
                Source.of(
                        "file",
                        Map.of(
                                "calendar.Night-Shift.zone", "UTC",
                                "calendar.Night-Shift.hours", "MON 01:00-02:00")),
                Source.environment(Map.of(
                        "ATTUNE_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                        "ATTUNE_REGISTRY_URL", "http://registry:8081",
                        "ATTUNE_REGISTRY_BASIC_AUTH_USER_INFO", "a:b",
                        "ATTUNE_CALENDAR_NIGHT_SHIFT_ZONE", "Europe/Berlin",
                        "ATTUNE_CALENDAR_DEFAULT_ZONE", "Europe/Paris",
                        "ATTUNE_CALENDAR_DEFAULT_HOURS", "MON-FRI 09:00-17:00")));

        assertThat(settings.kafka()).containsExactly(Map.entry("bootstrap.servers", "broker:9092"));
        assertThat(settings.registry())
                .containsOnly(
                        Map.entry("schema.registry.url", "http://registry:8081"),
                        Map.entry("basic.auth.user.info", "a:b"));
        assertThat(settings.calendarOf("Night-Shift").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.calendarOf("anybody").zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.id",
                "main.consumer.isolation.level",
                "consumer.enable.auto.commit",
                "processing.exception.handler",
                "default.value.serde",
                "topology.optimization",
                "producer.transactional.id",
                "state.dir"
            })
    void propertiesThatAttuneDecidesAreRefusedWithTheReason(String property) {
        assertThat(problems(Map.of("kafka." + property, "x")))
                .singleElement()
                .asString()
                .contains("kafka." + property, "cannot be set: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap.servers",
                "num.stream.threads",
                "group.instance.id",
                "main.consumer.max.poll.records",
                "producer.transaction.timeout.ms",
                "sasl.jaas.config",
                "client.tag.zone",
                "topic.retention.ms",
                "my.login.handler.endpoint"
            })
    void otherPropertiesOfKafkaPass(String property) {
        assertThat(SettingsLoader.defaults(Map.of("kafka." + property, "1")).kafka())
                .containsExactly(Map.entry(property, "1"));
    }

    @Test
    void aSlipInAPropertyOfKafkaIsRefused() {
        assertThat(problems(Map.of("kafka.main.consumer.max.poll.record", "5")))
                .singleElement()
                .asString()
                .contains("Did you mean kafka.main.consumer.max.poll.records?");
    }

    @Test
    void theSerializersOwnPropertiesAreProtectedToo() {
        assertThat(problems(Map.of("registry.auto.register.schemas", "true")))
                .singleElement()
                .asString()
                .contains("attune topics create --schemas");
    }

    @Test
    void aCalendarIsRead() {
        Settings settings = SettingsLoader.defaults(Map.of(
                "calendar.billing.zone", "Europe/Berlin",
                "calendar.billing.hours", "MON-FRI 09:00-12:30 13:00-17:00; sat 10:00-24:00",
                "calendar.billing.holidays", "2026-12-25, 2027-01-01"));

        Settings.Calendar calendar = settings.calendarOf("billing");
        assertThat(calendar.hours().get(DayOfWeek.WEDNESDAY))
                .containsExactly(
                        new Settings.Interval(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new Settings.Interval(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        assertThat(calendar.hours().get(DayOfWeek.SATURDAY))
                .containsExactly(new Settings.Interval(LocalTime.of(10, 0), LocalTime.MIDNIGHT));
        assertThat(calendar.hours()).doesNotContainKey(DayOfWeek.SUNDAY);
        assertThat(calendar.holidays()).containsOnly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        assertThat(settings.calendarOf("other")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON",
                "MON 9-17",
                "MON 17:00-09:00",
                "MON 09:00-12:00 11:00-13:00",
                "MON 09:00-24:00 23:00-24:00",
                "MON-FRI 09:00-12:00; TUE 11:00-13:00",
                "XYZ 09:00-17:00",
                ", 09:00-17:00",
                "- 09:00-17:00"
            })
    void hoursThatCannotBeMeantAreRefused(String hours) {
        assertThat(problems(Map.of("calendar.a.zone", "UTC", "calendar.a.hours", hours)))
                .anySatisfy(line -> assertThat(line).contains("calendar.a.hours", "without overlap"));
    }

    @Test
    void aCalendarNeedsItsZone() {
        assertThat(problems(Map.of("calendar.a.hours", "MON 09:00-17:00")))
                .singleElement()
                .asString()
                .contains("both its zone and its hours");
    }

    @ParameterizedTest
    @CsvSource({
        "conversation.retention, 1h, ingest.lateness",
        "turn.gap, 24h, segment.idle",
        "deadletter.payload-max, 921600, limits.record",
        "limits.record, 2000000, max.request.size",
        "alerts.warmth.clear, 39.9, alerts.warmth.raise",
        "alerts.indifferent.clear, 0.31, alerts.indifferent.raise",
        "topics.promises, attune.agent.scores, Two topics",
        "topics.promises, attune-promises, internal"
    })
    void valuesThatDoNotGoTogetherAreRefused(String key, String value, String said) {
        assertThat(problems(Map.of(key, value)))
                .anySatisfy(line -> assertThat(line).contains(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1d", "0x1p3", "100.1", "-1", ""})
    void whatIsNoNumberInItsRangeIsRefused(String value) {
        assertThat(problems(Map.of("alerts.warmth.raise", value)))
                .anySatisfy(line -> assertThat(line).contains("alerts.warmth.raise", "a number from 0 to 100"));
    }

    @Test
    void alertsAreThoseOfTheDesign() {
        Settings.AgentAlertSettings alerts = SettingsLoader.defaults(Map.of()).agentAlerts();

        assertThat(alerts.horizon()).isEqualTo("P1D");
        assertThat(alerts.minSegments()).isEqualTo(30);
        assertThat(alerts.coolDown()).isEqualTo(Duration.ofHours(8));
        assertThat(alerts.bands())
                .containsOnlyKeys(AlertMetric.values())
                .containsEntry(AlertMetric.WARMTH, new Settings.AlertBand(true, 40, 45))
                .containsEntry(AlertMetric.SCRIPTED_MISFIT, new Settings.AlertBand(true, 0.25, 0.20));
    }

    @Test
    void aLargerRecordNeedsALargerRequest() {
        Settings settings = SettingsLoader.defaults(
                Map.of("limits.record", "2000000", "kafka.producer.max.request.size", "3000000"));

        assertThat(settings.limits().record()).isEqualTo(2_000_000);
    }

    @Test
    void secretsAreMaskedWhereverTheyShow() {
        Source flags = Source.of(
                "--set",
                Map.of(
                        "kafka.sasl.jaas.config", "user password=pw1;",
                        "kafka.ssl.keystore.password", "pw2",
                        "kafka.ssl.keystore.location", "/keys/store",
                        "registry.basic.auth.user.info", "me:pw3",
                        "registry.url", "http://me:pw4@registry:8081",
                        "kafka.ssl.key.password", "${file:/dev/null}"));

        List<EffectiveSetting> effective =
                SettingsLoader.inspect(List.of(flags)).effective();

        assertThat(effective.toString()).doesNotContain("pw1", "pw2", "pw3", "pw4");
        assertThat(effective)
                .extracting(EffectiveSetting::shown)
                .contains("http://********@registry:8081", "/keys/store", "${file:/dev/null}");
    }

    @Test
    void aFileCanHoldAValue(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "pw$1\n");

        Settings settings = SettingsLoader.defaults(
                Map.of("kafka.sasl.jaas.config", "Login required password=\"${file:" + secret + "}\";"));

        assertThat(settings.kafka()).containsEntry("sasl.jaas.config", "Login required password=\"pw$1\";");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(problems(Map.of("kafka.ssl.key.password", "${file:/no/such}")))
                .singleElement()
                .asString()
                .contains("/no/such", "cannot be read");
    }

    @Test
    void aSettingsFileIsReadInUtf8(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("a.properties"),
                "# comment\ncalendar.Zürich.zone=UTC\ncalendar.Zürich.hours=MON 09:00-10:00\n");

        assertThat(SettingsLoader.load(Source.file(file)).calendars().byTeam()).containsOnlyKeys("Zürich");
    }

    @Test
    void aMissingSettingsFileIsSaid() {
        assertThatThrownBy(() -> Source.file(Path.of("/no/such.properties")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("/no/such.properties does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "90s, PT90S",
        "5m, PT5M",
        "24h, PT24H",
        "7d, P7D",
        "1h30m, PT1H30M",
        "250ms, PT0.25S",
        "PT5M, PT5M",
        "0, PT0S",
        "1m500ms, PT1M0.5S"
    })
    void durationsAreReadInBothForms(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
        assertThat(Durations.parse(Durations.print(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m5", "5 m", "1h 3", "-5m", "5x"})
    void otherDurationsAreRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
