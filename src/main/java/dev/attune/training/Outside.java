package dev.attune.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.language.reading.Heads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The sets of others that shipped models may learn from: VADER's rated texts (MIT) and GoEmotions (Apache-2.0), which
 * give the sense for emotion in everyday words that a small corpus cannot; receptiveness and warm and tough offers (both
 * MIT), in which people treat each other well or not.
 */
record Outside(List<Text> texts, List<Treatment> treatments) {
    /** GoEmotions' 27 emotions and neutral in groups that matter to support. */
    static final Map<String, List<String>> EMOTIONS = emotions();

    /**
     * @param sentiment index, or -1
     * @param emotions shares by group, or null
     * @param rated whether people rated its sentiment itself
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; written once.
    record Text(String text, int sentiment, float @Nullable [] emotions, boolean rated) {}

    /**
     * @param well whether the other is treated well
     */
    record Treatment(String text, boolean well) {}

    private static Map<String, List<String>> emotions() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("anger", List.of("anger", "annoyance", "disgust", "disapproval"));
        groups.put("sadness", List.of("sadness", "grief", "disappointment", "remorse"));
        groups.put("fear", List.of("fear", "nervousness", "embarrassment"));
        groups.put("confusion", List.of("confusion", "curiosity"));
        groups.put("gratitude", List.of("gratitude"));
        groups.put("admiration", List.of("admiration", "approval", "optimism", "pride", "relief"));
        groups.put("joy", List.of("joy", "love", "excitement", "amusement"));
        groups.put("caring", List.of("caring", "desire"));
        groups.put("neutral", List.of("neutral", "realization", "surprise"));
        return groups;
    }

    /**
     * Reads {@code sentiment_vader}, {@code emotion_goemotions}, {@code receptiveness} and {@code warmth_offers}, each
     * {@code .jsonl.gz}.
     *
     * @throws IOException if one is missing or cannot be read
     */
    static Outside read(Path directory) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (JsonNode line : lines(directory.resolve("sentiment_vader.jsonl.gz"))) {
            texts.add(new Text(line.path("text").asText(), sentiment(line), null, true));
        }
        for (JsonNode line : lines(directory.resolve("emotion_goemotions.jsonl.gz"))) {
            texts.add(new Text(line.path("text").asText(), sentiment(line), shares(line.path("emotions")), false));
        }
        List<Treatment> treatments = new ArrayList<>();
        for (JsonNode line : lines(directory.resolve("receptiveness.jsonl.gz"))) {
            treatments.add(new Treatment(
                    line.path("text").asText(), line.path("receptiveness").asDouble() > 0));
        }
        for (JsonNode line : lines(directory.resolve("warmth_offers.jsonl.gz"))) {
            treatments.add(
                    new Treatment(line.path("text").asText(), line.path("warm").asInt() == 1));
        }
        return new Outside(List.copyOf(texts), List.copyOf(treatments));
    }

    private static int sentiment(JsonNode line) {
        return Heads.SENTIMENTS.indexOf(line.path("label").asText(""));
    }

    private static float @Nullable [] shares(JsonNode names) {
        if (names.isEmpty()) {
            return null;
        }
        float[] shares = new float[EMOTIONS.size()];
        for (JsonNode name : names) {
            int group = 0;
            for (List<String> members : EMOTIONS.values()) {
                shares[group++] += members.contains(name.asText()) ? 1f / names.size() : 0;
            }
        }
        return shares;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no " + file
                    + "; training needs sentiment_vader, emotion_goemotions, receptiveness and warmth_offers, each .jsonl.gz"
                    + " (docs/evaluation.md)");
        }
        JsonMapper json = new JsonMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }
}
