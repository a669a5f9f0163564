package dev.attune.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.json.OutputLine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.offline.Replay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.IndexedRecord;

/**
 * What a run says last of each reply, message and agent, as JSON by id: the part of the output that is a function of
 * the set of accepted events and the clock (DESIGN invariant 1). Left out is what is not: {@code revision} counts the
 * states on the way, {@code source} names an offset. Scores count with their {@code asOf}.
 */
record FinalValues(Map<String, JsonNode> replies, Map<String, JsonNode> events, Map<String, JsonNode> scores) {
    /** Topics with final values, short names. */
    static final String[] TOPICS = {"replies.assessed", "events.enriched", "agent.scores"};

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_RUN = Set.of("revision", "source");

    /** Of what a service has published. */
    static FinalValues published(Installation installation, Subscriber subscriber) {
        Map<String, String> shortNames = new TreeMap<>();
        for (String topic : TOPICS) {
            shortNames.put(installation.topic(topic), topic);
        }
        List<String> lines = new ArrayList<>();
        subscriber
                .catchUp()
                .forEach(read -> lines.add(OutputLine.write(
                        shortNames.get(read.topic()), new String(read.key(), StandardCharsets.UTF_8), (IndexedRecord)
                                read.value())));
        return of(lines);
    }

    /** Of a replay: the same topology without broker, partitions, transactions and threads. */
    static FinalValues replayed(Settings settings, List<EventLine> input) {
        List<String> lines = new ArrayList<>();
        long start = Shift.receivedAt(input.get(0));
        try (Replay replay = new Replay(settings, LanguageEngines.create(settings.language()), start, lines::add)) {
            input.forEach(replay::play);
            replay.finish();
        }
        return of(lines);
    }

    /** Of output lines, in the order in which they were published. */
    static FinalValues of(List<String> lines) {
        FinalValues values = new FinalValues(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String line : lines) {
            JsonNode output = parse(line);
            ObjectNode value = (ObjectNode) output.get("value");
            value.remove(OF_THE_RUN);
            switch (output.get("topic").asText()) {
                case "replies.assessed" ->
                    values.replies.put(value.get("replyId").asText(), value);
                case "events.enriched" -> values.events.put(value.get("eventId").asText(), value);
                case "agent.scores" -> values.scores.put(value.get("agentId").asText(), value);
                case "promises" -> values.events.put(value.get("promiseId").asText(), value);
                case "agent.alerts", "conversation.alerts", "templates" -> {
                    // A history of what was known when: it depends on the order in which events came.
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        return values;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** What differs, one line each, this one's value first; empty: nothing. */
    List<String> differences(FinalValues other) {
        List<String> differences = new ArrayList<>();
        compare("reply", replies, other.replies, differences);
        compare("event", events, other.events, differences);
        compare("score", scores, other.scores, differences);
        return differences;
    }

    private static void compare(
            String kind, Map<String, JsonNode> these, Map<String, JsonNode> those, List<String> differences) {
        Set<String> ids = new TreeSet<>(these.keySet());
        ids.addAll(those.keySet());
        for (String id : ids) {
            JsonNode one = these.get(id);
            JsonNode other = those.get(id);
            if (one == null || other == null) {
                differences.add(kind + " " + id + (one == null ? " is only in the other" : " is not in the other"));
            } else {
                compare(kind + " " + id, one, other, differences);
            }
        }
    }

    private static void compare(String path, JsonNode one, JsonNode other, List<String> differences) {
        if (one.equals(other)) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            one.fieldNames().forEachRemaining(field -> {
                JsonNode there = other.get(field);
                compare(path + "." + field, one.get(field), there == null ? JSON.nullNode() : there, differences);
            });
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i), differences);
            }
        } else {
            differences.add(path + ": " + one + " against " + other);
        }
    }
}
