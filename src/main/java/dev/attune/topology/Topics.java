package dev.attune.topology;

import dev.attune.config.Settings;
import java.util.List;
import org.apache.avro.Schema;

/** Placeholder until the topology is there. */
public final class Topics {
    private Topics() {}

    /** A topic and its value. */
    public record Description(
            String name, String valueClassFullName, Schema valueSchema, boolean compact, boolean input) {}

    /** All public topics. */
    public static List<Description> descriptions(Settings settings) {
        Settings.TopicSettings topics = settings.topics();
        return List.of(
                new Description(
                        topics.chatEvents(),
                        "dev.attune.schema.ChatEvent",
                        dev.attune.schema.ChatEvent.getClassSchema(),
                        false,
                        true),
                new Description(
                        topics.agentScores(),
                        "dev.attune.schema.AgentScore",
                        dev.attune.schema.AgentScore.getClassSchema(),
                        true,
                        false));
    }
}
