package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.Reply;
import dev.attune.corpus.Turn;
import dev.attune.json.EventLine;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Commented;
import dev.attune.schema.Manner;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code predict} and the stream are one judge: dialogues of the corpus as events through the whole topology. */
class PredictEqualsStreamTest {
    private static final Path CORPUS = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 60;
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(25);
    /** Longer than any turn.gap: lines of an agent that follow each other are turns of their own. */
    private static final Duration TURNS_APART = Duration.ofMinutes(15);

    private static final Judge JUDGE = ShippedEngine.judge();

    private static List<Exchange> exchanges = List.of();
    private static Map<String, JsonNode> streamed = Map.of();

    @BeforeAll
    static void playAll() throws IOException {
        exchanges = exchanges(CorpusReader.read(CORPUS).corpus());
        List<EventLine> events = new ArrayList<>();
        exchanges.forEach(exchange -> events.addAll(events(exchange)));
        events.sort(Comparator.comparingLong(PredictEqualsStreamTest::receivedAt));
        streamed = played(events);
    }

    /** One reply of each context of the test part, by turns the first, the second … of its replies. */
    private static List<Exchange> exchanges(Corpus corpus) {
        List<Exchange> all = new ArrayList<>();
        int number = 0;
        for (Context context : corpus.contexts()) {
            // Every fifth: all trades, and long dialogues as well as short ones.
            if (context.split().equals("test") && number++ % 5 == 0 && all.size() < MOST) {
                Reply reply =
                        context.replies().get(number / 5 % context.replies().size());
                List<Utterance> lines = new ArrayList<>();
                for (Turn turn : context.turns()) {
                    lines.add(new Utterance(Role.valueOf(turn.role()), turn.text()));
                }
                all.add(new Exchange(reply.id(), Channel.valueOf(context.channel()), lines, reply.text()));
            }
        }
        return all;
    }

    private static List<EventLine> events(Exchange exchange) {
        List<EventLine> events = new ArrayList<>();
        Instant at = START;
        Role before = Role.SYSTEM;
        List<Utterance> lines = new ArrayList<>(exchange.context());
        lines.add(new Utterance(Role.AGENT, exchange.reply()));
        for (int i = 0; i < lines.size(); i++) {
            Utterance line = lines.get(i);
            at = at.plus(line.role() == Role.AGENT && before == Role.AGENT ? TURNS_APART : PAUSE);
            before = line.role() == Role.BOT ? before : line.role();
            String id = i == lines.size() - 1 ? exchange.id() : exchange.id() + "#" + i;
            events.add(event(exchange, id, at, line));
        }
        return events;
    }

    private static EventLine event(Exchange exchange, String id, Instant at, Utterance line) {
        Author author = new Author(line.role(), line.role() == Role.AGENT ? "a1" : "somebody");
        String conversation = "about " + exchange.id();
        if (exchange.channel() == Channel.TICKET) {
            Commented body = new Commented(author, line.text(), Visibility.PUBLIC, null, Assist.NONE);
            return new EventLine.Ticket(new TicketEvent(id, conversation, at, null, null, body), at.toEpochMilli());
        }
        Message body = new Message(author, line.text(), Visibility.PUBLIC, null, Assist.NONE);
        return new EventLine.Chat(
                new ChatEvent(id, conversation, at, exchange.channel(), null, null, body), at.toEpochMilli());
    }

    /** The last word about each reply, when all turns are settled. */
    private static Map<String, JsonNode> played(List<EventLine> events) {
        Map<String, JsonNode> last = new HashMap<>();
        try (Replay replay = new Replay(ShippedEngine.SETTINGS, ShippedEngine.get(), START.toEpochMilli(), line -> {
            JsonNode node = parse(line);
            if (node.get("topic").asText().equals("replies.assessed")) {
                last.put(node.get("value").get("replyId").asText(), node.get("value"));
            }
        })) {
            events.forEach(replay::play);
            replay.advanceTo(receivedAt(events.get(events.size() - 1)) + TURNS_APART.toMillis());
            replay.finish();
        }
        return last;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    private static long receivedAt(EventLine line) {
        return line instanceof EventLine.Chat chat ? chat.receivedAt() : ((EventLine.Ticket) line).receivedAt();
    }

    @Test
    void manyDialoguesOfSeveralChannelsAreCompared() {
        assertThat(exchanges).hasSizeGreaterThanOrEqualTo(40);
        assertThat(exchanges.stream().map(Exchange::channel).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(exchanges).anyMatch(exchange -> exchange.context().size() > 2);
    }

    @TestFactory
    List<DynamicTest> whatIsPredictedIsWhatTheStreamSays() {
        return exchanges.stream()
                .map(exchange -> DynamicTest.dynamicTest(exchange.id(), () -> compare(exchange)))
                .toList();
    }

    private static void compare(Exchange exchange) {
        Verdict predicted = JUDGE.judge(exchange);
        JsonNode said = streamed.get(exchange.id());

        assertThat(said).as("the stream says something").isNotNull();
        assertThat(said.get("settled").asBoolean()).isTrue();
        Map<String, Object> stream = new HashMap<>();
        stream.put("need", text(said, "need"));
        stream.put("needOutcome", text(said, "needOutcome"));
        stream.put("answered", text(said, "answered"));
        stream.put("manner", text(said, "manner"));
        stream.put("style", text(said, "customerStyle"));
        stream.put("warmth", said.get("warmth").asDouble());
        stream.put("canned", said.get("scripted").get("canned").asDouble());
        stream.put("empathy", said.get("empathy").toString());
        JsonNode manner = said.get("probabilities").get("manner");
        for (Manner each : predicted.mannerProbabilities().keySet()) {
            stream.put(
                    each.name(),
                    manner.get(each.name().toLowerCase(Locale.ROOT)).asDouble());
        }
        assertThat(stream).isEqualTo(values(predicted));
    }

    private static Map<String, Object> values(Verdict verdict) {
        Map<String, Object> values = new HashMap<>();
        values.put("need", verdict.need().name());
        values.put("needOutcome", verdict.needOutcome().name());
        values.put("answered", verdict.answered().name());
        values.put("manner", verdict.manner().name());
        values.put("style", verdict.style().name());
        values.put("warmth", verdict.warmth());
        values.put("canned", verdict.canned());
        values.put(
                "empathy",
                "{\"reaction\":%d,\"interpretation\":%d,\"exploration\":%d}"
                        .formatted(
                                verdict.empathy().reaction(),
                                verdict.empathy().interpretation(),
                                verdict.empathy().exploration()));
        verdict.mannerProbabilities().forEach((manner, probability) -> values.put(manner.name(), probability));
        return values;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
