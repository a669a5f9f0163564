package dev.attune.topology;

import dev.attune.config.Settings;
import dev.attune.config.Settings.TopicSettings;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.serde.RegistrySerdes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.kafka.common.serialization.Serdes;

/** All topics of Attune: what is written, with serdes, and what {@code attune topics} creates and checks. */
public final class Topics {
    final Topic<byte[], DeadLetter> deadLetters;
    final Topic<String, EnrichedEvent> eventsEnriched;
    final Topic<String, ReplyAssessment> repliesAssessed;
    final Topic<String, PromiseEvent> promises;
    final Topic<String, ConversationAlert> conversationAlerts;
    final Topic<String, AgentScore> agentScores;
    final Topic<String, ReplyTemplate> templates;
    final Topic<String, AgentAlert> agentAlerts;

    Topics(TopicSettings names, RegistrySerdes serdes) {
        // The key of a dead letter is what came in, whatever it was.
        deadLetters = new Topic<>(names.deadLetters(), Serdes.ByteArray(), serdes.value());
        eventsEnriched = new Topic<>(names.eventsEnriched(), Serdes.String(), serdes.value());
        repliesAssessed = new Topic<>(names.repliesAssessed(), Serdes.String(), serdes.value());
        templates = new Topic<>(names.templates(), Serdes.String(), serdes.value());
        promises = new Topic<>(names.promises(), Serdes.String(), serdes.value());
        conversationAlerts = new Topic<>(names.conversationAlerts(), Serdes.String(), serdes.value());
        agentScores = new Topic<>(names.agentScores(), Serdes.String(), serdes.value());
        agentAlerts = new Topic<>(names.agentAlerts(), Serdes.String(), serdes.value());
    }

    /** Every topic of the contract, written yet or not. */
    public static List<Description> descriptions(Settings settings) {
        TopicSettings names = settings.topics();
        return List.of(
                new Description("chat.events", names.chatEvents(), "ChatEvent", false, true),
                new Description("ticket.events", names.ticketEvents(), "TicketEvent", false, true),
                new Description("templates", names.templates(), "ReplyTemplate", true, true),
                new Description("events.enriched", names.eventsEnriched(), "EnrichedEvent", false, false),
                new Description("replies.assessed", names.repliesAssessed(), "ReplyAssessment", false, false),
                new Description("promises", names.promises(), "PromiseEvent", false, false),
                new Description("conversation.alerts", names.conversationAlerts(), "ConversationAlert", false, false),
                new Description("agent.scores", names.agentScores(), "AgentScore", true, false),
                new Description("agent.alerts", names.agentAlerts(), "AgentAlert", false, false),
                new Description("dead.letters", names.deadLetters(), "DeadLetter", false, false));
    }

    /**
     * A topic of the contract.
     *
     * @param shortName name in settings ({@code topics.NAME}) and in the JSON form of outputs
     * @param name name on the broker
     * @param type simple name of the value's type
     * @param compact cleanup by compaction, else by deletion
     * @param input Attune reads it
     */
    public record Description(String shortName, String name, String type, boolean compact, boolean input) {
        /** The value's schema as published in {@code schemas/}. */
        public Schema valueSchema() {
            String path = "/schemas/" + type + ".avsc";
            try (InputStream in = Topics.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + path);
                }
                return new SchemaParser().parse(in).mainSchema();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Subject of the value's schema (TopicNameStrategy). */
        public String subject() {
            return name + "-value";
        }
    }
}
