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
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.state.EvidenceFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words what is known of a turn: how its words were judged, how much of them had been said before, and what a
 * reviewer decided. A reviewer's outcome and manner have share 1. Immutable.
 */
public final class Appraisal {
    private static final double MICROS = 1e6;

    private final int styleWeight;

    /** @param styleWeight {@code scoring.style-weight}: what the customer's style weighs in warmth, 0 to 0.5 */
    public Appraisal(double styleWeight) {
        this.styleWeight = (int) StrictMath.round(styleWeight * 100);
    }

    /**
     * The whole record about a reply. What the conversation decides by itself is not changed and shared with the result.
     *
     * @param said how much of it had been said before; null: not known, then wording stands for it
     */
    public ReplyAssessment of(ReplyFacts facts, @Nullable ScriptedVerdict said) {
        ReplyAssessment assessment = copy(facts.getAssessment());
        TurnFacts turn = facts.getTurn();
        if (turn == null) {
            return assessment;
        }
        TurnVerdict verdict = turn.getVerdict();
        Review review = assessment.getReview();
        if (verdict != null) {
            judge(assessment, turn, verdict, said, review);
        } else {
            if (said != null) {
                assessment.setScripted(scripted(null, said, !turn.getAgain()));
            }
            if (review != null) {
                relabel(assessment, review);
            }
        }
        Flags.set(assessment, said);
        return assessment;
    }

    private static ReplyAssessment copy(ReplyAssessment from) {
        ReplyAssessment copy = new ReplyAssessment();
        int fields = from.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            copy.put(field, from.get(field));
        }
        copy.setFlags(new ArrayList<>(from.getFlags()));
        copy.setReasons(new ArrayList<>());
        return copy;
    }

    private void judge(
            ReplyAssessment assessment,
            TurnFacts turn,
            TurnVerdict verdict,
            @Nullable ScriptedVerdict said,
            @Nullable Review review) {
        List<Integer> outcome = outcome(verdict, review);
        List<Integer> manner = manner(verdict, review);
        Need need = Need.valueOf(Heads.NEEDS.get(Shares.best(verdict.getNeed())));
        assessment.setNeed(need);
        assessment.setNeedOutcome(NeedOutcome.valueOf(JudgementModel.OUTCOMES.get(Shares.best(outcome))));
        assessment.setAnswered(Answered.valueOf(JudgementModel.ANSWERED.get(Shares.best(verdict.getAnswered()))));
        assessment.setManner(Manner.valueOf(JudgementModel.MANNERS.get(TurnJudge.mannerOf(manner))));
        assessment.setProbabilities(probabilities(manner, outcome, verdict.getAnswered()));
        assessment.setCustomerStyle(CustomerStyle.valueOf(Heads.STYLES.get(Shares.best(verdict.getStyle()))));
        int fit = verdict.getStyleFit();
        assessment.setStyleFit(fit < 0 ? null : (Double) Shares.number(fit));
        List<Integer> empathy = verdict.getEmpathy();
        assessment.setEmpathy(new dev.attune.schema.Empathy(empathy.get(0), empathy.get(1), empathy.get(2)));
        assessment.setCare(care(verdict.getCare()));
        boolean routine = !turn.getAgain() && need != Need.FEELING && need != Need.HARDSHIP && need != Need.CONFUSION;
        assessment.setScripted(scripted(verdict, said, routine));
        boolean pasted = canned(verdict) >= Chosen.CANNED || (said != null && said.high());
        // One who is hurt or in need wants more than his own manner of speaking back.
        int weight = fit < 0 || need == Need.FEELING || need == Need.HARDSHIP ? 0 : styleWeight;
        List<Warmth.Term> terms = Warmth.terms(verdict, outcome, manner, pasted, weight);
        assessment.setWarmth(Warmth.of(terms) / MICROS);
        assessment.setReasons(reasons(terms, verdict, turn.getEvidence()));
    }

    /** The terms, the heaviest first, each with its evidence; then what is pointed out beside them. */
    private static List<Reason> reasons(List<Warmth.Term> terms, TurnVerdict verdict, List<EvidenceFacts> evidence) {
        List<Reason> reasons = new ArrayList<>(terms.size());
        Set<String> named = new HashSet<>();
        terms.stream()
                .sorted((a, b) -> Integer.compare(Math.abs(b.weight()), Math.abs(a.weight())))
                .forEach(term -> {
                    named.add(term.code());
                    reasons.add(reason(term.code(), term.weight() / MICROS, evidence));
                });
        for (EvidenceFacts each : evidence) {
            if (named.add(each.getCode())) {
                reasons.add(reason(each.getCode(), 0, evidence));
            }
        }
        boolean anticipates =
                verdict.getReasons().stream().anyMatch(each -> each.getCode().equals(TurnJudge.ANTICIPATES));
        if (anticipates && named.add(TurnJudge.ANTICIPATES)) {
            reasons.add(new Reason(TurnJudge.ANTICIPATES, 0.0, null, null, null));
        }
        return reasons;
    }

    private static Reason reason(String code, double weight, List<EvidenceFacts> evidence) {
        for (EvidenceFacts each : evidence) {
            if (each.getCode().equals(code)) {
                return new Reason(code, weight, each.getEventId(), each.getStart(), each.getEnd());
            }
        }
        return new Reason(code, weight, null, null, null);
    }

    /** What a reviewer sets has probability 1, whatever was judged. */
    private static void relabel(ReplyAssessment assessment, Review review) {
        Manner manner = review.getManner();
        NeedOutcome outcome = review.getNeedOutcome();
        assessment.setManner(manner);
        assessment.setNeedOutcome(outcome);
        if (manner == null && outcome == null) {
            return;
        }
        MannerProbabilities manners = manner == null
                ? null
                : new MannerProbabilities(
                        one(manner == Manner.WARM),
                        one(manner == Manner.TASK),
                        one(manner == Manner.INDIFFERENT),
                        one(manner == Manner.HOSTILE));
        OutcomeProbabilities outcomes = outcome == null
                ? null
                : new OutcomeProbabilities(
                        one(outcome == NeedOutcome.MET),
                        one(outcome == NeedOutcome.WEAK),
                        one(outcome == NeedOutcome.MISSED),
                        one(outcome == NeedOutcome.NOT_NEEDED),
                        one(outcome == NeedOutcome.UNPROMPTED));
        assessment.setProbabilities(new Probabilities(manners, outcomes, null));
    }

    private static double one(boolean certain) {
        return certain ? 1 : 0;
    }

    private static List<Integer> outcome(TurnVerdict verdict, @Nullable Review review) {
        List<Integer> judged = verdict.getOutcome();
        return review == null || review.getNeedOutcome() == null
                ? judged
                : Shares.certain(
                        judged.size(),
                        JudgementModel.OUTCOMES.indexOf(review.getNeedOutcome().name()));
    }

    private static List<Integer> manner(TurnVerdict verdict, @Nullable Review review) {
        List<Integer> judged = verdict.getManner();
        return review == null || review.getManner() == null
                ? judged
                : Shares.certain(
                        judged.size(),
                        JudgementModel.MANNERS.indexOf(review.getManner().name()));
    }

    /** The terms of warmth as far as the conversation alone decides them. */
    static List<Warmth.Term> terms(TurnVerdict verdict, @Nullable Review review) {
        boolean pasted = canned(verdict) >= Chosen.CANNED;
        return Warmth.terms(verdict, outcome(verdict, review), manner(verdict, review), pasted, 0);
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

    private static Scripted scripted(@Nullable TurnVerdict verdict, @Nullable ScriptedVerdict said, boolean routine) {
        Double canned = verdict == null ? null : (Double) canned(verdict);
        return said == null
                ? new Scripted(null, canned, null, 0, 0.0, routine)
                : new Scripted(
                        said.share(),
                        canned,
                        said.templateId(),
                        said.distinctConversations(),
                        said.personalShare(),
                        routine);
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
