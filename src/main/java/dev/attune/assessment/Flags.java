package dev.attune.assessment;

import dev.attune.schema.Answered;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Probabilities;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Scripted;
import dev.attune.scripted.ScriptedVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody should look at (DESIGN §3). Each flag's precision and recall stand in docs/scoring.md. */
final class Flags {
    /** Of INDIFFERENT its precision on gold is .76 from here on; DESIGN §3 asks for .75. */
    static final double MORE_LIKELY_THAN_NOT = .5;

    /** Those that come from the judgement; the others its conversation sets. */
    private static final List<Flag> JUDGED =
            List.of(Flag.SCRIPTED_MISFIT, Flag.SCRIPTED_ROUTINE, Flag.INDIFFERENT, Flag.HOSTILE, Flag.UNANSWERED);

    private Flags() {}

    /** Adds the flags of a reply that is judged to those that its conversation set. */
    static void set(ReplyAssessment assessment, @Nullable ScriptedVerdict said) {
        List<Flag> flags = assessment.getFlags();
        boolean high = said != null && said.high();
        for (Flag flag : JUDGED) {
            if (isGiven(flag, assessment, high)) {
                flags.add(flag);
            }
        }
        flags.sort(null);
    }

    /**
     * Whether a flag that comes from the judgement is given.
     *
     * @param high whether the reply is scripted
     */
    static boolean isGiven(Flag flag, ReplyAssessment assessment, boolean high) {
        Scripted scripted = assessment.getScripted();
        Probabilities likely = assessment.getProbabilities();
        return switch (flag) {
            case SCRIPTED_ROUTINE -> high && scripted != null && scripted.getRoutine();
            case SCRIPTED_MISFIT ->
                high && scripted != null && !scripted.getRoutine() && !answersPersonally(assessment, scripted);
            case INDIFFERENT ->
                likely != null
                        && likely.getManner() != null
                        && likely.getManner().getIndifferent() >= MORE_LIKELY_THAN_NOT;
            case HOSTILE -> assessment.getManner() == Manner.HOSTILE;
            case UNANSWERED ->
                likely != null
                        && likely.getAnswered() != null
                        && assessment.getAnswered() == Answered.NO
                        && likely.getAnswered().getNo() >= MORE_LIKELY_THAN_NOT;
            case OVER_PROMISE, LATE, UNKNOWN -> throw new IllegalArgumentException(flag + " is the conversation's");
        };
    }

    /** A personal line answers the need, whatever is pasted around it. */
    private static boolean answersPersonally(ReplyAssessment assessment, Scripted scripted) {
        NeedOutcome outcome = assessment.getNeedOutcome();
        return scripted.getPersonalShare() >= Chosen.PERSONAL_LINE && outcome != null && outcome != NeedOutcome.MISSED;
    }
}
