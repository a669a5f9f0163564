package dev.attune.config;

import dev.attune.rubric.Priors;
import dev.attune.schema.Channel;
import dev.attune.schema.Priority;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings of Attune, checked and immutable. {@link SettingsDefinition} has names, defaults and documentation.
 *
 * @param kafka properties of Kafka Streams, without the prefix {@code kafka.}
 * @param registry properties of Confluent's serializer, without the prefix {@code registry.}; {@code registry.url} is
 *     here under the serializer's own name, {@code schema.registry.url}
 */
public record Settings(
        String applicationId,
        TopicSettings topics,
        IngestSettings ingest,
        DeadLetterSettings deadLetters,
        LimitSettings limits,
        ConversationSettings conversation,
        TargetSettings targets,
        PromiseSettings promises,
        CalendarSettings calendars,
        ClockSettings clock,
        LanguageSettings language,
        PrivacySettings privacy,
        ScoreSettings scores,
        AgentAlertSettings agentAlerts,
        FailureSettings failures,
        HttpSettings http,
        Map<String, String> kafka,
        Map<String, String> registry,
        RunSettings run) {

    /** Names of the topics, {@code topics.*}. */
    public record TopicSettings(
            String chatEvents,
            String ticketEvents,
            String templates,
            String eventsEnriched,
            String repliesAssessed,
            String promises,
            String conversationAlerts,
            String agentScores,
            String agentAlerts,
            String deadLetters) {}

    /**
     * {@code ingest.*}.
     *
     * @param maxFuture events further ahead of their receipt are FROM_THE_FUTURE
     * @param lateness events further behind their receipt are TOO_LATE
     * @param trustTimestamps accept input topics with CreateTime
     * @param maxBytes larger record values are rejected undecoded
     */
    public record IngestSettings(Duration maxFuture, Duration lateness, boolean trustTimestamps, int maxBytes) {}

    /** {@code deadletter.*}; payload false leaves the payload out. */
    public record DeadLetterSettings(boolean payload, int payloadMax) {}

    /** {@code limits.*}: largest serialized output record, bytes. */
    public record LimitSettings(int record) {}

    /**
     * {@code conversation.*}, {@code segment.*}, {@code turn.*}. "Fast" is CHAT, MESSAGING, SMS (turn gap) or every
     * channel but TICKET and EMAIL (idle); "slow" is the rest.
     *
     * @param checkpointEvents events kept one by one before those beyond lateness are folded into a checkpoint
     */
    public record ConversationSettings(
            int maxEvents,
            int checkpointEvents,
            Duration retention,
            Duration idle,
            Duration idleSlow,
            Duration turnGap,
            Duration turnGapSlow) {}

    /** {@code target.*}: targets of the acknowledgement. */
    public record TargetSettings(Map<Channel, Duration> byChannel, Map<Priority, Duration> byPriority) {}

    /**
     * {@code promise.*}.
     *
     * @param zone of a time of day that a promise states
     * @param due time to keep a promise that states none, where people type to each other live
     * @param dueSlow the same elsewhere, in business time
     * @param gracePercent share of the time to keep it that is waited after it is over
     * @param graceMin at least so long is waited
     * @param graceMax at most so long is waited
     */
    public record PromiseSettings(
            ZoneId zone, Duration due, Duration dueSlow, int gracePercent, Duration graceMin, Duration graceMax) {}

    /** {@code calendar.*}: by team; "default" for all others; empty: no calendars. */
    public record CalendarSettings(Map<String, Calendar> byTeam) {}

    /**
     * Working hours.
     *
     * @param hours intervals by weekday in local time, without overlap, ascending
     */
    public record Calendar(ZoneId zone, Map<DayOfWeek, List<Interval>> hours, Set<LocalDate> holidays) {}

    /** Part of a day; an end of 00:00 means midnight at the end of the day. */
    public record Interval(LocalTime start, LocalTime end) {}

    /** {@code clock.*}. */
    public record ClockSettings(Duration idle, Duration tick) {}

    /**
     * {@code sentiment.*}.
     *
     * @param engine {@code attune}, {@code corenlp} or {@code none}
     * @param maxCharacters characters of a message that are read
     * @param maxSentenceTokens of {@code corenlp}: longer sentences are not parsed
     * @param maxSentences of {@code corenlp}: sentences of a message that are parsed
     */
    public record LanguageSettings(String engine, int maxCharacters, int maxSentenceTokens, int maxSentences) {}

    /**
     * {@code privacy.*}.
     *
     * @param agentKey what ids of agents are replaced with pseudonyms by; null: they stay as they are
     */
    public record PrivacySettings(TextMode text, @Nullable AgentKey agentKey) {}

    /** What of the text goes into EnrichedEvent. */
    public enum TextMode {
        NONE,
        REDACTED,
        FULL
    }

    /**
     * {@code scores.*}.
     *
     * @param priors as read from the file of {@code scores.priors}, else the shipped ones
     * @param styleWeight {@code scoring.style-weight}: what the customer's style weighs in warmth, 0 to 0.5
     */
    public record ScoreSettings(Duration emitEvery, Priors priors, double styleWeight) {}

    /**
     * {@code alerts.*}: alerts about an agent.
     *
     * @param bands of every metric
     * @param horizon name of the horizon looked at, as in AgentScore
     * @param minSegments with fewer behind a metric nothing is raised, and what stands is cleared
     * @param looksApart least time between the two looks that must both find the threshold crossed
     * @param newSegments least number of segments that came into the horizon between them
     * @param coolDown so long after it was cleared an alert is not raised again
     * @param maxBehind nothing is raised while the task's clock is further behind the wall clock
     */
    public record AgentAlertSettings(
            Map<AlertMetric, AlertBand> bands,
            String horizon,
            int minSegments,
            Duration looksApart,
            int newSegments,
            Duration coolDown,
            Duration maxBehind) {
        public AgentAlertSettings {
            bands = Map.copyOf(bands);
        }
    }

    /**
     * Hysteresis of an alert, in the unit of its metric.
     *
     * @param enabled whether agents are alerted on it
     * @param raise threshold for the end of the interval that speaks for the agent
     * @param clear threshold for the value, not on the wrong side of raise
     */
    public record AlertBand(boolean enabled, double raise, double clear) {}

    /** {@code failures.*}: more internal errors than max within the window stop the service. */
    public record FailureSettings(int max, Duration window) {}

    /** {@code http.*}. */
    public record HttpSettings(String host, int port) {}

    /**
     * What only a running instance needs.
     *
     * @param stateDir {@code state.dir}; null where nothing is kept on disk
     * @param commitStall {@code health.commit-stall}: records read and not committed for so long make it unhealthy
     */
    public record RunSettings(@Nullable Path stateDir, Duration commitStall) {}

    /** The calendar of a team, or the default one, or null if there are none. */
    public @Nullable Calendar calendarOf(@Nullable String team) {
        Calendar own = team == null ? null : calendars.byTeam().get(team);
        return own != null ? own : calendars.byTeam().get("default");
    }
}
