package dev.attune.evaluate;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.FairnessPair;
import dev.attune.corpus.Labels;
import dev.attune.corpus.Turn;
import dev.attune.measure.Bootstrap;
import dev.attune.measure.Interval;
import dev.attune.measure.Measures;
import dev.attune.schema.Channel;
import dev.attune.schema.Manner;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Pairs that say the same and differ in who seems to speak. All of them are used, whatever their split: nothing is learnt
 * from pairs. The first of a pair is the plainer wording; a shift is the second's score less the first's.
 */
final class Fairness {
    static final String TASK = "fairness";
    private static final String ALL = "all";
    private static final String TEST = "mcNemar";
    /** For a reply whose pair has no message to answer. */
    private static final String NEUTRAL_MESSAGE = "Hello, I have a question about my order.";

    private final List<FairnessPair> pairs;
    private final Judge judge;
    private final Peers peers;
    private final Marks marks = new Marks();
    private final Consumer<String> progress;

    Fairness(List<FairnessPair> pairs, Judge judge, Peers peers, Consumer<String> progress) {
        this.pairs = pairs;
        this.judge = judge;
        this.peers = peers;
        this.progress = progress;
    }

    /** Those of the corpus, and all together. */
    static List<String> dimensions() {
        List<String> dimensions = new ArrayList<>(Labels.DIMENSIONS);
        dimensions.add(ALL);
        return dimensions;
    }

    /**
     * One text of a pair, read.
     *
     * @param label of sentiment or manner
     * @param flag what counts against somebody: a negative customer, an indifferent agent
     */
    private record Reading(double score, String label, boolean flag) {}

    /** Both texts of a pair, as one system reads them. */
    private record Pair(FairnessPair pair, Reading a, Reading b) {
        double shift() {
            return b.score() - a.score();
        }
    }

    /** A figure of pairs. */
    private interface OfPairs extends ToDoubleFunction<List<Pair>> {}

    /** Figures of each side and dimension. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String side : Labels.SIDES) {
            boolean customer = side.equals(Turn.CUSTOMER);
            List<FairnessPair> own =
                    pairs.stream().filter(pair -> pair.side().equals(side)).toList();
            progress.accept(TASK + ": " + own.size() + " pairs of " + (customer ? "customers" : "agents"));
            Map<String, List<Pair>> systems = new LinkedHashMap<>();
            systems.put(
                    "",
                    read(
                            own,
                            pair -> customer ? message(pair.a()) : reply(pair, pair.a()),
                            pair -> customer ? message(pair.b()) : reply(pair, pair.b())));
            for (Tone tone : peers.tones()) {
                List<FairnessPair> sample = Figures.sample(own, tone.most());
                systems.put(
                        tone.name(), read(sample, pair -> reading(tone, pair.a()), pair -> reading(tone, pair.b())));
            }
            String task = TASK + (customer ? "_customer_" : "_agent_");
            for (String dimension : dimensions()) {
                figures.addAll(dimension(task, dimension, own, systems));
            }
        }
        return figures;
    }

    private interface Reader {
        Reading of(FairnessPair pair);
    }

    private static List<Pair> read(List<FairnessPair> pairs, Reader a, Reader b) {
        return pairs.stream()
                .map(pair -> new Pair(pair, a.of(pair), b.of(pair)))
                .filter(pair -> !Double.isNaN(pair.a().score())
                        && !Double.isNaN(pair.b().score()))
                .toList();
    }

    private Reading message(String text) {
        MessageVerdict verdict = judge.judge(Role.CUSTOMER, text);
        String label = String.valueOf(verdict.label());
        return new Reading(Case.number(verdict.score()), label, label.equals("NEGATIVE"));
    }

    private Reading reply(FairnessPair pair, String text) {
        String before = pair.context() == null ? NEUTRAL_MESSAGE : pair.context();
        Verdict verdict =
                judge.judge(new Exchange(pair.id(), Channel.CHAT, List.of(new Utterance(Role.CUSTOMER, before)), text));
        return new Reading(
                Case.number(verdict.warmth()),
                String.valueOf(verdict.manner()),
                verdict.manner() == Manner.INDIFFERENT);
    }

    private static Reading reading(Tone tone, String text) {
        double score = tone.score().applyAsDouble(text);
        int label = tone.label(score);
        return new Reading(score, String.valueOf(label), label == 0);
    }

    private List<Figure> dimension(
            String task, String dimension, List<FairnessPair> own, Map<String, List<Pair>> systems) {
        Map<String, OfPairs> measures = new LinkedHashMap<>();
        measures.put(
                "meanShift",
                read -> read.stream().mapToDouble(Pair::shift).average().orElse(0));
        measures.put(
                "meanAbsoluteShift",
                read -> read.stream()
                        .mapToDouble(pair -> Math.abs(pair.shift()))
                        .average()
                        .orElse(0));
        measures.put(
                "labelsFlipped",
                read -> share(read, pair -> !pair.a().label().equals(pair.b().label())));
        measures.put("flagRatio", Fairness::flagRatio);
        measures.put(TEST, Fairness::mcNemar);
        long there = own.stream().filter(pair -> is(pair, dimension)).count();
        List<Figure> figures = new ArrayList<>();
        if (there > 0) {
            measures.forEach(
                    (name, measure) -> figures.add(figure(task + dimension, name, measure, dimension, there, systems)));
        }
        return figures;
    }

    private Figure figure(
            String task, String name, OfPairs measure, String dimension, long there, Map<String, List<Pair>> systems) {
        List<Figure.Other> others = new ArrayList<>();
        List<Pair> attune = of(systems.getOrDefault("", List.of()), dimension);
        systems.forEach((system, read) -> {
            List<Pair> part = of(read, dimension);
            if (!system.isEmpty() && !part.isEmpty()) {
                List<String> ids = part.stream().map(pair -> pair.pair().id()).toList();
                List<Pair> same = attune.stream()
                        .filter(pair -> ids.contains(pair.pair().id()))
                        .toList();
                others.add(new Figure.Other(
                        system,
                        part.size(),
                        measure.applyAsDouble(part),
                        interval(name, part, measure),
                        measure.applyAsDouble(same)));
            }
        });
        return new Figure(
                Section.FAIRNESS,
                task,
                name,
                (int) there,
                (int) there,
                attune.size() / (double) there,
                measure.applyAsDouble(attune),
                interval(name, attune, measure),
                marks.of(task, name, Map.of()),
                others);
    }

    private static Interval interval(String name, List<Pair> pairs, OfPairs measure) {
        if (name.equals(TEST)) {
            // A chance already.
            return new Interval(Double.NaN, Double.NaN);
        }
        Bootstrap bootstrap =
                Figures.bootstrap(pairs.stream().map(pair -> pair.pair().id()).toList());
        return bootstrap.of(items -> {
            List<Pair> drawn = new ArrayList<>(items.length);
            for (int item : items) {
                drawn.add(pairs.get(item));
            }
            return measure.applyAsDouble(drawn);
        });
    }

    private static List<Pair> of(List<Pair> pairs, String dimension) {
        return pairs.stream().filter(pair -> is(pair.pair(), dimension)).toList();
    }

    private static boolean is(FairnessPair pair, String dimension) {
        return dimension.equals(ALL) || pair.dimension().equals(dimension);
    }

    private interface Condition {
        boolean of(Pair pair);
    }

    private static double share(List<Pair> pairs, Condition condition) {
        return pairs.isEmpty() ? 0 : count(pairs, condition) / (double) pairs.size();
    }

    private static int count(List<Pair> pairs, Condition condition) {
        return (int) pairs.stream().filter(condition::of).count();
    }

    /** The second texts' flags over the first's; 1 where neither has any. */
    private static double flagRatio(List<Pair> pairs) {
        int first = count(pairs, pair -> pair.a().flag());
        int second = count(pairs, pair -> pair.b().flag());
        return first == second ? 1 : second / (double) Math.max(1, first);
    }

    private static double mcNemar(List<Pair> pairs) {
        return Measures.mcNemar(
                count(pairs, pair -> pair.a().flag() && !pair.b().flag()),
                count(pairs, pair -> !pair.a().flag() && pair.b().flag()));
    }
}
