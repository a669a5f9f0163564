package dev.attune.language.model;

import dev.attune.language.text.ScannedText;

/** Takes the features of a text one by one, in the order of the text. */
public interface FeatureSink {
    /**
     * @param block {@link TextFeatures#WORDS}, {@link TextFeatures#LETTERS} or {@link TextFeatures#SIGNS}
     * @param feature hash
     * @param first first token that it stands for
     * @param end token after its last
     */
    void add(int block, long feature, int first, int end);

    /** Takes the letters of a word, which are the same wherever it stands: who has met it before need not ask again. */
    default void letters(ScannedText text, int token) {
        TextFeatures.letters(text, token, this);
    }
}
