package dev.attune.language.model;

/** Takes the features of a text one by one, in the order of the text. */
public interface FeatureSink {
    /**
     * @param block {@link TextFeatures#WORDS}, {@link TextFeatures#LETTERS} or {@link TextFeatures#SIGNS}
     * @param feature hash
     * @param first first token that it stands for
     * @param end token after its last
     */
    void add(int block, long feature, int first, int end);
}
