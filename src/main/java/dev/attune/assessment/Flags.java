package dev.attune.assessment;

import dev.attune.schema.Answered;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Probabilities;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Scripted;
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.state.TurnFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody should look at (DESIGN §3). Each flag's precision and recall stand in docs/scoring.md. */
final class Flags {
    /** Of INDIFFERENT its precision on gold is .76 from here on; DESIGN §3 asks for .75. */
    static final double MORE_LIKELY_THAN_NOT = .5;

    private Flags() {}

    /** Adds the flags of a reply that is judged to those that its conversation set. */
    static void set(ReplyAssessment assessment, TurnFacts turn, @Nullable ScriptedVerdict said) {
        List<Flag> flags = assessment.getFlags();
        Scripted scripted = assessment.getScripted();
        if (said != null && said.high() && scripted != null) {
            if (scripted.getRoutine()) {
                flags.add(Flag.SCRIPTED_ROUTINE);
            } else if (!answersPersonally(assessment, said)) {
                flags.add(Flag.SCRIPTED_MISFIT);
            }
        }
        Probabilities likely = assessment.getProbabilities();
        if (likely != null && likely.getManner() != null) {
            if (likely.getManner().getIndifferent() >= MORE_LIKELY_THAN_NOT) {
                flags.add(Flag.INDIFFERENT);
            }
            if (assessment.getManner() == Manner.HOSTILE) {
                flags.add(Flag.HOSTILE);
            }
        }
        if (likely != null
                && likely.getAnswered() != null
                && assessment.getAnswered() == Answered.NO
                && likely.getAnswered().getNo() >= MORE_LIKELY_THAN_NOT) {
            flags.add(Flag.UNANSWERED);
        }
        flags.sort(null);
    }

    /** A personal line answers the need, whatever is pasted around it. */
    private static boolean answersPersonally(ReplyAssessment assessment, ScriptedVerdict said) {
        NeedOutcome outcome = assessment.getNeedOutcome();
        return said.personalShare() >= Chosen.PERSONAL_LINE && outcome != null && outcome != NeedOutcome.MISSED;
    }
}
