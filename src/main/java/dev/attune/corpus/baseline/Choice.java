package dev.attune.corpus.baseline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Models learnt on train, with the strength that does best on dev.
 *
 * @param train what is learnt from
 * @param dev what decides
 */
record Choice(List<Case> train, List<Case> dev) {
    /** Tried on dev, strongest last. */
    private static final List<Double> L2 = List.of(0.0, 1e-5, 1e-4, 3e-4, 1e-3);

    /** A model, and how strongly its weights were pulled towards 0. */
    record Chosen(LinearModel model, double l2) {}

    /** The model whose first measure is best. */
    Chosen of(Judgement judgement) {
        List<Example> examples = judgement.examples(train);
        List<Example> decide = judgement.examples(dev);
        @Nullable Chosen best = null;
        double bestScore = 0;
        for (double l2 : L2) {
            LinearModel model = LinearModel.train(examples, judgement.classes(), l2, Baseline.SEED);
            double score = first(Score.of(judgement, decide, model::predict));
            if (best == null || score > bestScore) {
                best = new Chosen(model, l2);
                bestScore = score;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static double first(Map<String, Double> scores) {
        return scores.values().iterator().next();
    }
}
