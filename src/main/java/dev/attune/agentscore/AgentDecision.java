package dev.attune.agentscore;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.state.AgentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step does, decided and not yet written.
 *
 * @param asOf clock at which it happens, epoch milliseconds
 * @param state state after it; null: the agent is forgotten and its record removed
 * @param draft rows and index entries to write
 * @param earliest by horizon, as in {@link AgentWindow}
 * @param waits open at the agent after it
 * @param score record to send; null: none
 * @param replies what it says of replies
 * @param alerts raised and cleared by it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
record AgentDecision(
        String agentId,
        long asOf,
        @Nullable AgentState state,
        SegmentDraft draft,
        long[] earliest,
        OpenWaits waits,
        @Nullable AgentScore score,
        ReplyDecision replies,
        List<AgentAlert> alerts) {}
