package dev.attune.language.text;

import java.util.ArrayList;
import java.util.List;

/** A scanned text with the text: what a test wants to see of it. */
record Scanned(String text, ScannedText result) {
    static Scanned of(String text) {
        ScannedText result = new ScannedText();
        new TextScanner(2_000_000, 10_000).scan(text, result);
        return new Scanned(text, result);
    }

    List<String> tokens() {
        return tokens(0, result.tokens());
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < result.sentences(); sentence++) {
            sentences.add(String.join(" ", tokens(result.firstToken(sentence), result.endToken(sentence))));
        }
        return sentences;
    }

    String normal(int token) {
        return new String(
                result.normal(), result.normalStart(token), result.normalEnd(token) - result.normalStart(token));
    }

    boolean is(int token, int shape) {
        return (result.shape(token) & shape) == shape;
    }

    private List<String> tokens(int from, int to) {
        List<String> tokens = new ArrayList<>();
        for (int token = from; token < to; token++) {
            tokens.add(text.substring(result.start(token), result.end(token)));
        }
        return tokens;
    }
}
