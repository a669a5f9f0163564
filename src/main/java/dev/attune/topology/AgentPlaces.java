package dev.attune.topology;

import dev.attune.agentscore.AgentStores;
import dev.attune.config.Settings;
import dev.attune.conversation.ConversationStores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Where the brokers keep something of an agent, under keys of the agent or inside other things. */
public final class AgentPlaces {
    private final Settings settings;

    /** @param settings of the installation, whose names these are */
    public AgentPlaces(Settings settings) {
        this.settings = settings;
    }

    /**
     * A compacted topic in which each key is one agent's.
     *
     * @param name of the store, or {@code agent.scores}
     * @param topic on the broker
     * @param isOf whether a key is the agent's
     */
    public record Place(String name, String topic, Predicate<byte[]> isOf) {}

    /** All compacted topics in which an agent has keys. */
    public List<Place> of(String agentId) {
        List<Place> places = new ArrayList<>();
        for (String store : AgentStores.ALL) {
            places.add(new Place(store, changelog(store), AgentStores.keysOf(agentId, store)));
        }
        byte[] key = agentId.getBytes(StandardCharsets.UTF_8);
        places.add(new Place("agent.scores", settings.topics().agentScores(), read -> Arrays.equals(read, key)));
        return places;
    }

    /** Stores that are an agent's alone: whatever directory has one of them can be rebuilt without it. */
    public static List<String> stores() {
        return AgentStores.ALL;
    }

    /** What is on its way to the agents, by agent; what was read of it is purged by Kafka Streams. */
    public String updates() {
        return settings.applicationId() + "-" + Names.AGENT_UPDATES + "-repartition";
    }

    /** State of conversations, in whose values agents' ids are. */
    public String conversations() {
        return changelog(ConversationStores.CONVERSATIONS);
    }

    /** Topics with agents' ids that are deleted by their retention alone. */
    public List<String> untilRetention() {
        Settings.TopicSettings topics = settings.topics();
        return List.of(
                topics.chatEvents(),
                topics.ticketEvents(),
                topics.eventsEnriched(),
                topics.repliesAssessed(),
                topics.promises(),
                topics.conversationAlerts(),
                topics.agentAlerts(),
                topics.deadLetters());
    }

    private String changelog(String store) {
        return settings.applicationId() + "-" + store + "-changelog";
    }
}
