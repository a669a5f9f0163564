package dev.attune.demo;

import dev.attune.schema.AgentScore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo has to show at one moment.
 *
 * @param addresses what own clients attach to
 * @param scored public messages that were scored
 * @param published public messages that were published
 * @param messagesPerSecond scored in the last seconds
 * @param live null: the history is being scored; else since when the centre is live
 * @param remaining null: without end
 * @param agents in the order of the table
 * @param attention what somebody should look at
 */
record DemoView(
        Addresses addresses,
        long scored,
        long published,
        double messagesPerSecond,
        @Nullable Duration live,
        @Nullable Duration remaining,
        List<AgentRow> agents,
        Attention.Standing attention) {

    /** Where broker, registry and service listen. */
    record Addresses(String bootstrapServers, String registryUrl, String httpUrl) {}

    /**
     * One agent.
     *
     * @param score the latest record, or null before the first
     */
    record AgentRow(String agentId, @Nullable AgentScore score) {}
}
