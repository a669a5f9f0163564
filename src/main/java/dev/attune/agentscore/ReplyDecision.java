package dev.attune.agentscore;

import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.scripted.AgentMemory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step says of replies, decided and not yet written.
 *
 * @param draft rows to write; null: none
 * @param memory as it is after the step, to be kept; null: it was not asked for
 * @param published assessments to send, in order
 * @param learned texts that became templates
 */
record ReplyDecision(
        @Nullable ReplyDraft draft,
        @Nullable AgentMemory memory,
        List<ReplyAssessment> published,
        List<ReplyTemplate> learned) {
    /** Nothing of replies. */
    static final ReplyDecision NONE = new ReplyDecision(null, null, List.of(), List.of());
}
