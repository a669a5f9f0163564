package dev.attune.evaluate;

import dev.attune.corpus.Labels;
import dev.attune.corpus.baseline.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked about customers' open turns, the same of any set. */
final class CustomerQuestions {
    private final String prefix;
    private final Section section;
    private final Peers peers;

    /** @param prefix of the names of the tasks */
    CustomerQuestions(String prefix, Section section, Peers peers) {
        this.prefix = prefix;
        this.section = section;
        this.peers = peers;
    }

    List<Question> of(List<JudgedCustomer> customers) {
        return List.of(sentiment(customers), need(customers), style(customers));
    }

    private Question sentiment(List<JudgedCustomer> customers) {
        List<Case> cases = cases(
                customers,
                Labels.SENTIMENTS,
                each -> each.truth().sentiment(),
                each -> SentimentSets.index(each.said().sentiment()));
        return Question.choice(
                section,
                prefix + "customer_sentiment",
                Labels.SENTIMENTS,
                SentimentSets.measures(),
                cases,
                peers.sentiment());
    }

    private Question need(List<JudgedCustomer> customers) {
        List<Case> cases = cases(
                customers,
                Labels.NEEDS,
                each -> each.truth().need(),
                each -> index(Labels.NEEDS, each.said().need()));
        return Question.choice(
                section,
                prefix + "need",
                Labels.NEEDS,
                macroF1AndEach(Labels.NEEDS),
                cases,
                peers.choice(Judgement.NEED));
    }

    private Question style(List<JudgedCustomer> customers) {
        List<Case> cases = cases(
                customers.stream().filter(each -> each.said().hasStyle()).toList(),
                Labels.STYLES,
                each -> each.truth().style(),
                each -> index(Labels.STYLES, each.said().style()));
        return Question.choice(
                section, prefix + "style", Labels.STYLES, macroF1AndEach(Labels.STYLES), cases, List.of());
    }

    private static List<Case> cases(
            List<JudgedCustomer> customers,
            List<String> labels,
            Function<JudgedCustomer, @Nullable String> truth,
            Function<JudgedCustomer, Double> said) {
        List<Case> cases = new ArrayList<>();
        for (JudgedCustomer each : customers) {
            String label = truth.apply(each);
            if (label != null) {
                cases.add(new Case(each.item(), labels.indexOf(label), said.apply(each), 1));
            }
        }
        return cases;
    }

    /** Mean of the labels' F1, and each. */
    static Map<String, Statistic> macroF1AndEach(List<String> labels) {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put("macroF1", Statistic.macroF1(labels.size()));
        for (int k = 0; k < labels.size(); k++) {
            measures.put(labels.get(k), Statistic.f1(k));
        }
        return measures;
    }

    /** Index of a label, or not judged. */
    static double index(List<String> labels, @Nullable Enum<?> said) {
        return said == null ? Case.NOT_JUDGED : labels.indexOf(said.name());
    }
}
