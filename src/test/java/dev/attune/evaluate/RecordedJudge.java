package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.assessment.Empathy;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.PromiseSpan;
import dev.attune.assessment.Verdict;
import dev.attune.schema.Answered;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Manner;
import dev.attune.schema.Need;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.PromiseType;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each text what a file says of it, and of any other nothing. */
final class RecordedJudge implements Judge {
    private final Map<String, JsonNode> messages = new HashMap<>();
    private final Map<String, JsonNode> replies = new HashMap<>();

    RecordedJudge(List<String> lines) {
        JsonMapper json = new JsonMapper();
        for (String line : lines) {
            try {
                JsonNode record = json.readTree(line);
                boolean message = record.path("form").asText().equals("messages");
                (message ? messages : replies).put(record.path("text").asText(), record.path("said"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public MessageVerdict judge(Role role, String text) {
        JsonNode said = said(messages, text);
        JsonNode sentiment = said.path("sentiment");
        return new MessageVerdict(
                label(sentiment, "label", SentimentLabel.class),
                number(sentiment, "score"),
                label(said, "need", Need.class),
                number(said, "canned"),
                List.of());
    }

    @Override
    public Verdict judge(Exchange exchange) {
        JsonNode said = said(replies, exchange.reply());
        List<PromiseSpan> promises = new ArrayList<>();
        said.path("promises")
                .forEach(promise -> promises.add(new PromiseSpan(
                        promise.path("start").asInt(), promise.path("end").asInt(), PromiseType.ACTION)));
        List<String> reasons = new ArrayList<>();
        said.path("reasons").forEach(reason -> reasons.add(reason.path("code").asText()));
        return new Verdict(
                label(said, "customerSentiment", SentimentLabel.class),
                label(said, "need", Need.class),
                label(said, "needOutcome", NeedOutcome.class),
                label(said, "manner", Manner.class),
                probabilities(said.path("mannerProbabilities")),
                number(said, "warmth"),
                label(said, "answered", Answered.class),
                number(said, "canned"),
                said.path("misfit").asBoolean(),
                label(said, "style", CustomerStyle.class),
                promises,
                reasons,
                empathy(said.path("empathy")),
                number(said, "politeness"),
                List.of());
    }

    private static JsonNode said(Map<String, JsonNode> recorded, String text) {
        return recorded.getOrDefault(text, new JsonMapper().createObjectNode());
    }

    private static <E extends Enum<E>> E label(JsonNode node, String field, Class<E> type) {
        return node.hasNonNull(field) ? Enum.valueOf(type, node.path(field).asText()) : null;
    }

    private static Double number(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asDouble() : null;
    }

    private static Map<Manner, Double> probabilities(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Map<Manner, Double> probabilities = new EnumMap<>(Manner.class);
        node.properties()
                .forEach(entry -> probabilities.put(
                        Manner.valueOf(entry.getKey()), entry.getValue().asDouble()));
        return probabilities;
    }

    private static Empathy empathy(JsonNode node) {
        return node.isObject()
                ? new Empathy(
                        node.path("reaction").asInt(),
                        node.path("interpretation").asInt(),
                        node.path("exploration").asInt())
                : null;
    }
}
