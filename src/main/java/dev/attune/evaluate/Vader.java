package dev.attune.evaluate;

import com.vader.sentiment.analyzer.SentimentAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** VADER (Hutto and Gilbert 2014), a lexicon with rules, in Java as its porter published it. */
final class Vader {
    /** The authors' own: from here on, in either direction, a text has a sign. */
    static final double THRESHOLD = .05;

    private Vader() {}

    /** The compound score, -1 to 1. */
    static double compound(String text) {
        try {
            SentimentAnalyzer analyzer = new SentimentAnalyzer(text);
            analyzer.analyze();
            return analyzer.getPolarity().getOrDefault("compound", 0f);
        } catch (IOException e) {
            throw new UncheckedIOException("VADER reads nothing but its argument", e);
        }
    }
}
