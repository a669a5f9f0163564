package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.DataDirectory;
import dev.attune.corpus.baseline.OutsideData;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Real replies, each judged by three readers. */
final class Panel {
    private static final String PREFIX = "gold_";
    /** Those with enough replies. */
    private static final Set<String> SOURCES = Set.of("maia", "twitter", "appreview");

    private static final Set<String> SOCIAL = Set.of("twitter", "appreview");

    private final DataDirectory data;
    private final Judge judge;
    private final Peers peers;

    Panel(DataDirectory data, Judge judge, Peers peers) {
        this.data = data;
        this.judge = judge;
        this.peers = peers;
    }

    TaskGroup group() {
        return TaskGroup.several("gold", this::questions);
    }

    private List<Question> questions() {
        Map<String, JsonNode> panel = new HashMap<>();
        data.gold("panel").forEach(judged -> panel.put(Fields.text(judged, "n"), judged));
        List<JudgedReply> replies = new ArrayList<>();
        List<JudgedCustomer> customers = new ArrayList<>();
        for (JsonNode record : data.gold("items")) {
            String id = Fields.text(record, "n");
            JsonNode read = panel.get(id);
            if (read != null) {
                String source = Fields.text(record, "source");
                List<Utterance> context = context(record);
                String reply = Fields.text(record, "reply");
                Channel channel = SOCIAL.contains(source) ? Channel.SOCIAL : Channel.CHAT;
                Verdict verdict = judge.judge(new Exchange(id, channel, context, reply));
                Item item = new Item(id, id, source, Subject.reply(Dialogue.open(context), reply));
                replies.add(new JudgedReply(item, reply, truth(read), verdict));
                customers.add(customer(item, read, verdict));
            }
        }
        List<Question> questions = new ArrayList<>(new CustomerQuestions(PREFIX, Section.PANEL, peers).of(customers));
        questions.addAll(new ReplyQuestions(PREFIX, Section.PANEL, Section.PANEL_REASONS, SOURCES, peers).of(replies));
        return questions;
    }

    private static JudgedCustomer customer(Item item, JsonNode read, Verdict verdict) {
        return new JudgedCustomer(
                new Item(
                        item.id(),
                        item.group(),
                        item.source(),
                        Subject.customer(item.subject().customer())),
                new JudgedCustomer.Read(
                        Fields.label(read, "customer_sentiment"),
                        Fields.label(read, "need"),
                        Fields.label(read, "style")),
                new JudgedCustomer.Said(verdict.customerSentiment(), verdict.need(), verdict.style(), true));
    }

    private static List<Utterance> context(JsonNode record) {
        List<Utterance> context = new ArrayList<>();
        for (JsonNode turn : record.path("context")) {
            // The rating before a review is no part of what the customer wrote.
            String text = OutsideData.STARS.matcher(Fields.text(turn, "text")).replaceFirst("");
            context.add(new Utterance(Role.valueOf(Fields.text(turn, "role").toUpperCase(Locale.ROOT)), text));
        }
        return context;
    }

    private static Truth truth(JsonNode read) {
        String promise = Fields.text(read, "promise");
        return new Truth(
                Fields.label(read, "need_outcome"),
                Fields.label(read, "manner"),
                Fields.label(read, "answered"),
                Fields.number(read, "warmth"),
                Fields.number(read, "canned"),
                flag(Fields.number(read, "misfit")),
                promise.isEmpty() ? List.of() : List.of(promise),
                Fields.texts(read, "indifference"));
    }

    private static @Nullable Boolean flag(@Nullable Double value) {
        return value == null ? null : value == 1;
    }
}
