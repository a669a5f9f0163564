package dev.attune.evaluate;

import dev.attune.measure.Measures;
import dev.attune.measure.RankCorrelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A figure of a sample. Those that the project's scorer has too are computed as there, ties and absences included. */
interface Statistic {
    /** Bins of the calibration error. */
    int BINS = 10;

    double of(Sample sample);

    static Statistic accuracy() {
        return sample -> Measures.accuracy(sample.trueLabels(), sample.saidLabels());
    }

    static Statistic macroRecall(int classes) {
        return sample -> Measures.macroRecall(sample.trueLabels(), sample.saidLabels(), classes);
    }

    static Statistic macroF1(int classes) {
        return sample -> Measures.macroF1(sample.trueLabels(), sample.saidLabels(), classes);
    }

    static Statistic f1(int label) {
        return sample -> Measures.f1(sample.trueLabels(), sample.saidLabels(), label);
    }

    static Statistic precision(int label) {
        return sample -> Measures.precision(sample.trueLabels(), sample.saidLabels(), label);
    }

    static Statistic recall(int label) {
        return sample -> Measures.recall(sample.trueLabels(), sample.saidLabels(), label);
    }

    /** Accuracy of scores that say yes from .5 on. */
    static Statistic halves() {
        return sample -> {
            boolean[] truth = sample.atLeast(1);
            int hits = 0;
            for (int i = 0; i < truth.length; i++) {
                hits += truth[i] == (sample.said()[i] >= .5) ? 1 : 0;
            }
            return truth.length == 0 ? 0 : hits / (double) truth.length;
        };
    }

    /** Of the items whose truth is at least {@code from} against the others. */
    static Statistic auc(double from) {
        return sample -> Measures.auc(sample.atLeast(from), sample.said());
    }

    /** Of the items whose truth is at most {@code to}, which should be scored low. */
    static Statistic lowAuc(double to) {
        return sample -> {
            boolean[] low = sample.atLeast(Math.nextUp(to));
            double[] turned = new double[low.length];
            for (int i = 0; i < low.length; i++) {
                low[i] = !low[i];
                turned[i] = -sample.said()[i];
            }
            return Measures.auc(low, turned);
        };
    }

    static Statistic spearman() {
        return sample -> sample.truth().length < 2 ? 0 : RankCorrelation.of(sample.truth(), sample.said());
    }

    static Statistic precisionAtRecall(double recall) {
        return sample -> Measures.precisionAtRecall(sample.atLeast(1), sample.said(), recall);
    }

    static Statistic calibrationError() {
        return sample -> Measures.calibrationError(sample.atLeast(1), sample.said(), BINS);
    }

    /** The same of one source alone. */
    static Statistic within(String source, Statistic statistic) {
        return sample -> statistic.of(split(sample).getOrDefault(source, sample.drawn(new int[0])));
    }

    /** Mean over the given sources. */
    static Statistic meanWithin(Set<String> sources, Statistic statistic) {
        return sample -> {
            Map<String, Sample> parts = split(sample);
            Sample none = sample.drawn(new int[0]);
            return mean(sources, source -> statistic.of(parts.getOrDefault(source, none)));
        };
    }

    private static double mean(Set<String> sources, ToDoubleFunction<String> each) {
        return sources.stream().sorted().mapToDouble(each).average().orElse(0);
    }

    private static Map<String, Sample> split(Sample sample) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < sample.sources().size(); i++) {
            members.computeIfAbsent(sample.sources().get(i), source -> new ArrayList<>())
                    .add(i);
        }
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> sample.drawn(entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray())));
    }
}
