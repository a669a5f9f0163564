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
        boolean high = said != null && said.getHigh();
        return List.of(
                check(Flag.SCRIPTED_MISFIT, reply, high, misfit(reply, scripted, said)),
                check(Flag.SCRIPTED_ROUTINE, reply, high, routine(scripted, said)),
                check(Flag.INDIFFERENT, reply, high, indifferent(reply)),
                check(Flag.HOSTILE, reply, high, hostile(reply)),
                check(Flag.UNANSWERED, reply, high, open(reply)));
    }

    private static FlagCheck check(Flag flag, ReplyAssessment reply, boolean high, String why) {
        return new FlagCheck(flag, Flags.isGiven(flag, reply, high), why);
    }

    private static String misfit(ReplyAssessment reply, @Nullable Scripted scripted, @Nullable SaidBefore said) {
        if (scripted == null || said == null || !said.getHigh()) {
            return notHigh(scripted, said);
        }
        if (scripted.getRoutine()) {
            return "scripted, but a routine matter";
        }
        NeedOutcome outcome = reply.getNeedOutcome();
        boolean enough = scripted.getPersonalShare() >= Chosen.PERSONAL_LINE;
        String personal = "personal share " + number(scripted.getPersonalShare())
                + (enough ? " reaches " : " below ")
                + number(Chosen.PERSONAL_LINE);
        if (!enough) {
            return "scripted, not routine, " + personal;
        }
        boolean answers = outcome != null && outcome != NeedOutcome.MISSED;
        return "scripted, not routine, " + personal
                + (answers ? " and the need is not missed: a personal line answers it" : ", the need is missed");
    }

    private static String routine(@Nullable Scripted scripted, @Nullable SaidBefore said) {
        if (scripted == null || said == null || !said.getHigh()) {
            return notHigh(scripted, said);
        }
        return scripted.getRoutine() ? "scripted on a routine matter: no penalty" : "not routine";
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

    private static String indifferent(ReplyAssessment reply) {
        Probabilities likely = reply.getProbabilities();
        return likely == null || likely.getManner() == null
                ? "manner not judged"
                : atLeast("of INDIFFERENT", likely.getManner().getIndifferent());
    }

    private static String hostile(ReplyAssessment reply) {
        Manner manner = reply.getManner();
        return manner == null ? "manner not judged" : "manner is " + manner;
    }

    private static String open(ReplyAssessment reply) {
        Probabilities likely = reply.getProbabilities();
        if (likely == null || likely.getAnswered() == null) {
            return "not judged";
        }
        return reply.getAnswered() != Answered.NO
                ? "answered is " + reply.getAnswered()
                : atLeast("of NO", likely.getAnswered().getNo());
    }

    private static String atLeast(String of, double probability) {
        return "probability " + of + " " + number(probability)
                + (probability >= Flags.MORE_LIKELY_THAN_NOT ? " reaches " : " below ")
                + number(Flags.MORE_LIKELY_THAN_NOT);
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
