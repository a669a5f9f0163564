package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.Utterance;
import dev.attune.corpus.DataDirectory;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether warmth goes with what people say of a whole dialogue: the mean of its replies' warmth against their rating. A
 * reply counts if the customer has spoken before it.
 */
final class OutcomeSets {
    /** Of a reply that was not judged: neither warm nor cold. */
    private static final double NEUTRAL = .5;

    private static final String SATISFACTION = "satisfaction_uss_warmth_vs_overall";
    private static final String QUALITY = "maia_warmth_vs_iq";

    private final DataDirectory data;
    private final Judge judge;
    private final Peers peers;

    OutcomeSets(DataDirectory data, Judge judge, Peers peers) {
        this.data = data;
        this.judge = judge;
        this.peers = peers;
    }

    List<TaskGroup> groups() {
        return List.of(
                TaskGroup.several("esconv", this::emotionalSupport),
                TaskGroup.single(SATISFACTION, this::satisfaction),
                TaskGroup.single(QUALITY, this::interactionQuality));
    }

    /** A dialogue's replies, and their mean warmth. */
    private record Warm(Subject subject, double warmth) {}

    private List<Question> emotionalSupport() {
        List<Case> empathy = new ArrayList<>();
        List<Case> drop = new ArrayList<>();
        for (JsonNode dialogue : data.set("esconv")) {
            Double felt = Fields.number(dialogue, "empathy");
            Double relief = Fields.number(dialogue, "intensity_drop");
            // 0 is no rating.
            boolean rated = felt != null && felt != 0;
            Warm warm = rated || relief != null ? warm(dialogue.path("turns"), "supporter") : null;
            if (warm != null) {
                if (felt != null && felt != 0) {
                    empathy.add(whole(dialogue, "", felt, warm));
                }
                if (relief != null) {
                    drop.add(whole(dialogue, "", relief, warm));
                }
            }
        }
        return List.of(
                question("esconv_warmth_vs_empathy", ranks(Set.of()), empathy),
                question("esconv_warmth_vs_intensity_drop", ranks(Set.of()), drop));
    }

    private Question satisfaction() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode dialogue : data.set("satisfaction_uss")) {
            Double overall = Fields.number(dialogue, "overall_mean");
            Warm warm = overall == null ? null : warm(dialogue.path("turns"), "system");
            if (overall != null && warm != null) {
                cases.add(whole(dialogue, Fields.text(dialogue, "dataset"), overall, warm));
            }
        }
        // Pooled, it would pay to know the data set: one of the four is low by design.
        Set<String> parts = cases.stream().map(each -> each.item().source()).collect(Collectors.toSet());
        return question(SATISFACTION, ranks(parts), cases);
    }

    /** The last rating of a chat is that of the whole. */
    private Question interactionQuality() {
        Map<String, List<JsonNode>> chats = new LinkedHashMap<>();
        data.set("support_maia_turns")
                .forEach(turn -> chats.computeIfAbsent(Fields.text(turn, "group"), group -> new ArrayList<>())
                        .add(turn));
        List<Case> cases = new ArrayList<>();
        chats.forEach((group, turns) -> {
            Double quality = null;
            for (JsonNode turn : turns) {
                Double rated = Fields.number(turn, "iq");
                quality = rated == null ? quality : rated;
            }
            Warm warm = quality == null ? null : warm(turns, "agent");
            if (quality != null && warm != null) {
                Item item = new Item(group, group, Fields.text(turns.get(0), "client"), warm.subject());
                cases.add(new Case(item, quality, warm.warmth(), 1));
            }
        });
        return question(QUALITY, ranks(Set.of()), cases);
    }

    private static Map<String, Statistic> ranks(Set<String> parts) {
        Map<String, Statistic> measures = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            measures.put("meanSpearman", Statistic.meanWithin(parts, Statistic.spearman()));
        }
        measures.put("spearman", Statistic.spearman());
        return measures;
    }

    private Question question(String name, Map<String, Statistic> measures, List<Case> cases) {
        return Question.number(Section.OUTCOME, name, NEUTRAL, measures, cases, peers.toneOfReplies());
    }

    private static Case whole(JsonNode dialogue, String source, double truth, Warm warm) {
        Item item = new Item(Fields.text(dialogue, "id"), Fields.text(dialogue, "group"), source, warm.subject());
        return new Case(item, truth, warm.warmth(), 1);
    }

    private @Nullable Warm warm(Iterable<JsonNode> turns, String agent) {
        List<Utterance> said = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        double sum = 0;
        boolean judged = false;
        boolean heard = false;
        for (JsonNode turn : turns) {
            boolean reply = Fields.text(turn, "role").equals(agent);
            String text = Fields.text(turn, "text");
            if (reply && heard) {
                Double warmth = judge.judge(new Exchange("", Channel.CHAT, Dialogue.before(said, said.size()), text))
                        .warmth();
                judged |= warmth != null;
                sum += warmth == null ? NEUTRAL : warmth;
                replies.add(text);
            }
            heard |= !reply;
            said.add(new Utterance(reply ? Role.AGENT : Role.CUSTOMER, text));
        }
        if (replies.isEmpty()) {
            return null;
        }
        return new Warm(new Subject("", replies), judged ? sum / replies.size() : Case.NOT_JUDGED);
    }
}
