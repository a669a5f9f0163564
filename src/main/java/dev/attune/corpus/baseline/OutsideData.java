package dev.attune.corpus.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.corpus.DataDirectory;
import dev.attune.corpus.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labelled and plain conversations of others, for comparison only: none of it is trained on. What is absent from the
 * directory is left out.
 */
public final class OutsideData {
    /** The scorer leaves the rating before a review out. */
    public static final Pattern STARS = Pattern.compile("^\\[\\d stars\\] ");

    /** Of a sentence in the chats. */
    public static final Map<String, String> SENTIMENT_OF_EMOTION = Map.of(
            "frustration", "negative",
            "anger", "negative",
            "disappointment", "negative",
            "anxiety", "negative",
            "confusion", "negative",
            "neutral", "neutral",
            "happiness", "positive",
            "empathy", "positive");

    private final DataDirectory directory;

    /**
     * @param directory null for no outside data
     */
    public OutsideData(@Nullable Path directory) {
        this.directory = new DataDirectory(directory);
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
        for (JsonNode turn : directory.set("support_maia_turns")) {
            chats.add(new Spoken(text(turn, "group"), text(turn, "role").equals("agent"), text(turn, "text")));
        }
        put(sources, "chats", chats);
        List<Spoken> tweets = new ArrayList<>();
        for (JsonNode dialogue : directory.set("support_twitter_ibm")) {
            for (JsonNode turn : dialogue.path("turns")) {
                tweets.add(
                        new Spoken(text(dialogue, "group"), text(turn, "role").equals("agent"), text(turn, "text")));
            }
        }
        put(sources, "tweets", tweets);
        List<Spoken> reviews = new ArrayList<>();
        for (JsonNode review : directory.set("support_appreplies")) {
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
        directory.gold("panel").forEach(judged -> panel.put(text(judged, "n"), judged));
        List<Case> cases = new ArrayList<>();
        for (JsonNode item : directory.gold("items")) {
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
        for (JsonNode tweet : directory.set("sentiment_airline")) {
            cases.add(Case.customer("airline", text(tweet, "group"), text(tweet, "text"), label(tweet, "label"), null));
        }
        return cases;
    }

    private List<Case> chatSentences() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode turn : directory.set("support_maia_turns")) {
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
}
