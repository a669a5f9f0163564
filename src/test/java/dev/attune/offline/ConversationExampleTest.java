package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import dev.attune.contract.WorkedExample;
import dev.attune.json.EventLine;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.FollowUpKind;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The conversation of docs/scoring.md, judged by the shipped engine in the topology of the service. */
class ConversationExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = "2026-03-02T";

    private final List<JsonNode> outputs = new ArrayList<>();

    @Test
    void aWholeConversation() {
        WorkedExample example = WorkedExample.of("conversation");
        play(example.rowsOf(4));

        // All rows at once: another model changes many of them.
        List<List<String>> computed = example.rowsOf(3).stream()
                .map(row -> List.of(row.get(0), row.get(1), "**" + written(row.get(0), row.get(1)) + "**"))
                .toList();
        assertThat(example.rowsOf(3)).isEqualTo(computed);
        example.isReadWhole();
    }

    private void play(List<List<String>> rows) {
        Instant start = Instant.parse(DAY + rows.get(0).get(0) + "Z");
        try (Replay replay = new Replay(
                ShippedEngine.SETTINGS, ShippedEngine.get(), start.toEpochMilli(), line -> outputs.add(parse(line)))) {
            Instant at = start;
            for (List<String> row : rows) {
                at = Instant.parse(DAY + row.get(0) + "Z");
                ChatEvent event =
                        new ChatEvent(row.get(2), "c1", at, Channel.CHAT, "u1", "en", body(row.get(1), row.get(3)));
                replay.play(new EventLine.Chat(event, at.toEpochMilli()));
            }
            replay.advanceTo(at.toEpochMilli() + 3_600_000);
            replay.finish();
        }
    }

    private static Object body(String who, String what) {
        return switch (who) {
            case "customer" -> message(Role.CUSTOMER, "u1", what);
            case "Ben" -> message(Role.AGENT, "ben", what);
            case "platform" ->
                switch (what) {
                    case "Assigned to Ben" -> new Assigned("ben", "parcels");
                    case "FollowedUp by Ben, CALL" -> new FollowedUp("ben", FollowUpKind.CALL);
                    case "RESOLVED" -> new StatusChanged(ConversationStatus.RESOLVED);
                    default -> throw new AssertionError(what);
                };
            default -> throw new AssertionError(who);
        };
    }

    private static Message message(Role role, String id, String text) {
        return new Message(new Author(role, id), text, Visibility.PUBLIC, null, Assist.NONE);
    }

    /** The last record about a reply or a promise: the latter by its reply. */
    private JsonNode last(String what) {
        boolean promise = what.startsWith("promise of ");
        String id = promise ? what.substring("promise of ".length()) : what;
        return outputs.stream()
                .filter(each -> each.get("topic").asText().equals(promise ? "promises" : "replies.assessed"))
                .map(each -> each.get("value"))
                .filter(each -> each.get("replyId").asText().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing is said of " + what));
    }

    private String written(String about, String field) {
        JsonNode said = last(about.replace("`", ""));
        String path = field.replace("`", "");
        if (path.equals("reasons")) {
            List<String> reasons = new ArrayList<>();
            for (JsonNode reason : said.get("reasons")) {
                if (Math.abs(reason.get("weight").asDouble()) >= 0.005) {
                    reasons.add(reason.get("code").asText() + " " + decimals(reason.get("weight")));
                }
            }
            return String.join(", ", reasons);
        }
        JsonNode value = said;
        for (String name : Splitter.on('.').split(path)) {
            value = value.get(name);
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asText()));
            return parts.isEmpty() ? "none" : String.join(", ", parts);
        }
        return value.isDouble() ? decimals(value) : value.asText();
    }

    private static String decimals(JsonNode number) {
        return String.format(Locale.ROOT, "%.3f", number.asDouble()).replace('-', '−');
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }
}
