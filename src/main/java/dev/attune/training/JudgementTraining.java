package dev.attune.training;

import dev.attune.assessment.AdditiveModel;
import dev.attune.assessment.Courtesy;
import dev.attune.assessment.Cues;
import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.Situation;
import dev.attune.corpus.Customer;
import dev.attune.corpus.Reply;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Learns to judge a reply from its cues. */
final class JudgementTraining {
    private static final double L2_NEED = 3e-2;
    private static final double L2_REPLY = 5e-2;
    private static final double L2_POLITENESS = .1;
    /**
     * How much more the trades count whose texts are like real traffic (src/main/corpus/README.md). Chosen on dev and on
     * real replies.
     */
    private static final float REALISTIC = 4;
    /**
     * Rare needs, outcomes and answers count more, by this power of how much rarer they are. Chosen on dev. Manners do
     * not: an expected value wants the rare ones as rare as they are.
     */
    private static final double BALANCE = .5;
    /** How much the evidence of a brush-off (INDIFFERENT against TASK) counts for NO. */
    private static final double BRUSHED_OFF = 1;

    private final List<Situation> collected = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();
    private final Targets needs = new Targets(Heads.NEEDS.size());
    private final Targets targets = new Targets(JudgementModel.groups());

    void add(Situation situation, Customer customer, Reply reply, boolean realistic) {
        float weight = realistic ? REALISTIC : 1;
        collected.add(situation);
        replies.add(reply);
        weights.add(weight);
        needs.add(CustomerTraining.one(Heads.NEEDS.size(), Heads.NEEDS.indexOf(customer.need())), new float[] {weight});
        float[] shares = new float[JudgementModel.HEADS];
        shares[JudgementModel.OUTCOME + JudgementModel.OUTCOMES.indexOf(reply.outcome())] = 1;
        shares[JudgementModel.ANSWER + JudgementModel.ANSWERED.indexOf(reply.answered())] = 1;
        shares[JudgementModel.MANNER + JudgementModel.MANNERS.indexOf(reply.manner())] = 1;
        shares[JudgementModel.CANNED] = flag(reply.canned() >= .75);
        shares[JudgementModel.MISFIT] = reply.misfit();
        reply.reasons().forEach(reason -> shares[JudgementModel.REASON + JudgementModel.REASONS.indexOf(reason)] = 1);
        for (int mechanism = 0; mechanism < 3; mechanism++) {
            int strength = reply.empathy().get(mechanism);
            shares[JudgementModel.EMPATHY + 2 * mechanism] = flag(strength >= 1);
            shares[JudgementModel.EMPATHY + 2 * mechanism + 1] = flag(strength >= 2);
        }
        float[] groups = new float[targets.groups()];
        Arrays.fill(groups, weight);
        targets.add(shares, groups);
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }

    /**
     * @param treatments how others treat each other
     * @param situations reads them
     */
    JudgementModel model(List<Outside.Treatment> treatments, Situations situations) {
        needs.balance(0, BALANCE);
        targets.balance(0, BALANCE);
        targets.balance(1, BALANCE);
        AdditiveModel need =
                AdditiveFit.of(collected.stream().map(Cues::ofCustomer).toList(), needs, L2_NEED);
        return new JudgementModel(need, reply(need), politeness(treatments, situations), courtesy());
    }

    /** A reply that brushes off has not answered: the scores of the manner count for NO. */
    private AdditiveModel reply(AdditiveModel need) {
        List<double[]> cues = new ArrayList<>(collected.size());
        for (Situation situation : collected) {
            cues.add(Cues.of(situation, Scores.shares(need.scores(Cues.ofCustomer(situation)))));
        }
        AdditiveFit fit = new AdditiveFit(cues);
        LinearFit heads = fit.learn(targets, L2_REPLY);
        int no = JudgementModel.ANSWER + JudgementModel.ANSWERED.indexOf("NO");
        heads.add(JudgementModel.MANNER + JudgementModel.MANNERS.indexOf("INDIFFERENT"), BRUSHED_OFF, no);
        heads.add(JudgementModel.MANNER + JudgementModel.MANNERS.indexOf("TASK"), -BRUSHED_OFF, no);
        return fit.model(heads);
    }

    /** What makes a reply warmer than others of the same outcome and manner. */
    private AdditiveModel courtesy() {
        Map<String, Double> usual = replies.stream()
                .collect(Collectors.groupingBy(
                        JudgementTraining::outcomeAndManner, Collectors.averagingDouble(Reply::warmth)));
        Targets warmer = new Targets(1);
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            boolean more = reply.warmth() > usual.getOrDefault(outcomeAndManner(reply), 0.0);
            warmer.add(new float[] {flag(more)}, new float[] {weights.get(i)});
        }
        List<double[]> cues = collected.stream()
                .map(situation -> Courtesy.cues(situation.reply()))
                .toList();
        return AdditiveFit.of(cues, warmer, L2_POLITENESS);
    }

    private static String outcomeAndManner(Reply reply) {
        return reply.outcome() + " " + reply.manner();
    }

    private static AdditiveModel politeness(List<Outside.Treatment> treatments, Situations situations) {
        List<double[]> cues = new ArrayList<>(treatments.size());
        Targets well = new Targets(1);
        for (Outside.Treatment treatment : treatments) {
            cues.add(Courtesy.cues(situations.agent(treatment.text())));
            well.add(new float[] {flag(treatment.well())}, new float[] {1});
        }
        return AdditiveFit.of(cues, well, L2_POLITENESS);
    }
}
