package dev.attune.corpus.baseline;

import dev.attune.measure.Measures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A model that tries to tell the corpus' replies from real ones, and what it goes by. */
final class Tell {
    /** Of each side: enough for the figure, few enough for seconds. */
    private static final int MOST = 1500;

    private static final int FOLDS = 5;
    /** What is rarer names single texts, not a habit. */
    private static final int FEWEST_TEXTS = 12;

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}'’^$ ]+");
    private static final double L2 = 1e-5;

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();

    private final boolean lettersOnly;

    /**
     * @param lettersOnly leaves out masks, handles, links, figures and punctuation, which say how a source was prepared
     */
    Tell(List<OutsideData.Spoken> corpus, List<OutsideData.Spoken> real, boolean lettersOnly) {
        this.lettersOnly = lettersOnly;
        corpus.forEach(text -> add(text, 0));
        real.forEach(text -> add(text, 1));
    }

    /** The same draw each time. */
    static List<OutsideData.Spoken> sample(List<OutsideData.Spoken> texts) {
        List<OutsideData.Spoken> drawn = new ArrayList<>(texts);
        Collections.shuffle(drawn, new Random(Baseline.SEED));
        return drawn.subList(0, Math.min(MOST, drawn.size()));
    }

    private void add(OutsideData.Spoken text, int label) {
        VectorBuilder vector = new VectorBuilder();
        List<String> grams = TextFeatures.wordGrams(TextFeatures.normal(text.text())).stream()
                .filter(gram -> !lettersOnly || LETTERS.matcher(gram).matches())
                .toList();
        grams.forEach(gram -> vector.add(TextFeatures.index(gram)));
        vector.endBlock();
        new HashSet<>(grams).forEach(gram -> texts.merge(gram, 1, Integer::sum));
        examples.add(new Example(vector.build(), label, Double.NaN, "", text.group()));
    }

    /** Area under the curve over folds that no conversation or company is in twice; .5 cannot tell. */
    double auc() {
        boolean[] truth = new boolean[examples.size()];
        double[] scores = new double[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            LinearModel model = LinearModel.train(
                    examples.stream().filter(example -> fold(example) != out).toList(), 2, L2, Baseline.SEED);
            for (int i = 0; i < scores.length; i++) {
                if (fold(examples.get(i)) == fold) {
                    truth[i] = examples.get(i).label() == 1;
                    scores[i] = model.predict(examples.get(i).features())[1];
                }
            }
        }
        return Measures.auc(truth, scores);
    }

    private static int fold(Example example) {
        return Math.floorMod(TextFeatures.index(example.group()), FOLDS);
    }

    /** What speaks most for real replies, or for the corpus. */
    List<String> strongest(boolean real, int number) {
        LinearModel model = LinearModel.train(examples, 2, L2, Baseline.SEED);
        Comparator<String> order = Comparator.comparingDouble(gram -> model.evidence(TextFeatures.index(gram)));
        Stream<String> common = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
                .map(Map.Entry::getKey);
        return common.sorted((real ? order.reversed() : order).thenComparing(Comparator.naturalOrder()))
                .limit(number)
                .toList();
    }
}
