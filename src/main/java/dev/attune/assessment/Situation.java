package dev.attune.assessment;

import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReading;
import dev.attune.schema.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A turn of an agent and what it stands in.
 *
 * @param open the customer's messages that the turn answers, as one; of a turn that follows another agent's turn, the
 *     last ones before
 * @param before the customer's messages before those, as one; null if there are none
 * @param reply the turn's messages, as one
 * @param last the human turn before it; null if there is none
 * @param agentTurns human turns before it in the cycle
 * @param openMessages messages that {@code open} is made of
 */
public record Situation(
        Channel channel,
        CustomerReading open,
        @Nullable CustomerReading before,
        AgentReading reply,
        @Nullable AgentReading last,
        int agentTurns,
        int openMessages) {

    /** Whether the customer writes for the second time at least, so that he may be asking once more. */
    boolean isFollowUp() {
        return agentTurns > 0 || before != null || openMessages > 1;
    }
}
