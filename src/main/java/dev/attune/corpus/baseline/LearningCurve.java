package dev.attune.corpus.baseline;

import dev.attune.corpus.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures after an eighth, a quarter, half and all of train; contexts come or stay away as a whole. */
final class LearningCurve {
    private static final List<Judgement> JUDGEMENTS =
            List.of(Judgement.MANNER, Judgement.OUTCOME, Judgement.ANSWERED, Judgement.NEED);

    private static final List<Integer> PARTS = List.of(8, 4, 2, 1);
    private static final int SEEDS = 3;

    private final List<Case> train;
    private final Map<String, List<Case>> tests;
    private final Map<Judgement, Double> l2;
    private final Consumer<String> progress;

    LearningCurve(
            List<Case> train, Map<String, List<Case>> tests, Map<Judgement, Double> l2, Consumer<String> progress) {
        this.train = train;
        this.tests = tests;
        this.l2 = l2;
        this.progress = progress;
    }

    Table run() {
        Table table = Table.of(
                "Learning curve (mean of three draws, and how far they lie apart)",
                "judgement",
                "measure",
                "on",
                "1/8",
                "1/4",
                "1/2",
                "all");
        for (Judgement judgement : JUDGEMENTS) {
            progress.accept("learning curve: " + judgement.title());
            List<Example> examples = judgement.examples(train);
            List<List<LinearModel>> models = PARTS.stream()
                    .map(part -> models(judgement, examples, part))
                    .toList();
            tests.forEach((name, cases) -> {
                List<Example> test = judgement.examples(cases);
                if (!test.isEmpty()) {
                    rows(table, judgement, name, test, models);
                }
            });
        }
        return table;
    }

    private List<LinearModel> models(Judgement judgement, List<Example> examples, int part) {
        List<LinearModel> models = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            models.add(LinearModel.train(
                    drawn(examples, part, seed), judgement.classes(), l2.getOrDefault(judgement, 0.0), seed));
        }
        return models;
    }

    private static List<Example> drawn(List<Example> examples, int part, long seed) {
        List<String> groups =
                new ArrayList<>(examples.stream().map(Example::group).distinct().toList());
        Collections.shuffle(groups, new Random(seed));
        Set<String> kept = new HashSet<>(groups.subList(0, groups.size() / part));
        return examples.stream()
                .filter(example -> kept.contains(example.group()))
                .toList();
    }

    private static void rows(
            Table table, Judgement judgement, String on, List<Example> test, List<List<LinearModel>> models) {
        List<List<Map<String, Double>>> scores = models.stream()
                .map(draws -> draws.stream()
                        .map(model -> Score.of(judgement, test, model::predict))
                        .toList())
                .toList();
        for (String measure : scores.get(0).get(0).keySet()) {
            List<Object> row = new ArrayList<>(List.of(judgement.title(), measure, on));
            scores.forEach(draws -> row.add(spread(
                    draws.stream().map(draw -> draw.getOrDefault(measure, 0.0)).collect(Collectors.toList()))));
            table.rows().add(row);
        }
    }

    private static String spread(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(Locale.ROOT, "%.3f (%.3f)", mean, Collections.max(values) - Collections.min(values));
    }
}
