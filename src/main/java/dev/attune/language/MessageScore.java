package dev.attune.language;

import dev.attune.schema.SentimentLabel;
import dev.attune.state.SentimentSignal;

/**
 * Sentiment of a message: the mean over its sentences, weighted by their tokens. Integers throughout, so the order
 * of the sentences and the machine do not matter. Not thread-safe.
 */
final class MessageScore {
    /**
     * Scores from here on, in either direction, have a sign. On service tweets the mean recall of the three classes is
     * flat between 0.10 and 0.20; the network leans to the negative, so the middle is kept wide.
     */
    static final int THRESHOLD_MICROS = 150_000;

    private long tokens;
    private long values;
    private long bad;
    private long even;
    private long good;

    void add(SentenceScore score, int sentenceTokens) {
        tokens += sentenceTokens;
        values += (long) sentenceTokens * score.expectedValue();
        bad += (long) sentenceTokens * (score.veryNegative() + score.negative());
        even += (long) sentenceTokens * score.neutral();
        good += (long) sentenceTokens * (score.positive() + score.veryPositive());
    }

    boolean isEmpty() {
        return tokens == 0;
    }

    /** Score and confidence in millionths, rounded to four decimal digits. */
    SentimentSignal signal(String engine, String modelVersion) {
        // values are twenty-thousandths: two of them make one of the four digits.
        int score = clamp(100L * Math.floorDiv(values + tokens, 2 * tokens), -1_000_000);
        SentimentLabel label = score <= -THRESHOLD_MICROS
                ? SentimentLabel.NEGATIVE
                : score >= THRESHOLD_MICROS ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
        long mass = label == SentimentLabel.NEGATIVE ? bad : label == SentimentLabel.POSITIVE ? good : even;
        int confidence = clamp(100L * Math.floorDiv(2 * mass + tokens, 2 * tokens), 0);
        return new SentimentSignal(score, label, confidence, engine, modelVersion);
    }

    private static int clamp(long micros, int least) {
        return (int) Math.max(least, Math.min(1_000_000, micros));
    }
}
