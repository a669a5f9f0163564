package dev.attune.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between settings. */
final class CrossChecks {
    /** Default of Kafka's producer, {@code max.request.size}, bytes. */
    private static final int MAX_REQUEST = 1_048_576;

    /** Coordinates, reason and detail of a dead letter beside its payload; key, headers and framing of a record. */
    private static final int AROUND_A_RECORD = 16_384;

    private CrossChecks() {}

    static void run(Settings settings, ParsedValues values) {
        conversation(settings, values);
        promises(settings, values);
        sizes(settings, values);
        topics(settings, values);
        membership(settings, values);
        AgentAlertSection.check(values);
        pseudonyms(values);
    }

    private static void pseudonyms(ParsedValues values) {
        boolean wanted = values.get("privacy.agent-ids", String.class).equals("pseudonym");
        boolean keyGiven = values.given().get("privacy.agent-key") != null;
        values.require(
                !wanted || keyGiven,
                "privacy.agent-ids=pseudonym needs privacy.agent-key. Make one with `openssl rand -hex 32 > FILE`, keep the"
                        + " file from others, and set privacy.agent-key=${file:FILE}.",
                "privacy.agent-ids");
        // Who gives a key believes that no plain id goes out.
        values.require(
                wanted || !keyGiven,
                "privacy.agent-key is given and not used: set privacy.agent-ids=pseudonym, or take the key away.",
                "privacy.agent-ids");
    }

    private static void conversation(Settings settings, ParsedValues values) {
        Settings.ConversationSettings conversation = settings.conversation();
        values.require(
                conversation.retention().compareTo(settings.ingest().lateness()) >= 0,
                "conversation.retention must not be shorter than ingest.lateness: a late event would not find its"
                        + " conversation.",
                "conversation.retention",
                "ingest.lateness");
        values.require(
                conversation.checkpointEvents() < conversation.maxEvents(),
                "conversation.checkpoint-events must be less than conversation.max-events.",
                "conversation.checkpoint-events",
                "conversation.max-events");
        values.require(
                conversation.turnGap().compareTo(conversation.idle()) < 0,
                "turn.gap must be shorter than segment.idle: a turn lies within a cycle.",
                "turn.gap",
                "segment.idle");
        values.require(
                conversation.turnGapSlow().compareTo(conversation.idleSlow()) < 0,
                "turn.gap-slow must be shorter than segment.idle-slow: a turn lies within a cycle.",
                "turn.gap-slow",
                "segment.idle-slow");
        values.require(
                conversation.turnGapSlow().compareTo(conversation.idle()) < 0,
                "turn.gap-slow must be shorter than segment.idle: a turn lies within a cycle.",
                "turn.gap-slow",
                "segment.idle");
        values.require(
                conversation.retention().compareTo(conversation.idle()) >= 0,
                "conversation.retention must not be shorter than segment.idle: its end would never be seen.",
                "conversation.retention",
                "segment.idle");
        values.require(
                conversation.retention().compareTo(conversation.idleSlow()) >= 0,
                "conversation.retention must not be shorter than segment.idle-slow: its end would never be seen.",
                "conversation.retention",
                "segment.idle-slow");
    }

    private static void promises(Settings settings, ParsedValues values) {
        values.require(
                settings.promises().graceMin().compareTo(settings.promises().graceMax()) <= 0,
                "promise.grace-min must not be longer than promise.grace-max.",
                "promise.grace-min",
                "promise.grace-max");
    }

    private static void sizes(Settings settings, ParsedValues values) {
        values.require(
                settings.deadLetters().payloadMax() + AROUND_A_RECORD
                        <= settings.limits().record(),
                "deadletter.payload-max and " + AROUND_A_RECORD + " bytes around it must fit into limits.record.",
                "deadletter.payload-max",
                "limits.record");
        for (String key : List.of("producer.max.request.size", "max.request.size")) {
            String own = settings.kafka().get(key);
            if (own != null) {
                values.require(
                        fits(settings, own),
                        "limits.record and " + AROUND_A_RECORD
                                + " bytes around it must fit into the producer's request.",
                        "limits.record",
                        "kafka." + key);
                return;
            }
        }
        values.require(
                fits(settings, String.valueOf(MAX_REQUEST)),
                "limits.record and " + AROUND_A_RECORD + " bytes around it must fit into the producer's request, "
                        + MAX_REQUEST + " bytes: set kafka.producer.max.request.size too, and max.message.bytes of the"
                        + " topics.",
                "limits.record");
    }

    private static boolean fits(Settings settings, String request) {
        try {
            return settings.limits().record() + (long) AROUND_A_RECORD <= Long.parseLong(request.strip());
        } catch (NumberFormatException e) {
            // Kafka says itself what is wrong with it.
            return true;
        }
    }

    private static void topics(Settings settings, ParsedValues values) {
        Set<String> names = new HashSet<>();
        for (String key : SettingsDefinition.BY_KEY.keySet().stream()
                .filter(name -> name.startsWith("topics."))
                .sorted()
                .toList()) {
            values.require(names.add(values.get(key, String.class)), "Two topics must not have the same name.", key);
        }
        values.require(
                names.stream().noneMatch(name -> name.startsWith(settings.applicationId() + "-")),
                "A topic's name must not begin with application.id and a hyphen: such are Kafka Streams' internal"
                        + " topics, which a reset deletes.",
                "application.id");
    }

    private static void membership(Settings settings, ParsedValues values) {
        boolean streamsProtocol = "streams".equalsIgnoreCase(settings.kafka().get("group.protocol"));
        values.require(
                !(streamsProtocol && settings.kafka().containsKey("group.instance.id")),
                "kafka.group.instance.id needs kafka.group.protocol=classic: clients of version 4.3 refuse both together.",
                "kafka.group.protocol",
                "kafka.group.instance.id");
    }
}
