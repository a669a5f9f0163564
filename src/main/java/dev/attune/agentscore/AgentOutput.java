package dev.attune.agentscore;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import org.jspecify.annotations.Nullable;

/** What the agent stage says, keyed by agentId. */
public sealed interface AgentOutput {
    /** A reply was assessed, or assessed anew. */
    record Assessed(ReplyAssessment assessment) implements AgentOutput {}

    /** A text has become a template. */
    record Learned(ReplyTemplate template) implements AgentOutput {}

    /** The score now; null: nothing was heard of the agent for so long that the record is removed. */
    record Scored(@Nullable AgentScore score) implements AgentOutput {}

    /** An alert about the agent was raised or cleared. */
    record Alerted(AgentAlert alert) implements AgentOutput {}
}
