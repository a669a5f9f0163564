package dev.attune.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every key with type, default and documentation: the one place to add a setting. */
public final class SettingsDefinition {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Kind<Duration> TARGET = Kind.duration(SECOND, YEAR);

    /**
     * Keys that belong together.
     *
     * @param about introduces them in the documentation
     */
    record Section(String title, String about, List<Setting<?>> settings) {}

    static final List<Section> SECTIONS = List.of(
            instance(),
            topics(),
            ingest(),
            conversation(),
            targets(),
            PromiseKeys.section(),
            clock(),
            language(),
            outputs(),
            AgentAlertSection.section(),
            probes());

    static final Map<String, Setting<?>> BY_KEY = SECTIONS.stream()
            .flatMap(section -> section.settings().stream())
            .collect(Collectors.toUnmodifiableMap(Setting::key, setting -> setting));

    private SettingsDefinition() {}

    private static Section instance() {
        return new Section(
                "Instance",
                "Who this instance is and where it keeps its state.",
                List.of(
                        setting(
                                "application.id",
                                Kind.topic(),
                                "attune",
                                "Name of the consumer group and prefix of internal topics. Instances with the same name"
                                        + " share the work; another name starts from nothing."),
                        setting(
                                "state.dir",
                                Kind.directory(),
                                null,
                                "Directory of the local state; required by `run`. Without a lasting one each restart"
                                        + " restores everything from the broker. One process a directory."),
                        setting(
                                "registry.url",
                                Kind.text("one or more http:// or https:// addresses, separated by commas"),
                                "http://127.0.0.1:8081",
                                "Schema registry that speaks Confluent's API.")));
    }

    private static Section topics() {
        return new Section(
                "Topics",
                "Names of the topics. All must exist: `attune topics create` makes them.",
                List.of(
                        topic("chat.events", "Input: chats, messaging, social, e-mail, voice transcripts."),
                        topic("ticket.events", "Input: tickets."),
                        topic("templates", "Input: declared reply templates; learned ones are added. Compacted."),
                        topic("events.enriched", "Output: what was read from each public message."),
                        topic("replies.assessed", "Output: one assessment for each public human reply, and revisions."),
                        topic("promises", "Output: promises and what became of them."),
                        topic("conversation.alerts", "Output: conversations that need somebody now."),
                        topic("agent.scores", "Output: rolling scores by agent. Compacted."),
                        topic("agent.alerts", "Output: agents whose score left the agreed range."),
                        topic("dead.letters", "Output: input that was rejected, with the reason.")));
    }

    private static Section ingest() {
        return new Section(
                "Ingest",
                "What is accepted, and what becomes of the rest. Times compare `occurredAt` with the record's Kafka"
                        + " timestamp.",
                List.of(
                        setting(
                                "ingest.max-future",
                                Kind.duration(Duration.ZERO, Duration.ofDays(7)),
                                "5m",
                                "Events further ahead of their receipt are rejected (FROM_THE_FUTURE)."),
                        setting(
                                "ingest.lateness",
                                Kind.duration(Duration.ofMinutes(1), Duration.ofDays(30)),
                                "24h",
                                "Events further behind their receipt are rejected (TOO_LATE). Longer keeps more events"
                                        + " of each conversation in state."),
                        setting(
                                "ingest.trust-timestamps",
                                Kind.bool(),
                                "false",
                                "Accept input topics with CreateTime: for backfill, demo and tests. In production a"
                                        + " producer's clock would then decide what is late."),
                        setting(
                                "ingest.max-bytes",
                                Kind.integer(1024, 64 << 20),
                                "2097152",
                                "Larger record values are rejected undecoded, bytes."),
                        setting(
                                "deadletter.payload",
                                Kind.choice("full", "none"),
                                "full",
                                "Whether a dead letter carries the rejected bytes. They may hold customer text: `none`"
                                        + " leaves them out."),
                        setting(
                                "deadletter.payload-max",
                                Kind.integer(0, 8 << 20),
                                "65536",
                                "Bytes of the payload that are kept; the rest is cut off."),
                        setting(
                                "limits.record",
                                Kind.integer(65536, 64 << 20),
                                "921600",
                                "Largest serialized output, bytes. Stays below the producer's and the topics' limit"
                                        + " (1 MiB), with room for headers."),
                        setting(
                                "failures.max",
                                Kind.integer(0, 1_000_000),
                                "10",
                                "More internal errors than this within `failures.window` stop the service: a defect"
                                        + " must not turn the input into dead letters."),
                        setting(
                                "failures.window",
                                Kind.duration(SECOND, Duration.ofDays(1)),
                                "1m",
                                "See `failures.max`.")));
    }

    private static Section conversation() {
        Kind<Duration> gap = Kind.duration(Duration.ZERO, Duration.ofDays(1));
        Kind<Duration> idle = Kind.duration(Duration.ofMinutes(1), YEAR);
        return new Section(
                "Conversations",
                "How messages become turns and cycles, and how long a conversation is remembered.",
                List.of(
                        setting("turn.gap", gap, "2m", "Longest gap in a turn; CHAT, MESSAGING, SMS."),
                        setting("turn.gap-slow", gap, "10m", "Longest gap in a turn; all other channels."),
                        setting(
                                "segment.idle",
                                idle,
                                "24h",
                                "A cycle ends after so long without a message; all channels but tickets and e-mail."),
                        setting("segment.idle-slow", idle, "7d", "The same for tickets and e-mail."),
                        setting(
                                "conversation.max-events",
                                Kind.integer(10, 100_000),
                                "2000",
                                "Events of one conversation; further ones are rejected (TOO_MANY_EVENTS). Bounds the"
                                        + " state of one conversation."),
                        setting(
                                "conversation.checkpoint-events",
                                Kind.integer(1, 100_000),
                                "256",
                                "Events kept one by one before those beyond `ingest.lateness` are folded into a"
                                        + " checkpoint. Fewer: less state, more work."),
                        setting(
                                "conversation.retention",
                                Kind.duration(Duration.ofHours(1), YEAR),
                                "30d",
                                "A conversation without events for so long is forgotten.")));
    }

    private static Section targets() {
        return new Section(
                "Targets",
                "Time to the acknowledgement that is good service here; responsiveness compares waits with it. In CHAT,"
                        + " MESSAGING and SMS the answer may take three times as long. Tickets and e-mail go by priority.",
                List.of(
                        setting("target.chat", TARGET, "60s", "CHAT."),
                        setting("target.messaging", TARGET, "5m", "MESSAGING."),
                        setting("target.sms", TARGET, "5m", "SMS."),
                        setting("target.social", TARGET, "30m", "SOCIAL."),
                        setting("target.voice-transcript", TARGET, "60s", "VOICE_TRANSCRIPT."),
                        setting("target.low", TARGET, "24h", "Tickets and e-mail of priority LOW."),
                        setting("target.normal", TARGET, "8h", "NORMAL, and where no priority is known."),
                        setting("target.high", TARGET, "2h", "HIGH."),
                        setting("target.urgent", TARGET, "30m", "URGENT.")));
    }

    private static Section clock() {
        return new Section(
                "Clock",
                "A task's time is that of the records it reads; when nothing is left to read it goes on by itself.",
                List.of(
                        setting(
                                "clock.idle",
                                Kind.duration(Duration.ofMillis(100), Duration.ofHours(1)),
                                "2s",
                                "Reading nothing for so long means that nothing is left to read."),
                        setting(
                                "clock.tick",
                                Kind.duration(Duration.ofMillis(10), Duration.ofMinutes(1)),
                                "1s",
                                "How often things that fall due are looked for.")));
    }

    private static Section language() {
        return new Section(
                "Language",
                "How messages are read. Input is bounded first, so that the cost of a message is.",
                List.of(
                        setting(
                                "sentiment.engine",
                                Kind.choice("attune", "corenlp", "none"),
                                "attune",
                                "`attune`: Attune's own models, all that is judged from a text, microseconds a message."
                                        + " `corenlp`: Stanford CoreNLP, sentiment only, for comparison. `none`: waits"
                                        + " and turns only, nothing is judged from the text (`degraded` ENGINE_OFF)."),
                        setting(
                                "sentiment.max-characters",
                                Kind.integer(100, 40_000),
                                "20000",
                                "Characters of a message that are read: thousands of words, more than people write. What"
                                        + " is longer is pasted; with the bound it costs milliseconds at most."),
                        setting(
                                "sentiment.max-sentence-tokens",
                                Kind.integer(5, 200),
                                "60",
                                "`corenlp`: longer sentences are not parsed, as the parser's cost grows with the cube of it."),
                        setting(
                                "sentiment.max-sentences",
                                Kind.integer(1, 1000),
                                "10",
                                "`corenlp`: sentences of a message that are parsed; the longest cost a second each.")));
    }

    private static Section outputs() {
        return new Section(
                "Outputs",
                "What goes out, and how often.",
                List.of(
                        setting(
                                "privacy.text",
                                Kind.choice("none", "redacted", "full"),
                                "none",
                                "What of the message text goes into the enriched event. `redacted` masks e-mail addresses,"
                                        + " links, numbers, postal addresses and names as far as they can be found;"
                                        + " some are missed."),
                        setting(
                                "privacy.agent-ids",
                                Kind.choice("plain", "pseudonym"),
                                "plain",
                                "`pseudonym`: each agent's and reviewer's id is replaced by a keyed hash before anything is"
                                        + " stored or sent; `attune pseudonym` tells which. A change, of the key too,"
                                        + " begins all history anew."),
                        setting(
                                "privacy.agent-key",
                                Kind.agentKey(),
                                null,
                                "Secret that pseudonyms are made with. Who has it can tell whose they are: give it by"
                                        + " `${file:…}`, and keep it as long as the scores."),
                        setting(
                                "scores.emit-every",
                                Kind.duration(Duration.ZERO, Duration.ofHours(1)),
                                "1s",
                                "An agent's score goes out at most once in this time; 0: at each change."),
                        setting(
                                "scoring.style-weight",
                                Kind.decimal(0, 0.5),
                                "0.1",
                                "How much the fit to the customer's style weighs in the warmth of a turn. It never weighs"
                                        + " where the customer shows a feeling or hardship."),
                        setting(
                                "scores.priors",
                                Kind.file(),
                                null,
                                "File of priors made by `attune calibrate`; without it those of docs/scoring.md. Its"
                                        + " `rubricVersion` is what all outputs say from then on.")));
    }

    private static Section probes() {
        return new Section(
                "Probes and metrics",
                "`/live`, `/ready`, `/status` and `/metrics`. They carry no message text and have no access control:"
                        + " mind who can reach the address.",
                List.of(
                        setting(
                                "http.host",
                                Kind.text("a host name or address of this machine"),
                                "127.0.0.1",
                                "Address to listen on; 0.0.0.0 for all, as in a container."),
                        setting("http.port", Kind.integer(0, 65535), "8080", "Port; 0 takes a free one."),
                        setting(
                                "health.commit-stall",
                                Kind.duration(Duration.ofSeconds(10), Duration.ofDays(1)),
                                "3m",
                                "`/live` is red when records were read and nothing was committed for so long. Three"
                                        + " times the transaction timeout: shorter, and a slow broker restarts Attune.")));
    }

    private static Setting<String> topic(String name, String about) {
        return setting("topics." + name, Kind.topic(), "attune." + name, about);
    }

    static <T> Setting<T> setting(String key, Kind<T> kind, @Nullable String preset, String about) {
        return new Setting<>(key, kind, preset, about);
    }
}
