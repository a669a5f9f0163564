package dev.attune.agentscore;

import dev.attune.state.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a step finds it. State, draft and bounds are the step's own: it changes them at will.
 *
 * @param state null: nothing is known of the agent
 * @param earliest by horizon, as in {@link AgentWindow}
 * @param waits open at the agent
 * @param replies of the agent
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
record AgentSnapshot(
        String agentId,
        @Nullable AgentState state,
        SegmentDraft draft,
        long[] earliest,
        OpenWaits waits,
        ReplyDraft replies) {

    AgentWindow window(AgentState own) {
        return new AgentWindow(own, draft, earliest, waits);
    }
}
