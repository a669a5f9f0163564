package dev.attune.evaluate;

import dev.attune.corpus.Labels;
import dev.attune.corpus.baseline.Judgement;
import dev.attune.schema.Manner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked about replies, the same of any set. */
final class ReplyQuestions {
    /** Recall that the INDIFFERENT flag needs to be of use. */
    private static final double LEAST_RECALL = .45;

    private static final int INDIFFERENT = Labels.MANNERS.indexOf("INDIFFERENT");
    private static final int HOSTILE = Labels.MANNERS.indexOf("HOSTILE");

    /** The mean of readers from which a reply counts as warm, up to which as cold, as the project's scorer has it. */
    private static final double WARM = 3.6;

    private static final double COLD = 2.4;
    /** The mean of readers from which a reply counts as canned. */
    private static final double CANNED = .75;

    private static final double NEUTRAL = .5;
    private static final List<String> NO_YES = List.of("false", "true");

    private final String prefix;
    private final Section section;
    private final Section reasons;
    private final Set<String> sources;
    private final Peers peers;

    /**
     * @param prefix of the names of the tasks
     * @param reasons section of flags and reasons
     * @param sources those that are measured by themselves
     */
    ReplyQuestions(String prefix, Section section, Section reasons, Set<String> sources, Peers peers) {
        this.prefix = prefix;
        this.section = section;
        this.reasons = reasons;
        this.sources = sources;
        this.peers = peers;
    }

    /** A judgement by name: what is true, or null, and what is said. */
    private record Reading(
            Function<JudgedReply, @Nullable String> truth, Function<JudgedReply, @Nullable Enum<?>> said) {}

    List<Question> of(List<JudgedReply> replies) {
        List<Question> questions = new ArrayList<>(manner(replies));
        questions.add(warmth(replies));
        questions.add(choice(
                "need_outcome",
                Labels.OUTCOMES,
                CustomerQuestions.macroF1AndEach(Labels.OUTCOMES),
                replies,
                new Reading(
                        each -> each.truth().outcome(), each -> each.verdict().needOutcome()),
                Judgement.OUTCOME));
        questions.add(choice(
                "answered",
                Labels.ANSWERED,
                oneLabel("no", Labels.ANSWERED.indexOf("NO")),
                replies,
                new Reading(
                        each -> each.truth().answered(), each -> each.verdict().answered()),
                Judgement.ANSWERED));
        questions.addAll(promise(replies));
        questions.add(number(
                "canned",
                0,
                Map.of("auc", Statistic.auc(CANNED)),
                replies,
                each -> each.truth().canned(),
                each -> each.verdict().canned(),
                peers.chance(Judgement.CANNED, "true")));
        questions.add(flag(
                "misfit",
                replies,
                each -> each.truth().misfit(),
                each -> each.verdict().misfit()));
        Labels.REASONS.forEach(code -> questions.add(flag(
                "reason_" + code,
                replies,
                each -> each.truth().reasons().contains(code),
                each -> each.verdict().reasons().contains(code))));
        return questions;
    }

    private List<Question> manner(List<JudgedReply> replies) {
        Map<String, Statistic> measures = oneLabel("indifferent", INDIFFERENT);
        // HOSTILE is too rare to be averaged over.
        measures.put("macroF1", Statistic.macroF1(HOSTILE));
        measures.put("hostileF1", Statistic.f1(HOSTILE));
        Question manner = choice(
                "manner",
                Labels.MANNERS,
                measures,
                replies,
                new Reading(
                        each -> each.truth().manner(), each -> each.verdict().manner()),
                Judgement.MANNER);
        Map<String, Statistic> flag = new LinkedHashMap<>();
        flag.put("precisionAtRecall45", Statistic.precisionAtRecall(LEAST_RECALL));
        flag.put("pooledAuc", Statistic.auc(1));
        flag.put("calibrationError", Statistic.calibrationError());
        List<Case> chances = chances(replies);
        Map<String, Statistic> within = new LinkedHashMap<>();
        within.put("meanAuc", Statistic.meanWithin(sources, Statistic.auc(1)));
        sources.stream().sorted().forEach(source -> within.put(source, Statistic.within(source, Statistic.auc(1))));
        List<Case> apart = chances.stream()
                .filter(each -> sources.contains(each.item().source()))
                .toList();
        List<Peer> chance = peers.chance(Judgement.MANNER, "INDIFFERENT");
        return List.of(
                manner,
                Question.number(section, prefix + "indifferent_flag", 0, flag, chances, chance),
                Question.number(section, prefix + "indifferent_within_source", 0, within, apart, chance),
                Question.number(
                        section,
                        prefix + "manner_confidence",
                        0,
                        Map.of("calibrationError", Statistic.calibrationError()),
                        confidences(replies),
                        List.of()));
    }

    /** Chance of INDIFFERENT, source by source in the order of their first item: so ties fall as in the scorer. */
    private static List<Case> chances(List<JudgedReply> replies) {
        Map<String, List<Case>> bySource = new LinkedHashMap<>();
        for (JudgedReply each : replies) {
            String manner = each.truth().manner();
            if (manner != null) {
                Map<Manner, Double> chances = each.verdict().mannerProbabilities();
                Double said = chances == null ? null : chances.getOrDefault(Manner.INDIFFERENT, 0.0);
                bySource.computeIfAbsent(each.item().source(), source -> new ArrayList<>())
                        .add(new Case(each.item(), manner.equals("INDIFFERENT") ? 1 : 0, Case.number(said), 1));
            }
        }
        return bySource.values().stream().flatMap(List::stream).toList();
    }

    /** How sure it is of a manner, and whether it is right; what was not judged has no place among them. */
    private static List<Case> confidences(List<JudgedReply> replies) {
        List<Case> cases = new ArrayList<>();
        for (JudgedReply each : replies) {
            Manner said = each.verdict().manner();
            if (each.truth().manner() != null && said != null && each.verdict().mannerProbabilities() != null) {
                boolean right = said.name().equals(each.truth().manner());
                cases.add(new Case(each.item(), right ? 1 : 0, sureness(each, said), 1));
            }
        }
        return cases;
    }

    private static double sureness(JudgedReply each, @Nullable Enum<?> said) {
        Map<Manner, Double> chances = each.verdict().mannerProbabilities();
        return said instanceof Manner manner && chances != null ? chances.getOrDefault(manner, 0.0) : 1;
    }

    private Question warmth(List<JudgedReply> replies) {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put("spearman", Statistic.spearman());
        measures.put("warmAuc", Statistic.auc(WARM));
        measures.put("coldAuc", Statistic.lowAuc(COLD));
        List<Peer> others = new ArrayList<>(peers.number(Judgement.WARMTH));
        others.addAll(peers.toneOfReplies());
        return number(
                "warmth",
                NEUTRAL,
                measures,
                replies,
                each -> each.truth().warmth(),
                each -> each.verdict().warmth(),
                others);
    }

    private List<Question> promise(List<JudgedReply> replies) {
        List<Case> spans = new ArrayList<>();
        List<Case> presence = new ArrayList<>();
        for (JudgedReply each : replies) {
            List<String> meant = each.truth().promises();
            double said = Promises.of(each.reply(), each.verdict().promises(), meant);
            spans.add(new Case(each.item(), meant.isEmpty() ? 0 : 1, said, 1));
            presence.add(new Case(each.item(), meant.isEmpty() ? 0 : 1, said == Promises.NONE ? 0 : 1, 1));
        }
        return List.of(
                Question.number(section, prefix + "promise", 0, Map.of("f1", Promises.f1()), spans, List.of()),
                Question.choice(
                        section,
                        prefix + "promise_presence",
                        NO_YES,
                        Map.of("presenceF1", Statistic.f1(1)),
                        presence,
                        peers.choice(Judgement.PROMISE)));
    }

    private Question choice(
            String name,
            List<String> labels,
            Map<String, Statistic> measures,
            List<JudgedReply> replies,
            Reading reading,
            Judgement judgement) {
        List<Case> cases = new ArrayList<>();
        for (JudgedReply each : replies) {
            String truth = reading.truth().apply(each);
            if (truth != null) {
                Enum<?> said = reading.said().apply(each);
                cases.add(new Case(
                        each.item(),
                        labels.indexOf(truth),
                        CustomerQuestions.index(labels, said),
                        sureness(each, said)));
            }
        }
        return Question.choice(section, prefix + name, labels, measures, cases, peers.choice(judgement));
    }

    private Question number(
            String name,
            double fallback,
            Map<String, Statistic> measures,
            List<JudgedReply> replies,
            Function<JudgedReply, @Nullable Double> truth,
            Function<JudgedReply, @Nullable Double> said,
            List<Peer> others) {
        List<Case> cases = new ArrayList<>();
        for (JudgedReply each : replies) {
            Double value = truth.apply(each);
            if (value != null) {
                cases.add(new Case(each.item(), value, Case.number(said.apply(each)), 1));
            }
        }
        return Question.number(section, prefix + name, fallback, measures, cases, others);
    }

    private Question flag(
            String name,
            List<JudgedReply> replies,
            Function<JudgedReply, @Nullable Boolean> truth,
            Predicate<JudgedReply> said) {
        List<Case> cases = new ArrayList<>();
        for (JudgedReply each : replies) {
            Boolean value = truth.apply(each);
            if (value != null) {
                cases.add(new Case(each.item(), value ? 1 : 0, said.test(each) ? 1 : 0, 1));
            }
        }
        return Question.choice(reasons, prefix + name, NO_YES, oneLabel("", 1), cases, List.of());
    }

    /** F1, precision and recall of one label. */
    private static Map<String, Statistic> oneLabel(String name, int label) {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put(name.isEmpty() ? "f1" : name + "F1", Statistic.f1(label));
        measures.put("precision", Statistic.precision(label));
        measures.put("recall", Statistic.recall(label));
        return measures;
    }
}
