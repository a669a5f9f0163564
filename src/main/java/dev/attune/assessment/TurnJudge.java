package dev.attune.assessment;

import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;
import dev.attune.state.TurnVerdict;
import dev.attune.state.VerdictReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges a turn by what both sides' words show, without any memory of what was said to others. Shares are rounded to
 * ten-thousandths here, so that nothing after this depends on the last digit of a sum. Immutable.
 */
public final class TurnJudge {
    /** The positive reason: what the customer will need next is volunteered. No term of warmth. */
    public static final String ANTICIPATES = "ANTICIPATES";

    private static final int CHASING = Heads.SIGNALS.indexOf("CHASING");
    private static final int REPEATED = Heads.SIGNALS.indexOf("REPEATED");
    private static final int ANTICIPATE = Heads.act("ANTICIPATE");

    private final JudgementModel model;

    public TurnJudge(JudgementModel model) {
        this.model = model;
    }

    /**
     * @param inputs hash of what is judged, kept with the verdict
     */
    public TurnVerdict judge(Situation situation, long inputs) {
        double[] needs = model.need().scores(Cues.ofCustomer(situation));
        // The reply's model has learnt from shares as they are.
        double[] scores = model.reply().scores(Cues.of(situation, Scores.shares(needs)));
        double[] need = need(needs, situation.open());
        double[] outcome = outcome(need, scores);
        double[] answered = shares(scores, JudgementModel.ANSWER, JudgementModel.ANSWERED.size(), Chosen.ANSWERED);
        double[] manner = shares(scores, JudgementModel.MANNER, JudgementModel.MANNERS.size(), Chosen.MANNER);
        double polite = Courtesy.politeness(model.politeness(), situation.reply());
        return new TurnVerdict(
                inputs,
                Shares.of(Scores.shares(situation.open().sentiment())),
                Shares.of(need),
                Shares.of(outcome),
                Shares.of(answered),
                Shares.of(manner),
                Shares.of(Scores.shares(situation.open().styles())),
                List.of(
                        Shares.of(Scores.likely(scores[JudgementModel.CANNED])),
                        Shares.of(Scores.likely(scores[JudgementModel.PERSONAL])),
                        Shares.of(2 * polite - 1),
                        Shares.of(polite),
                        Shares.of(Scores.likely(scores[JudgementModel.MISFIT]))),
                empathy(scores),
                CareSigns.of(situation),
                reasons(scores, situation.reply()),
                topic(need, situation.open()),
                Shares.of(chasing(situation)),
                situation.reply().counts()[Counts.QUESTIONS] > 0,
                StyleFit.of(situation));
    }

    /** Chance that the customer asks once more: in a further message, or by saying that he had asked before. */
    private static double chasing(Situation situation) {
        float[] signals = situation.open().signals();
        double stated = Scores.likely(signals[REPEATED]);
        return situation.isFollowUp() ? Math.max(stated, Scores.likely(signals[CHASING])) : stated;
    }

    /** The need and, beside it, what is asked for most, if anything is: equal numbers, equal kinds of request. */
    private static int topic(double[] need, CustomerReading open) {
        float[] asks = open.asks();
        int most = -1;
        for (int ask = 0; ask < asks.length; ask++) {
            most = asks[ask] > 0 && (most < 0 || asks[ask] > asks[most]) ? ask : most;
        }
        return 1 + (Scores.best(need) * (asks.length + 1)) + most + 1;
    }

    /**
     * Shares of the needs: the additive model knows what was said before and is cautious, the words' own scores are sharp;
     * both count.
     */
    private static double[] need(double[] scores, CustomerReading open) {
        float[] words = Scores.centred(open.need());
        double[] sum = scores.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += Chosen.WORDS * words[i];
        }
        return shares(sum, 0, sum.length, Chosen.NEED);
    }

    /**
     * Shares of the outcomes that go with the need: without a need NOT_NEEDED and UNPROMPTED, with one the others. Each
     * of the two groups has the share that the needs give it.
     */
    private static double[] outcome(double[] need, double[] scores) {
        int first = JudgementModel.OUTCOME;
        double[] free = Scores.shares(Arrays.copyOfRange(scores, first, first + JudgementModel.OUTCOMES.size()));
        double none = need[Heads.NEEDS.indexOf("NONE")];
        double some = free[0] + free[1] + free[2];
        double other = free[3] + free[4];
        // The reply's words say something about the need too: both count alike.
        double share = (none + other) / 2;
        double[] outcome = new double[free.length];
        for (int i = 0; i < outcome.length; i++) {
            boolean without = i >= 3;
            double group = without ? other : some;
            outcome[i] = group == 0 ? 0 : free[i] / group * (without ? share : 1 - share);
        }
        return outcome;
    }

    private static double[] shares(double[] scores, int from, int size, double[] shifts) {
        double[] shifted = new double[size];
        for (int i = 0; i < size; i++) {
            shifted[i] = scores[from + i] + shifts[i];
        }
        return Scores.shares(shifted);
    }

    private static List<Integer> empathy(double[] scores) {
        List<Integer> levels = new ArrayList<>(3);
        for (int mechanism = 0; mechanism < 3; mechanism++) {
            boolean weak = scores[JudgementModel.EMPATHY + 2 * mechanism] > 0;
            boolean strong = scores[JudgementModel.EMPATHY + 2 * mechanism + 1] > 0;
            levels.add(strong ? 2 : weak ? 1 : 0);
        }
        return levels;
    }

    /** Codes of the reasons of indifference that a verdict gives, the likeliest first. */
    public static List<String> reasons(TurnVerdict verdict) {
        return verdict.getReasons().stream()
                .map(VerdictReason::getCode)
                .filter(JudgementModel.REASONS::contains)
                .toList();
    }

    /** Reasons with their probabilities, the likeliest first. */
    private static List<VerdictReason> reasons(double[] scores, AgentReading reply) {
        List<VerdictReason> reasons = new ArrayList<>();
        for (int i = 0; i < JudgementModel.REASONS.size(); i++) {
            double likely = Scores.likely(scores[JudgementModel.REASON + i]);
            if (likely >= Chosen.REASON) {
                reasons.add(new VerdictReason(JudgementModel.REASONS.get(i), Shares.of(likely)));
            }
        }
        float anticipates = reply.strongest()[ANTICIPATE];
        if (anticipates >= Chosen.ANTICIPATES) {
            reasons.add(new VerdictReason(ANTICIPATES, Shares.of(anticipates)));
        }
        reasons.sort((a, b) -> Integer.compare(b.getLikely(), a.getLikely()));
        return reasons;
    }
}
