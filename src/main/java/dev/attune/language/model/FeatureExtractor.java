package dev.attune.language.model;

import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import dev.attune.language.text.Tokenizer;

/** Reads a text once and gives its features, sentence by sentence. Reusable, for one thread. */
public final class FeatureExtractor {
    private final TextScanner scanner;
    private final Tokenizer foreign;
    private final ScannedText text = new ScannedText();
    private final LexicalSigns signs;

    /**
     * @param wording lexicon of the side that writes
     * @param foreign finds the tokens of texts that the scanner has no rules for
     * @param maxCharacters longer texts are cut
     * @param maxTokens longer texts are cut
     */
    public FeatureExtractor(Lexicon sentiment, Lexicon wording, Tokenizer foreign, int maxCharacters, int maxTokens) {
        this.foreign = foreign;
        scanner = new TextScanner(maxCharacters, maxTokens);
        signs = new LexicalSigns(sentiment, wording);
    }

    /** Takes the next text. */
    public ScannedText read(CharSequence next) {
        scanner.scan(next, foreign, text);
        signs.find(text);
        return text;
    }

    /** The text read last. */
    public ScannedText text() {
        return text;
    }

    /** Words and letters of all sentences, each by itself, and the signs of the whole. */
    public void whole(FeatureSink sink) {
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            TextFeatures.of(text, text.firstToken(sentence), text.endToken(sentence), sink);
        }
        signs.of(text, 0, text.tokens(), sink);
    }

    /** Words, letters and signs of a run of tokens. */
    public void part(int from, int to, FeatureSink sink) {
        TextFeatures.of(text, from, to, sink);
        signs.of(text, from, to, sink);
    }

    public LexicalSigns signs() {
        return signs;
    }
}
