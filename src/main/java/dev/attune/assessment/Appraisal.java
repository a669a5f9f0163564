package dev.attune.assessment;

import dev.attune.language.reading.Heads;
import dev.attune.schema.Answered;
import dev.attune.schema.AnsweredProbabilities;
import dev.attune.schema.Care;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Manner;
import dev.attune.schema.MannerProbabilities;
import dev.attune.schema.Need;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.OutcomeProbabilities;
import dev.attune.schema.Ownership;
import dev.attune.schema.Probabilities;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.Scripted;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a verdict into words: what is published of it about a reply. A reviewer's outcome and manner have share 1. */
public final class Appraisal {
    private static final double MICROS = 1e6;

    private Appraisal() {}

    /**
     * Fills in what the verdict decides.
     *
     * @param review what a reviewer decided; null: nothing
     */
    public static void fill(ReplyAssessment assessment, TurnVerdict verdict, @Nullable Review review) {
        List<Integer> outcome = verdict.getOutcome();
        List<Integer> manner = verdict.getManner();
        if (review != null && review.getNeedOutcome() != null) {
            String name = review.getNeedOutcome().name();
            outcome = Shares.certain(outcome.size(), JudgementModel.OUTCOMES.indexOf(name));
        }
        if (review != null && review.getManner() != null) {
            manner = Shares.certain(
                    manner.size(),
                    JudgementModel.MANNERS.indexOf(review.getManner().name()));
        }
        assessment.setNeed(Need.valueOf(Heads.NEEDS.get(Shares.best(verdict.getNeed()))));
        assessment.setNeedOutcome(NeedOutcome.valueOf(JudgementModel.OUTCOMES.get(Shares.best(outcome))));
        assessment.setAnswered(Answered.valueOf(JudgementModel.ANSWERED.get(Shares.best(verdict.getAnswered()))));
        assessment.setManner(Manner.valueOf(JudgementModel.MANNERS.get(TurnJudge.mannerOf(manner))));
        assessment.setProbabilities(probabilities(manner, outcome, verdict.getAnswered()));
        assessment.setCustomerStyle(CustomerStyle.valueOf(Heads.STYLES.get(Shares.best(verdict.getStyle()))));
        List<Integer> empathy = verdict.getEmpathy();
        assessment.setEmpathy(new dev.attune.schema.Empathy(empathy.get(0), empathy.get(1), empathy.get(2)));
        assessment.setCare(care(verdict.getCare()));
        assessment.setScripted(scripted(verdict));
        boolean pasted = canned(verdict) >= Chosen.CANNED;
        List<Warmth.Term> terms = Warmth.terms(verdict, outcome, manner, pasted);
        assessment.setWarmth(Warmth.of(terms) / MICROS);
        List<Reason> reasons = new ArrayList<>(terms.size());
        terms.stream()
                .sorted((a, b) -> Integer.compare(Math.abs(b.weight()), Math.abs(a.weight())))
                .forEach(term -> reasons.add(new Reason(term.code(), term.weight() / MICROS, null, null, null)));
        assessment.setReasons(reasons);
    }

    /** Chance that the reply is pre-written text, by its wording alone: 0 to 1. */
    public static double canned(TurnVerdict verdict) {
        return Shares.number(verdict.getWording().get(0));
    }

    /** 0 to 1; polite from .5. */
    public static double politeness(TurnVerdict verdict) {
        return Shares.number(verdict.getWording().get(3));
    }

    /** Whether canned text met a customer who needed a personal answer, by the wording alone. */
    public static boolean misfit(TurnVerdict verdict) {
        return Shares.number(verdict.getWording().get(4)) >= Chosen.MISFIT;
    }

    private static Scripted scripted(TurnVerdict verdict) {
        return new Scripted(null, canned(verdict), null, 0, 0.0, false);
    }

    private static Care care(List<Integer> care) {
        return new Care(
                care.get(0) == 1,
                Shares.number(care.get(1)),
                care.get(2) == 1,
                care.get(3) == 1,
                care.get(4) == 1,
                care.get(5) == 1 ? Ownership.OWN : care.get(5) == 2 ? Ownership.HANDOFF : Ownership.NONE);
    }

    private static Probabilities probabilities(List<Integer> manner, List<Integer> outcome, List<Integer> answered) {
        return new Probabilities(
                new MannerProbabilities(number(manner, 0), number(manner, 1), number(manner, 2), number(manner, 3)),
                new OutcomeProbabilities(
                        number(outcome, 0),
                        number(outcome, 1),
                        number(outcome, 2),
                        number(outcome, 3),
                        number(outcome, 4)),
                new AnsweredProbabilities(
                        number(answered, 0), number(answered, 1), number(answered, 2), number(answered, 3)));
    }

    private static double number(List<Integer> shares, int index) {
        return Shares.number(shares.get(index));
    }
}
