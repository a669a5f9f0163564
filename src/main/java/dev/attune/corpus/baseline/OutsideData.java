package dev.attune.corpus.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.corpus.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Labelled and plain conversations of others, for comparison only: none of it is trained on. A directory holds
 * gold/items.jsonl and gold/panel.jsonl, and gzipped JSON lines beside it or in dev/; what is absent is left out.
 */
public final class OutsideData {
    private static final JsonMapper JSON = new JsonMapper();
    /** The scorer leaves the rating before a review out. */
    private static final Pattern STARS = Pattern.compile("^\\[\\d stars\\] ");

    private static final Map<String, String> SENTIMENT_OF_EMOTION = Map.of(
            "frustration", "negative",
            "anger", "negative",
            "disappointment", "negative",
            "anxiety", "negative",
            "confusion", "negative",
            "neutral", "neutral",
            "happiness", "positive",
            "empathy", "positive");

    private final @Nullable Path directory;

    /**
     * @param directory null for no outside data
     */
    public OutsideData(@Nullable Path directory) {
        this.directory = directory;
    }

    /** One plain text. */
    record Spoken(String group, boolean agent, String text) {}

    /** Sets with labels, by their name. */
    Map<String, List<Case>> judged() {
        Map<String, List<Case>> sets = new LinkedHashMap<>();
        put(sets, "gold", gold());
        put(sets, "airline tweets", airline());
        put(sets, "chat sentences", chatSentences());
        return sets;
    }

    /** Real support texts, by the name of their source. */
    Map<String, List<Spoken>> spoken() {
        Map<String, List<Spoken>> sources = new LinkedHashMap<>();
        List<Spoken> chats = new ArrayList<>();
        for (JsonNode turn : lines("support_maia_turns.jsonl.gz")) {
            chats.add(new Spoken(text(turn, "group"), text(turn, "role").equals("agent"), text(turn, "text")));
        }
        put(sources, "chats", chats);
        List<Spoken> tweets = new ArrayList<>();
        for (JsonNode dialogue : lines("support_twitter_ibm.jsonl.gz")) {
            for (JsonNode turn : dialogue.path("turns")) {
                tweets.add(
                        new Spoken(text(dialogue, "group"), text(turn, "role").equals("agent"), text(turn, "text")));
            }
        }
        put(sources, "tweets", tweets);
        List<Spoken> reviews = new ArrayList<>();
        for (JsonNode review : lines("support_appreplies.jsonl.gz")) {
            reviews.add(new Spoken(text(review, "group"), false, text(review, "review")));
            reviews.add(new Spoken(text(review, "group"), true, text(review, "reply")));
        }
        put(sources, "app reviews", reviews);
        return sources;
    }

    private static <T> void put(Map<String, List<T>> sets, String name, List<T> items) {
        if (!items.isEmpty()) {
            sets.put(name, items);
        }
    }

    private List<Case> gold() {
        Map<String, JsonNode> panel = new HashMap<>();
        lines("gold/panel.jsonl").forEach(judged -> panel.put(text(judged, "n"), judged));
        List<Case> cases = new ArrayList<>();
        for (JsonNode item : lines("gold/items.jsonl")) {
            JsonNode judged = panel.get(text(item, "n"));
            if (judged == null) {
                continue;
            }
            List<Turn> turns = new ArrayList<>();
            for (JsonNode turn : item.path("context")) {
                String words = STARS.matcher(text(turn, "text")).replaceFirst("");
                turns.add(new Turn(text(turn, "role").toUpperCase(Locale.ROOT), words));
            }
            String source = text(item, "source");
            String group = text(item, "n");
            String customer = Turn.open(turns);
            cases.add(
                    Case.customer(source, group, customer, label(judged, "customer_sentiment"), label(judged, "need")));
            cases.add(new Case(
                    source,
                    group,
                    customer,
                    text(item, "reply"),
                    null,
                    null,
                    label(judged, "need_outcome"),
                    label(judged, "manner"),
                    label(judged, "answered"),
                    !text(judged, "promise").isEmpty(),
                    number(judged, "canned"),
                    number(judged, "warmth")));
        }
        return cases;
    }

    private List<Case> airline() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode tweet : lines("sentiment_airline.jsonl.gz")) {
            cases.add(Case.customer("airline", text(tweet, "group"), text(tweet, "text"), label(tweet, "label"), null));
        }
        return cases;
    }

    private List<Case> chatSentences() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode turn : lines("support_maia_turns.jsonl.gz")) {
            JsonNode sentences = turn.path("sentences");
            JsonNode emotions = turn.path("emotion");
            if (!text(turn, "role").equals("customer") || sentences.size() != emotions.size()) {
                continue;
            }
            for (int i = 0; i < sentences.size(); i++) {
                String sentence = sentences.path(i).asText();
                String sentiment = SENTIMENT_OF_EMOTION.get(emotions.path(i).asText());
                if (sentence.strip().contains(" ") && sentiment != null) {
                    cases.add(Case.customer("chats", text(turn, "group"), sentence, sentiment, null));
                }
            }
        }
        return cases;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText();
    }

    private static @Nullable String label(JsonNode node, String field) {
        String label = text(node, field);
        return label.isEmpty() ? null : label;
    }

    private static @Nullable Double number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asDouble() : null;
    }

    private List<JsonNode> lines(String name) {
        List<JsonNode> lines = new ArrayList<>();
        Path file = file(name);
        if (file == null) {
            return lines;
        }
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return lines;
    }

    private @Nullable Path file(String name) {
        if (directory == null) {
            return null;
        }
        Path here = directory.resolve(name);
        Path below = directory.resolve("dev").resolve(name);
        return Files.exists(here) ? here : Files.exists(below) ? below : null;
    }
}
