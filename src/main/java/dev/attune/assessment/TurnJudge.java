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
        double[] answered = Scores.shares(group(scores, JudgementModel.ANSWER, JudgementModel.ANSWERED));
        double[] wording = Courtesy.cues(situation.reply());
        double polite = model.politeness().scores(wording)[0];
        double courteous = model.courtesy().scores(wording)[0];
        return new TurnVerdict(
                inputs,
                Shares.of(Scores.shares(situation.open().sentiment())),
                Shares.of(need),
                Shares.of(outcome),
                Shares.of(answered),
                Shares.of(manner(scores)),
                Shares.of(Scores.shares(situation.open().styles())),
                List.of(
                        Shares.of(Scores.likely(scores[JudgementModel.CANNED])),
                        Shares.of(Scores.likely(scores[JudgementModel.EMPATHY])),
                        Shares.of(Courtesy.courtesy(polite, courteous)),
                        Shares.of(Scores.likely(polite)),
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
     * Shares of the needs: the additive model knows what was said before and is cautious, the words' own scores are sharp.
     * What counts is their mean: both tell of the same words, so their sum would be too sure.
     */
    private static double[] need(double[] scores, CustomerReading open) {
        float[] words = Scores.centred(open.need());
        double[] means = new double[scores.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (scores[i] + Chosen.WORDS * words[i]) / (1 + Chosen.WORDS) + Chosen.NEED[i];
        }
        return Scores.shares(means);
    }

    /**
     * Shares of the outcomes that go with the need: without a need NOT_NEEDED and UNPROMPTED, with one the others. Each
     * of the two groups has the share that the needs give it.
     */
    private static double[] outcome(double[] need, double[] scores) {
        double[] free = Scores.shares(group(scores, JudgementModel.OUTCOME, JudgementModel.OUTCOMES));
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

    private static double[] manner(double[] scores) {
        double[] manner = group(scores, JudgementModel.MANNER, JudgementModel.MANNERS);
        for (int i = 0; i < manner.length; i++) {
            manner[i] = Chosen.MANNER_SHARPNESS * manner[i] + Chosen.MANNER[i];
        }
        return Scores.shares(manner);
    }

    /**
     * Index of the manner that a reply is said to have: HOSTILE, then INDIFFERENT, from their probabilities on, else the
     * likeliest.
     *
     * @param shares in the order of {@link JudgementModel#MANNERS}, in ten-thousandths
     */
    public static int mannerOf(List<Integer> shares) {
        int hostile = JudgementModel.MANNERS.indexOf("HOSTILE");
        if (shares.get(hostile) >= Shares.of(Chosen.HOSTILE)) {
            return hostile;
        }
        int indifferent = JudgementModel.MANNERS.indexOf("INDIFFERENT");
        return shares.get(indifferent) >= Shares.of(Chosen.INDIFFERENT) ? indifferent : Shares.best(shares);
    }

    private static double[] group(double[] scores, int from, List<String> values) {
        return Arrays.copyOfRange(scores, from, from + values.size());
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
