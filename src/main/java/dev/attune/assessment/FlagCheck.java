package dev.attune.assessment;

import dev.attune.schema.Answered;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Probabilities;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Scripted;
import dev.attune.state.SaidBefore;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a flag is given, or is not.
 *
 * @param given as the rule says; the same as published
 * @param why the rule with this reply's numbers in it
 */
public record FlagCheck(Flag flag, boolean given, String why) {

    /**
     * The flags that are decided from the judgement, as {@link Flags} decides them.
     *
     * @param said how much of the reply had been said before; null: nothing was compared
     */
    public static List<FlagCheck> of(ReplyAssessment reply, @Nullable SaidBefore said) {
        Scripted scripted = reply.getScripted();
        return List.of(
                misfit(reply, scripted, said),
                routine(scripted, said),
                indifferent(reply),
                hostile(reply),
                open(reply));
    }

    private static FlagCheck misfit(ReplyAssessment reply, @Nullable Scripted scripted, @Nullable SaidBefore said) {
        if (scripted == null || said == null || !said.getHigh()) {
            return new FlagCheck(Flag.SCRIPTED_MISFIT, false, notHigh(scripted, said));
        }
        if (scripted.getRoutine()) {
            return new FlagCheck(Flag.SCRIPTED_MISFIT, false, "scripted, but a routine matter");
        }
        NeedOutcome outcome = reply.getNeedOutcome();
        boolean enough = scripted.getPersonalShare() >= Chosen.PERSONAL_LINE;
        String personal = "personal share " + number(scripted.getPersonalShare())
                + (enough ? " reaches " : " below ")
                + number(Chosen.PERSONAL_LINE);
        if (!enough) {
            return new FlagCheck(Flag.SCRIPTED_MISFIT, true, "scripted, not routine, " + personal);
        }
        boolean answers = outcome != null && outcome != NeedOutcome.MISSED;
        return new FlagCheck(
                Flag.SCRIPTED_MISFIT,
                !answers,
                "scripted, not routine, " + personal
                        + (answers
                                ? " and the need is not missed: a personal line answers it"
                                : ", the need is missed"));
    }

    private static FlagCheck routine(@Nullable Scripted scripted, @Nullable SaidBefore said) {
        if (scripted == null || said == null || !said.getHigh()) {
            return new FlagCheck(Flag.SCRIPTED_ROUTINE, false, notHigh(scripted, said));
        }
        boolean given = scripted.getRoutine();
        return new FlagCheck(
                Flag.SCRIPTED_ROUTINE, given, given ? "scripted on a routine matter: no penalty" : "not routine");
    }

    private static String notHigh(@Nullable Scripted scripted, @Nullable SaidBefore said) {
        if (scripted == null || said == null) {
            return "not compared with what was said before";
        }
        if (scripted.getShare() == null) {
            return "too short to compare: " + said.getTokens() + " content tokens";
        }
        return "share " + number(scripted.getShare()) + ", earlier conversations " + scripted.getDistinctConversations()
                + ": it takes 0.70 of a template or in two";
    }

    private static FlagCheck indifferent(ReplyAssessment reply) {
        Probabilities likely = reply.getProbabilities();
        if (likely == null || likely.getManner() == null) {
            return new FlagCheck(Flag.INDIFFERENT, false, "manner not judged");
        }
        return atLeast(
                Flag.INDIFFERENT, "of INDIFFERENT", likely.getManner().getIndifferent(), Flags.MORE_LIKELY_THAN_NOT);
    }

    private static FlagCheck hostile(ReplyAssessment reply) {
        Manner manner = reply.getManner();
        return new FlagCheck(
                Flag.HOSTILE, manner == Manner.HOSTILE, manner == null ? "manner not judged" : "manner is " + manner);
    }

    private static FlagCheck open(ReplyAssessment reply) {
        Probabilities likely = reply.getProbabilities();
        if (likely == null || likely.getAnswered() == null) {
            return new FlagCheck(Flag.UNANSWERED, false, "not judged");
        }
        if (reply.getAnswered() != Answered.NO) {
            return new FlagCheck(Flag.UNANSWERED, false, "answered is " + reply.getAnswered());
        }
        return atLeast(Flag.UNANSWERED, "of NO", likely.getAnswered().getNo(), Flags.MORE_LIKELY_THAN_NOT);
    }

    private static FlagCheck atLeast(Flag flag, String of, double probability, double limit) {
        boolean given = probability >= limit;
        return new FlagCheck(
                flag,
                given,
                "probability " + of + " " + number(probability) + (given ? " reaches " : " below ") + number(limit));
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
