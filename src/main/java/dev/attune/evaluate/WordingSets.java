package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.assessment.Empathy;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.DataDirectory;
import dev.attune.corpus.baseline.Judgement;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Sets about how a reply is worded: pre-written sentences, mechanisms of empathy, politeness. */
final class WordingSets {
    /** Sentences that a client needs for an area of its own. */
    private static final int FEWEST_OF_A_CLIENT = 80;

    private static final List<String> GRADES = List.of("0", "1", "2");

    private final DataDirectory data;
    private final Judge judge;
    private final Peers peers;

    WordingSets(DataDirectory data, Judge judge, Peers peers) {
        this.data = data;
        this.judge = judge;
        this.peers = peers;
    }

    List<TaskGroup> groups() {
        return List.of(
                TaskGroup.single("maia_canned", this::canned),
                TaskGroup.several("epitome", this::empathy),
                TaskGroup.several("politeness", this::politeness));
    }

    private Question canned() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode turn : data.set("support_maia_turns")) {
            List<String> sentences = Fields.texts(turn, "sentences");
            JsonNode templated = turn.path("templated");
            if (!Fields.text(turn, "role").equals("agent") || sentences.size() != templated.size()) {
                continue;
            }
            for (int i = 0; i < sentences.size(); i++) {
                String text = sentences.get(i);
                if (SentimentSets.hasTwoWords(text)) {
                    Item item = new Item(
                            Fields.text(turn, "id") + "#" + i,
                            Fields.text(turn, "group"),
                            Fields.text(turn, "client"),
                            Subject.reply("", text));
                    Double said = judge.judge(Role.AGENT, text).canned();
                    cases.add(new Case(item, templated.path(i).asInt(), Case.number(said), 1));
                }
            }
        }
        Map<String, Statistic> measures = new LinkedHashMap<>();
        Set<String> clients = clients(cases);
        measures.put("meanAuc", Statistic.meanWithin(clients, toFourDigits(Statistic.auc(1))));
        clients.forEach(client -> measures.put(client, Statistic.within(client, Statistic.auc(1))));
        measures.put("pooledAuc", Statistic.auc(1));
        return Question.number(
                Section.WORDING, "maia_canned", 0, measures, cases, peers.chance(Judgement.CANNED, "true"));
    }

    /** Clients with enough sentences of either kind. */
    private static Set<String> clients(List<Case> cases) {
        Map<String, List<Case>> by =
                cases.stream().collect(Collectors.groupingBy(each -> each.item().source()));
        Set<String> clients = new TreeSet<>();
        by.forEach((client, own) -> {
            boolean both = own.stream().map(Case::truth).distinct().count() == 2;
            if (both && own.size() >= FEWEST_OF_A_CLIENT) {
                clients.add(client);
            }
        });
        return clients;
    }

    private static Statistic toFourDigits(Statistic statistic) {
        return sample -> Math.rint(statistic.of(sample) * 10_000) / 10_000;
    }

    private List<Question> empathy() {
        List<JsonNode> records = data.set("empathy_epitome");
        List<Item> items = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode record : records) {
            String seeker = Fields.text(record, "seeker");
            String response = Fields.text(record, "response");
            String id = Fields.text(record, "id");
            items.add(new Item(id, Fields.text(record, "group"), "", Subject.reply(seeker, response)));
            verdicts.add(judge.judge(
                    new Exchange(id, Channel.CHAT, List.of(new Utterance(Role.CUSTOMER, seeker)), response)));
        }
        Map<String, ToIntFunction<Empathy>> mechanisms = new LinkedHashMap<>();
        mechanisms.put("reaction", Empathy::reaction);
        mechanisms.put("interpretation", Empathy::interpretation);
        mechanisms.put("exploration", Empathy::exploration);
        List<Question> questions = new ArrayList<>();
        mechanisms.forEach((name, grade) -> {
            String field = name.equals("reaction") ? "emotional_reaction" : name;
            List<Integer> truth =
                    records.stream().map(record -> record.path(field).asInt()).toList();
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Empathy said = verdicts.get(i).empathy();
                cases.add(new Case(
                        items.get(i), truth.get(i), said == null ? Case.NOT_JUDGED : grade.applyAsInt(said), 1));
            }
            List<Peer> length = List.of(new LengthRule(items, truth).peer());
            questions.add(Question.choice(Section.WORDING, "epitome_" + name, GRADES, ofGrades(), cases, length));
        });
        return questions;
    }

    private static Map<String, Statistic> ofGrades() {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put("macroF1", Statistic.macroF1(GRADES.size()));
        // Not judged ranks with none.
        measures.put("spearman", sample -> {
            double[] said = sample.said().clone();
            for (int i = 0; i < said.length; i++) {
                said[i] = Math.max(0, said[i]);
            }
            return Statistic.spearman().of(new Sample(sample.truth(), said, sample.sources()));
        });
        return measures;
    }

    private List<Question> politeness() {
        Map<String, List<Case>> domains = new TreeMap<>();
        for (JsonNode record : data.set("politeness_stanford")) {
            String label = Fields.text(record, "label");
            if (label.equals("polite") || label.equals("impolite")) {
                String id = Fields.text(record, "id");
                String text = Fields.text(record, "text");
                Item item = new Item(
                        id, Fields.text(record, "group"), Fields.text(record, "domain"), Subject.reply("", text));
                Verdict verdict = judge.judge(new Exchange(id, Channel.CHAT, List.of(), text));
                domains.computeIfAbsent(item.source(), domain -> new ArrayList<>())
                        .add(new Case(item, label.equals("polite") ? 1 : 0, Case.number(verdict.politeness()), 1));
            }
        }
        List<Peer> tones = peers.toneOfReplies().stream()
                .map(peer -> Peer.fast(peer.name(), item -> (peer.answer().applyAsDouble(item) + 1) / 2))
                .toList();
        Map<String, Statistic> measures = new LinkedHashMap<>();
        measures.put("accuracy", Statistic.halves());
        measures.put("auc", Statistic.auc(1));
        return domains.entrySet().stream()
                .map(domain -> Question.number(
                        Section.WORDING, "politeness_" + domain.getKey(), 0, measures, domain.getValue(), tones))
                .toList();
    }
}
