package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.corpus.DataDirectory;
import dev.attune.corpus.Labels;
import dev.attune.corpus.baseline.OutsideData;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets of messages with their sentiment: tweets to airlines, sentences of real chats, and general ones. */
final class SentimentSets {
    /** Those that hold a text and a label. */
    private static final List<String> PLAIN =
            List.of("sentiment_airline", "sentiment_tweeteval", "sentiment_sst", "sentiment_vader");

    private static final List<String> LABELS = Labels.SENTIMENTS;
    private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private final DataDirectory data;
    private final Judge judge;
    private final Peers peers;

    SentimentSets(DataDirectory data, Judge judge, Peers peers) {
        this.data = data;
        this.judge = judge;
        this.peers = peers;
    }

    List<TaskGroup> groups() {
        List<TaskGroup> groups = new ArrayList<>();
        PLAIN.forEach(set -> groups.add(TaskGroup.single(set, () -> question(set, plain(set)))));
        groups.add(TaskGroup.single(
                "maia_customer_sentiment", () -> question("maia_customer_sentiment", chatSentences())));
        return groups;
    }

    /** Index of a label, or not judged. */
    static double index(@Nullable SentimentLabel label) {
        return label == null ? Case.NOT_JUDGED : LABELS.indexOf(label.name().toLowerCase(Locale.ROOT));
    }

    /** What is measured of a choice among the three. */
    static Map<String, Statistic> measures() {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put("macroRecall", Statistic.macroRecall(LABELS.size()));
        measures.put("accuracy", Statistic.accuracy());
        return measures;
    }

    private Question question(String name, List<Case> cases) {
        return Question.choice(Section.SENTIMENT, name, LABELS, measures(), cases, peers.sentiment());
    }

    private List<Case> plain(String set) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode record : data.set(set)) {
            add(
                    cases,
                    Fields.text(record, "id"),
                    Fields.text(record, "group"),
                    Fields.text(record, "text"),
                    Fields.text(record, "label"));
        }
        return cases;
    }

    private List<Case> chatSentences() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode turn : data.set("support_maia_turns")) {
            List<String> sentences = Fields.texts(turn, "sentences");
            List<String> emotions = Fields.texts(turn, "emotion");
            if (!Fields.text(turn, "role").equals("customer") || sentences.size() != emotions.size()) {
                continue;
            }
            for (int i = 0; i < sentences.size(); i++) {
                if (hasTwoWords(sentences.get(i))) {
                    add(
                            cases,
                            Fields.text(turn, "id") + "#" + i,
                            Fields.text(turn, "group"),
                            sentences.get(i),
                            OutsideData.SENTIMENT_OF_EMOTION.getOrDefault(emotions.get(i), ""));
                }
            }
        }
        return cases;
    }

    /** One word is too little to label, or to call pre-written. */
    static boolean hasTwoWords(String sentence) {
        return WORD.matcher(sentence).results().limit(2).count() == 2;
    }

    private void add(List<Case> cases, String id, String group, String text, String label) {
        int truth = LABELS.indexOf(label);
        if (truth < 0) {
            return;
        }
        MessageVerdict verdict = judge.judge(Role.CUSTOMER, text);
        double said = index(verdict.label());
        double strength = verdict.score() == null ? 0 : Math.abs(verdict.score());
        boolean neutral = verdict.label() == SentimentLabel.NEUTRAL;
        cases.add(new Case(
                new Item(id, group, "", Subject.customer(text)), truth, said, neutral ? 1 - strength : strength));
    }
}
