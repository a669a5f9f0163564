package dev.attune.evaluate;

import dev.attune.measure.RankCorrelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An item on which Attune and people differ.
 *
 * @param truth a label, or a number
 * @param said a label, a number, or "not judged"
 * @param confidence 0 to 1; for numbers, how far the two ranks lie apart
 * @param texts the customer's and the agent's; to be shown only to whom asks for them
 */
public record Mistake(String id, String source, String truth, String said, double confidence, List<String> texts) {
    /** Those that Attune is most sure of, at most {@code most}; equally sure ones in the order of the set. */
    static List<Mistake> of(Question question, int most) {
        List<Mistake> mistakes = question.labels().isEmpty() ? numbers(question) : labels(question);
        return mistakes.stream()
                .sorted(Comparator.comparingDouble(Mistake::confidence).reversed())
                .limit(most)
                .toList();
    }

    private static List<Mistake> labels(Question question) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Case each : question.cases()) {
            if (question.said(each) != each.truth()) {
                mistakes.add(of(each, label(question, each.truth()), label(question, each.said()), each.confidence()));
            }
        }
        return mistakes;
    }

    private static String label(Question question, double index) {
        return index >= 0 && index < question.labels().size()
                ? question.labels().get((int) index)
                : "not judged";
    }

    private static List<Mistake> numbers(Question question) {
        List<Case> cases = question.cases();
        double[] truth =
                RankCorrelation.ranks(cases.stream().mapToDouble(Case::truth).toArray());
        double[] said =
                RankCorrelation.ranks(cases.stream().mapToDouble(question::said).toArray());
        return IntStream.range(0, truth.length)
                .filter(i -> truth[i] != said[i])
                .mapToObj(i -> of(
                        cases.get(i),
                        rounded(cases.get(i).truth()),
                        cases.get(i).isJudged() ? rounded(cases.get(i).said()) : "not judged",
                        Math.abs(truth[i] - said[i]) / truth.length))
                .toList();
    }

    private static String rounded(double value) {
        return String.valueOf(Math.rint(value * 1_000) / 1_000);
    }

    private static Mistake of(Case each, String truth, String said, double confidence) {
        List<String> texts = new ArrayList<>();
        if (!each.item().subject().customer().isEmpty()) {
            texts.add(each.item().subject().customer());
        }
        texts.addAll(each.item().subject().replies());
        return new Mistake(each.item().id(), each.item().source(), truth, said, confidence, texts);
    }
}
