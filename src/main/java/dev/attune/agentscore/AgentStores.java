package dev.attune.agentscore;

import dev.attune.scripted.MemoryRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Names of the stores of the agent score. They are names of changelog topics too: a change loses the state. */
public final class AgentStores {
    /** agentId -> AgentState. */
    public static final String AGENTS = "agents";

    /** Agent and segment ({@link AgentKeys#row}) -> SegmentRow. */
    public static final String SEGMENTS = "segments";

    /** Agent, kind, time and segment ({@link AgentKeys#entry}) -> nothing: what leaves a window next, who waits longest. */
    public static final String SEGMENT_TIMES = "segment-times";

    /** Agent, time and reply ({@link MemoryRows}) -> ReplyRow. */
    public static final String REPLIES = "agent-replies";

    /** Agent and text ({@link MemoryRows}) -> SeenTextRow. */
    public static final String SAID = "agent-texts";

    /** All of them. */
    public static final List<String> ALL = List.of(AGENTS, SEGMENTS, SEGMENT_TIMES, REPLIES, SAID);

    private AgentStores() {}

    /**
     * The keys of one agent in a store.
     *
     * @param store one of {@link #ALL}
     */
    public static Predicate<byte[]> keysOf(String agentId, String store) {
        if (store.equals(AGENTS)) {
            byte[] id = agentId.getBytes(StandardCharsets.UTF_8);
            return key -> Arrays.equals(key, id);
        }
        return store.equals(REPLIES) || store.equals(SAID)
                ? new MemoryRows(agentId)::isOne
                : new AgentKeys(agentId)::isOne;
    }
}
