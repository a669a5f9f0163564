package dev.attune.config;

import dev.attune.config.GivenValues.Given;
import dev.attune.config.Settings.Calendar;
import dev.attune.config.Settings.Interval;
import dev.attune.config.Settings.TextMode;
import dev.attune.rubric.Priors;
import dev.attune.rubric.PriorsFile;
import dev.attune.rubric.PriorsReading;
import dev.attune.schema.Channel;
import dev.attune.schema.Priority;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Puts the values of all keys into their records. */
final class SettingsAssembly {
    private final ParsedValues values;

    private SettingsAssembly(ParsedValues values) {
        this.values = values;
    }

    static Settings assemble(ParsedValues values) {
        return new SettingsAssembly(values).settings();
    }

    private Settings settings() {
        return new Settings(
                text("application.id"),
                topics(),
                new Settings.IngestSettings(
                        duration("ingest.max-future"),
                        duration("ingest.lateness"),
                        values.get("ingest.trust-timestamps", Boolean.class),
                        number("ingest.max-bytes")),
                new Settings.DeadLetterSettings(
                        text("deadletter.payload").equals("full"), number("deadletter.payload-max")),
                new Settings.LimitSettings(number("limits.record")),
                conversation(),
                targets(),
                promises(),
                new Settings.CalendarSettings(calendars()),
                new Settings.ClockSettings(duration("clock.idle"), duration("clock.tick")),
                new Settings.LanguageSettings(
                        text("sentiment.engine"),
                        number("sentiment.max-characters"),
                        number("sentiment.max-sentence-tokens"),
                        number("sentiment.max-sentences")),
                new Settings.PrivacySettings(
                        TextMode.valueOf(text("privacy.text").toUpperCase(Locale.ROOT)),
                        text("privacy.agent-ids").equals("pseudonym")
                                ? values.find("privacy.agent-key", AgentKey.class)
                                : null),
                new Settings.ScoreSettings(duration("scores.emit-every"), priors(), decimal("scoring.style-weight")),
                AgentAlertSection.assemble(values),
                new Settings.FailureSettings(number("failures.max"), duration("failures.window")),
                new Settings.HttpSettings(text("http.host"), number("http.port")),
                Map.copyOf(values.under("kafka.")),
                registry(),
                new Settings.RunSettings(values.find("state.dir", Path.class), duration("health.commit-stall")));
    }

    private Settings.TopicSettings topics() {
        return new Settings.TopicSettings(
                text("topics.chat.events"),
                text("topics.ticket.events"),
                text("topics.templates"),
                text("topics.events.enriched"),
                text("topics.replies.assessed"),
                text("topics.promises"),
                text("topics.conversation.alerts"),
                text("topics.agent.scores"),
                text("topics.agent.alerts"),
                text("topics.dead.letters"));
    }

    private Settings.ConversationSettings conversation() {
        return new Settings.ConversationSettings(
                number("conversation.max-events"),
                number("conversation.checkpoint-events"),
                duration("conversation.retention"),
                duration("segment.idle"),
                duration("segment.idle-slow"),
                duration("turn.gap"),
                duration("turn.gap-slow"));
    }

    private Settings.TargetSettings targets() {
        return new Settings.TargetSettings(
                Map.of(
                        Channel.CHAT, duration("target.chat"),
                        Channel.MESSAGING, duration("target.messaging"),
                        Channel.SMS, duration("target.sms"),
                        Channel.SOCIAL, duration("target.social"),
                        Channel.VOICE_TRANSCRIPT, duration("target.voice-transcript")),
                Map.of(
                        Priority.LOW, duration("target.low"),
                        Priority.NORMAL, duration("target.normal"),
                        Priority.HIGH, duration("target.high"),
                        Priority.URGENT, duration("target.urgent")));
    }

    private Settings.PromiseSettings promises() {
        return new Settings.PromiseSettings(
                values.get("promise.zone", ZoneId.class),
                duration("promise.due"),
                duration("promise.due-slow"),
                number("promise.grace-percent"),
                duration("promise.grace-min"),
                duration("promise.grace-max"));
    }

    private Map<String, String> registry() {
        Map<String, String> registry = values.under("registry.");
        registry.remove("url");
        registry.put("schema.registry.url", text("registry.url"));
        return Map.copyOf(registry);
    }

    private Priors priors() {
        Path file = values.find("scores.priors", Path.class);
        if (file == null) {
            return Priors.shipped();
        }
        PriorsReading reading = PriorsFile.read(file);
        if (reading instanceof PriorsReading.Sound sound) {
            return sound.priors();
        }
        values.require(false, "Priors: " + ((PriorsReading.Broken) reading).explanation(), "scores.priors");
        return Priors.shipped();
    }

    private Map<String, Calendar> calendars() {
        Set<String> teams = new TreeSet<>();
        for (String key : values.given().all().keySet()) {
            Matcher matcher = GivenValues.CALENDAR.matcher(key);
            if (matcher.matches()) {
                teams.add(matcher.group(1));
            }
        }
        Map<String, Calendar> calendars = new TreeMap<>();
        for (String team : teams) {
            calendars.put(team, calendar("calendar." + team));
        }
        return Map.copyOf(calendars);
    }

    private Calendar calendar(String prefix) {
        for (String part : List.of(".zone", ".hours")) {
            // A guessed zone or guessed hours would give wrong waits without anybody noticing.
            values.require(
                    values.given().get(prefix + part) != null,
                    "A calendar needs both its zone and its hours.",
                    prefix + ".zone",
                    prefix + ".hours");
        }
        ZoneId zone = read(prefix + ".zone", CalendarText::zone, CalendarText.ALLOWED_ZONE, ZoneOffset.UTC);
        Map<DayOfWeek, List<Interval>> hours =
                read(prefix + ".hours", CalendarText::hours, CalendarText.ALLOWED_HOURS, Map.of());
        Set<LocalDate> holidays =
                read(prefix + ".holidays", CalendarText::holidays, CalendarText.ALLOWED_HOLIDAYS, Set.of());
        return new Calendar(zone, hours, holidays);
    }

    private <T> T read(String key, Function<String, T> parser, String allowed, T otherwise) {
        Given own = values.given().get(key);
        if (own == null) {
            return otherwise;
        }
        try {
            return parser.apply(own.value());
        } catch (IllegalArgumentException e) {
            values.problem(key, own, allowed);
            return otherwise;
        }
    }

    private String text(String key) {
        return values.get(key, String.class);
    }

    private int number(String key) {
        return values.get(key, Integer.class);
    }

    private double decimal(String key) {
        return values.get(key, Double.class);
    }

    private Duration duration(String key) {
        return values.get(key, Duration.class);
    }
}
