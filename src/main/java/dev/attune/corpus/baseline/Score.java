package dev.attune.corpus.baseline;

import dev.attune.measure.Measures;
import dev.attune.measure.RankCorrelation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures of a judgement on a set of examples. */
final class Score {
    /** A source's own area needs enough items; the smaller ones of gold and of the test part say nothing. */
    private static final int FEWEST_OF_A_SOURCE = 40;

    private Score() {}

    /** How predictions are made from features: a model, or a constant. */
    interface Predictor {
        double[] predict(SparseVector features);
    }

    /** By the name of the measure; the first is the one that decides. */
    static Map<String, Double> of(Judgement judgement, List<Example> examples, Predictor predictor) {
        int[] truth = examples.stream().mapToInt(Example::label).toArray();
        double[][] predicted = examples.stream()
                .map(example -> predictor.predict(example.features()))
                .toArray(double[][]::new);
        int[] said = new int[predicted.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = LinearModel.best(predicted[i]);
        }
        int classes = judgement.classes();
        Map<String, Double> scores = new LinkedHashMap<>();
        switch (judgement) {
            case SENTIMENT -> scores.put("macro recall", Measures.macroRecall(truth, said, classes));
            case NEED, OUTCOME -> scores.put("macro F1", Measures.macroF1(truth, said, classes));
            case MANNER -> {
                int indifferent = judgement.labels().indexOf("INDIFFERENT");
                scores.put("INDIFFERENT F1", Measures.f1(truth, said, indifferent));
                List<String> sources = examples.stream().map(Example::source).toList();
                double within = Measures.aucWithin(
                        sources, is(truth, indifferent), column(predicted, indifferent), FEWEST_OF_A_SOURCE);
                if (!Double.isNaN(within)) {
                    scores.put("INDIFFERENT AUC within source", within);
                }
            }
            case ANSWERED ->
                scores.put("NO F1", Measures.f1(truth, said, judgement.labels().indexOf("NO")));
            case PROMISE -> scores.put("presence F1", Measures.f1(truth, said, 1));
            case CANNED -> scores.put("AUC", Measures.auc(is(truth, 1), column(predicted, 1)));
            case WARMTH ->
                scores.put(
                        "Spearman",
                        RankCorrelation.of(
                                examples.stream().mapToDouble(Example::value).toArray(), column(predicted, 0)));
        }
        return scores;
    }

    private static boolean[] is(int[] labels, int label) {
        boolean[] is = new boolean[labels.length];
        for (int i = 0; i < is.length; i++) {
            is[i] = labels[i] == label;
        }
        return is;
    }

    private static double[] column(double[][] values, int column) {
        double[] picked = new double[values.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[i][column];
        }
        return picked;
    }
}
