package dev.attune.evaluate;

import dev.attune.measure.Bootstrap;
import dev.attune.measure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Makes figures of a question: Attune's and its peers' on the same items, each with its interval. */
final class Figures {
    private static final String BEST_CONSTANT = "best constant";
    private static final int ROUNDS = 400;
    private static final long SEED = 1;

    private final Marks marks = new Marks();
    private final Consumer<String> progress;

    Figures(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Draws of the project's groups, as many and the same for every figure. */
    static Bootstrap bootstrap(List<String> groups) {
        return new Bootstrap(groups, ROUNDS, SEED);
    }

    /** Truth and answers of one system. */
    private record Column(Sample sample, Bootstrap bootstrap) {
        static Column of(List<Item> items, double[] truth, double[] said) {
            return new Column(
                    new Sample(truth, said, items.stream().map(Item::source).toList()),
                    Figures.bootstrap(items.stream().map(Item::group).toList()));
        }

        int size() {
            return sample.truth().length;
        }

        double value(Statistic statistic) {
            return statistic.of(sample);
        }

        Interval interval(Statistic statistic) {
            return bootstrap.of(picks -> statistic.of(sample.drawn(picks)));
        }
    }

    /** A peer's answers, and Attune's on the same items. */
    private record Pair(Column peer, Column attune) {}

    /** One figure for each measure; none of a question without items. */
    List<Figure> of(Question question) {
        if (question.cases().isEmpty()) {
            return List.of();
        }
        progress.accept(question.name() + ": " + question.cases().size() + " items");
        Column attune = attune(question, question.cases());
        Map<String, Pair> peers = new LinkedHashMap<>();
        question.peers().forEach(peer -> peers.put(peer.name(), asked(question, peer)));
        List<Figure> figures = new ArrayList<>();
        question.measures().forEach((name, statistic) -> {
            List<Figure.Other> others = new ArrayList<>();
            peers.forEach((peer, pair) -> others.add(other(peer, pair, statistic)));
            if (!question.labels().isEmpty()) {
                others.add(constant(question, statistic, attune));
            }
            Map<String, Double> values = new LinkedHashMap<>();
            others.forEach(other -> values.put(other.name(), other.value()));
            figures.add(new Figure(
                    question.section(),
                    question.name(),
                    name,
                    question.cases().size(),
                    attune.bootstrap().groups(),
                    question.judged(),
                    attune.value(statistic),
                    attune.interval(statistic),
                    marks.of(question.name(), name, values),
                    others));
        });
        return figures;
    }

    private static Column attune(Question question, List<Case> cases) {
        return Column.of(
                cases.stream().map(Case::item).toList(),
                cases.stream().mapToDouble(Case::truth).toArray(),
                cases.stream().mapToDouble(question::said).toArray());
    }

    private Pair asked(Question question, Peer peer) {
        List<Case> cases = sample(question.cases(), peer.most());
        if (cases.size() < question.cases().size()) {
            progress.accept(question.name() + ": " + peer.name() + " on " + cases.size());
        }
        Column attune = attune(question, cases);
        List<Item> items = cases.stream().map(Case::item).toList();
        double[] said = items.stream().mapToDouble(peer.answer()).toArray();
        return new Pair(Column.of(items, attune.sample().truth(), said), attune);
    }

    /** The same items for every peer of a question, in their order. */
    static <T> List<T> sample(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        return order.subList(0, most).stream().sorted().map(all::get).toList();
    }

    private static Figure.Other other(String name, Pair pair, Statistic statistic) {
        Column peer = pair.peer();
        return new Figure.Other(
                name,
                peer.size(),
                peer.value(statistic),
                peer.interval(statistic),
                pair.attune().value(statistic));
    }

    /** What one label for all reaches, whichever is best; for most measures that of the largest class. */
    private static Figure.Other constant(Question question, Statistic statistic, Column attune) {
        double best = Double.NEGATIVE_INFINITY;
        Interval interval = new Interval(Double.NaN, Double.NaN);
        for (int label = 0; label < question.labels().size(); label++) {
            double[] said = new double[attune.size()];
            Arrays.fill(said, label);
            Column column = new Column(
                    new Sample(attune.sample().truth(), said, attune.sample().sources()), attune.bootstrap());
            double value = column.value(statistic);
            if (value > best) {
                best = value;
                interval = column.interval(statistic);
            }
        }
        return new Figure.Other(BEST_CONSTANT, attune.size(), best, interval, attune.value(statistic));
    }
}
