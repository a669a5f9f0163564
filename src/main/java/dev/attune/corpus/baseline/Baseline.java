package dev.attune.corpus.baseline;

import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What plain n-grams learn from the train part: a floor for better models, and a first answer to how far the corpus
 * carries.
 */
public final class Baseline {
    static final long SEED = 1;

    private final Map<String, List<Case>> tests = new LinkedHashMap<>();
    private final List<Case> train;
    private final List<Case> dev;
    private final Consumer<String> progress;
    private final Choice choice;
    private final Map<Judgement, Double> strengths = new EnumMap<>(Judgement.class);

    /**
     * @param outside sets to test on beside the corpus; empty without outside data
     * @param progress told what is being done
     */
    public Baseline(Corpus corpus, OutsideData outside, Consumer<String> progress) {
        train = Case.of(corpus, "train");
        dev = Case.of(corpus, "dev");
        choice = new Choice(train, dev);
        tests.put("test", Case.of(corpus, "test"));
        tests.put("same replies of test", Case.of(sameReplies(corpus), "test"));
        tests.putAll(outside.judged());
        this.progress = progress;
    }

    /** Where the reply's words cannot tell, as they stand in three contexts. */
    private static Corpus sameReplies(Corpus corpus) {
        List<Context> contexts = corpus.contexts().stream()
                .filter(context -> context.sameReply() != null)
                .toList();
        return new Corpus(contexts, List.of(), List.of(), List.of(), List.of());
    }

    /** Measures of each judgement, and how they grow with the train part. */
    public List<Table> run() {
        Table table = Table.of("Baseline", "judgement", "measure", "on", "n", "best constant", "n-grams", "l2");
        for (Judgement judgement : Judgement.values()) {
            progress.accept("baseline: " + judgement.title());
            Choice.Chosen chosen = choice.of(judgement);
            LinearModel model = chosen.model();
            strengths.put(judgement, chosen.l2());
            score(table, judgement, "dev", dev, model);
            tests.forEach((name, cases) -> score(table, judgement, name, cases, model));
        }
        return List.of(table, sides(), new LearningCurve(train, tests, strengths, progress).run());
    }

    /** How far the customer's words or the reply alone go: contrast sets are to leave little to one side. */
    private Table sides() {
        Table table = Table.of("Told from one side, on test", "judgement", "measure", "customer", "reply", "both");
        List<Case> test = tests.getOrDefault("test", List.of());
        for (Judgement judgement : Judgement.values()) {
            if (judgement.seesBoth()) {
                progress.accept("one side alone: " + judgement.title());
                Map<String, Double> customer =
                        learnt(judgement, judgement.byCustomerAlone(train), judgement.byCustomerAlone(test));
                Map<String, Double> reply =
                        learnt(judgement, judgement.byReplyAlone(train), judgement.byReplyAlone(test));
                learnt(judgement, judgement.examples(train), judgement.examples(test))
                        .forEach((measure, both) -> table.row(
                                judgement.title(),
                                measure,
                                customer.getOrDefault(measure, 0.0),
                                reply.getOrDefault(measure, 0.0),
                                both));
            }
        }
        return table;
    }

    private Map<String, Double> learnt(Judgement judgement, List<Example> examples, List<Example> test) {
        LinearModel model =
                LinearModel.train(examples, judgement.classes(), strengths.getOrDefault(judgement, 0.0), SEED);
        return Score.of(judgement, test, model::predict);
    }

    private void score(Table table, Judgement judgement, String on, List<Case> cases, LinearModel model) {
        List<Example> examples = judgement.examples(cases);
        if (examples.isEmpty()) {
            return;
        }
        Map<String, Double> constant = bestConstant(judgement, examples);
        Score.of(judgement, examples, model::predict)
                .forEach((measure, score) -> table.row(
                        judgement.title(),
                        measure,
                        on,
                        examples.size(),
                        constant.getOrDefault(measure, 0.0),
                        score,
                        String.valueOf(strengths.get(judgement))));
    }

    /** What one label for all would reach; for most measures it is that of the largest class. */
    private static Map<String, Double> bestConstant(Judgement judgement, List<Example> examples) {
        Map<String, Double> best = new HashMap<>();
        for (int k = 0; k < Math.max(1, judgement.classes()); k++) {
            double[] constant = new double[Math.max(1, judgement.classes())];
            constant[k] = 1;
            Score.of(judgement, examples, features -> constant)
                    .forEach((measure, score) -> best.merge(measure, score, Math::max));
        }
        return best;
    }
}
