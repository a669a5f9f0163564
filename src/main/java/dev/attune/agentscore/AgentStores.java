package dev.attune.agentscore;

/** Names of the stores of the agent score. They are names of changelog topics too: a change loses the state. */
public final class AgentStores {
    /** agentId -> AgentState. */
    public static final String AGENTS = "agents";

    /** Agent and segment ({@link AgentKeys#row}) -> SegmentRow. */
    public static final String SEGMENTS = "segments";

    /** Agent, kind, time and segment ({@link AgentKeys#entry}) -> nothing: what leaves a window next, who waits longest. */
    public static final String SEGMENT_TIMES = "segment-times";

    /** Agent, time and reply ({@link dev.attune.scripted.MemoryRows}) -> ReplyRow. */
    public static final String REPLIES = "agent-replies";

    /** Agent and text ({@link dev.attune.scripted.MemoryRows}) -> SeenTextRow. */
    public static final String SAID = "agent-texts";

    private AgentStores() {}
}
