package dev.attune.offline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.assessment.Empathy;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.PromiseSpan;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.json.JsonFormException;
import dev.attune.json.JsonText;
import dev.attune.schema.Channel;
import dev.attune.schema.Manner;
import dev.attune.schema.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One record to be judged, as a JSON object on a line, and the line with its verdict. Fields that nobody asks for are
 * passed over, so that labelled data can be given as it is.
 */
final class PredictionLine {
    private static final int LAST_ASCII = 127;

    private PredictionLine() {}

    /** {@code {"id","role","text"}} to {@code {"id","sentiment","need","canned","degraded"}}. */
    static String message(Judge judge, String line) throws JsonFormException {
        ObjectNode record = JsonText.readObject(line);
        JsonNode id = id(record);
        MessageVerdict verdict = judge.judge(role(record, "role"), text(record, "text", ""));
        return answer(id, json -> {
            writeSentiment(json, verdict);
            writeName(json, "need", verdict.need());
            writeNumber(json, "canned", verdict.canned());
            writeStrings(json, "degraded", verdict.degraded());
        });
    }

    /** {@code {"id","channel"?,"context","reply"}} to every field of {@link Verdict}. */
    static String reply(Judge judge, String line) throws JsonFormException {
        ObjectNode record = JsonText.readObject(line);
        JsonNode id = id(record);
        Exchange exchange = new Exchange(id.asText(), channel(record), context(record), text(record, "reply", ""));
        Verdict verdict = judge.judge(exchange);
        return answer(id, json -> writeVerdict(json, verdict));
    }

    private static JsonNode id(ObjectNode record) throws JsonFormException {
        JsonNode id = record.path("id");
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw new JsonFormException("id", "must be a string or a whole number");
        }
        return id;
    }

    private static String text(JsonNode record, String field, String path) throws JsonFormException {
        JsonNode text = record.path(field);
        if (!text.isTextual()) {
            throw new JsonFormException(path + field, "must be a string");
        }
        return text.textValue();
    }

    private static Role role(JsonNode record, String path) throws JsonFormException {
        return known(record.path("role"), path, Role.values(), Role.UNKNOWN);
    }

    private static Channel channel(ObjectNode record) throws JsonFormException {
        JsonNode channel = record.path("channel");
        return channel.isMissingNode() || channel.isNull()
                ? Channel.CHAT
                : known(channel, "channel", Channel.values(), Channel.UNKNOWN);
    }

    /** A symbol in either case, other than the default one. */
    private static <E extends Enum<E>> E known(JsonNode value, String path, E[] symbols, E unknown)
            throws JsonFormException {
        String name = value.isTextual() ? value.textValue().toUpperCase(Locale.ROOT) : "";
        for (E symbol : symbols) {
            if (symbol != unknown && symbol.name().equals(name)) {
                return symbol;
            }
        }
        throw new JsonFormException(
                path,
                "must be one of "
                        + Arrays.stream(symbols)
                                .filter(symbol -> symbol != unknown)
                                .map(symbol -> symbol.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private static List<Utterance> context(ObjectNode record) throws JsonFormException {
        JsonNode context = record.path("context");
        if (!context.isArray()) {
            throw new JsonFormException("context", "must be an array of {\"role\",\"text\"}, oldest first");
        }
        List<Utterance> turns = new ArrayList<>();
        for (int i = 0; i < context.size(); i++) {
            String path = "context[" + i + "].";
            JsonNode turn = context.path(i);
            turns.add(new Utterance(role(turn, path + "role"), text(turn, "text", path)));
        }
        return turns;
    }

    /** In ASCII: nothing that reads it needs to know the encoding, or mistakes a character for the end of a line. */
    private static String answer(JsonNode id, JsonText.Content fields) {
        return JsonText.write(json -> {
            json.setHighestNonEscapedChar(LAST_ASCII);
            json.writeStartObject();
            json.writeFieldName("id");
            if (id.isTextual()) {
                json.writeString(id.textValue());
            } else {
                json.writeNumber(id.bigIntegerValue());
            }
            fields.writeTo(json);
            json.writeEndObject();
        });
    }

    private static void writeVerdict(JsonGenerator json, Verdict verdict) throws IOException {
        writeName(json, "customerSentiment", verdict.customerSentiment());
        writeName(json, "need", verdict.need());
        writeName(json, "needOutcome", verdict.needOutcome());
        writeName(json, "manner", verdict.manner());
        writeProbabilities(json, verdict.mannerProbabilities());
        writeNumber(json, "warmth", verdict.warmth());
        writeName(json, "answered", verdict.answered());
        writeNumber(json, "canned", verdict.canned());
        json.writeBooleanField("misfit", verdict.misfit());
        writeName(json, "style", verdict.style());
        json.writeArrayFieldStart("promises");
        for (PromiseSpan promise : verdict.promises()) {
            json.writeStartObject();
            json.writeNumberField("start", promise.start());
            json.writeNumberField("end", promise.end());
            writeName(json, "type", promise.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (String code : verdict.reasons()) {
            json.writeStartObject();
            json.writeStringField("code", code);
            json.writeEndObject();
        }
        json.writeEndArray();
        writeEmpathy(json, verdict.empathy());
        writeNumber(json, "politeness", verdict.politeness());
        writeStrings(json, "degraded", verdict.degraded());
    }

    private static void writeSentiment(JsonGenerator json, MessageVerdict verdict) throws IOException {
        if (verdict.label() == null) {
            json.writeNullField("sentiment");
            return;
        }
        json.writeObjectFieldStart("sentiment");
        writeName(json, "label", verdict.label());
        writeNumber(json, "score", verdict.score());
        json.writeEndObject();
    }

    private static void writeProbabilities(JsonGenerator json, @Nullable Map<Manner, Double> probabilities)
            throws IOException {
        if (probabilities == null) {
            json.writeNullField("mannerProbabilities");
            return;
        }
        json.writeObjectFieldStart("mannerProbabilities");
        for (Manner manner : Manner.values()) {
            Double probability = probabilities.get(manner);
            if (probability != null) {
                json.writeNumberField(manner.name(), probability);
            }
        }
        json.writeEndObject();
    }

    private static void writeEmpathy(JsonGenerator json, @Nullable Empathy empathy) throws IOException {
        if (empathy == null) {
            json.writeNullField("empathy");
            return;
        }
        json.writeObjectFieldStart("empathy");
        json.writeNumberField("reaction", empathy.reaction());
        json.writeNumberField("interpretation", empathy.interpretation());
        json.writeNumberField("exploration", empathy.exploration());
        json.writeEndObject();
    }

    private static void writeName(JsonGenerator json, String field, @Nullable Enum<?> value) throws IOException {
        json.writeStringField(field, value == null ? null : value.name());
    }

    private static void writeNumber(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    private static void writeStrings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
