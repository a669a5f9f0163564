package dev.attune.language.model;

import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import java.util.ArrayList;
import java.util.List;

/** The features of a text, in their order. */
record Features(List<Feature> all) implements FeatureSink {
    record Feature(int block, long hash, int first, int end) {}

    static ScannedText scan(String text) {
        ScannedText scanned = new ScannedText();
        new TextScanner(100_000, 10_000).scan(text, scanned);
        return scanned;
    }

    /** Words and letters. */
    static Features of(String text) {
        Features features = new Features(new ArrayList<>());
        ScannedText scanned = scan(text);
        TextFeatures.of(scanned, 0, scanned.tokens(), features);
        return features;
    }

    /** What the lexica and the looks say. */
    static Features signs(Lexicon sentiment, Lexicon wording, String text) {
        Features features = new Features(new ArrayList<>());
        ScannedText scanned = scan(text);
        LexicalSigns signs = new LexicalSigns(sentiment, wording);
        signs.find(scanned);
        signs.of(scanned, 0, scanned.tokens(), features);
        return features;
    }

    @Override
    public void add(int block, long feature, int first, int end) {
        all.add(new Feature(block, feature, first, end));
    }

    List<Long> hashes(int block) {
        return all.stream()
                .filter(feature -> feature.block() == block)
                .map(Feature::hash)
                .toList();
    }

    /** One number for all of them and their order. */
    long digest() {
        long digest = 0;
        for (Feature feature : all) {
            digest = 31 * digest + feature.hash() + feature.block();
        }
        return digest;
    }
}
