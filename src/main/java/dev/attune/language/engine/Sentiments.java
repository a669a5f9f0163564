package dev.attune.language.engine;

import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Scores;
import dev.attune.schema.SentimentLabel;
import dev.attune.state.SentimentSignal;

/**
 * From the scores of negative, neutral and positive to a sentiment: shares by softmax, score = share of positive − share
 * of negative, label = the largest share, confidence = that share; in millionths, rounded to four digits.
 */
public final class Sentiments {
    /** The score is the sum of two models that agree more than chance: by itself it is too sure. See the model card. */
    static final double SHARPNESS = .6;

    private static final SentimentLabel[] LABELS = {
        SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE
    };
    private static final int DIGITS = 10_000;

    private Sentiments() {}

    /** Shares of negative, neutral, positive. */
    public static double[] shares(float[] scores) {
        double[] blunted = new double[scores.length];
        for (int i = 0; i < blunted.length; i++) {
            blunted[i] = SHARPNESS * scores[i];
        }
        return Scores.shares(blunted);
    }

    static SentimentSignal of(CustomerReading reading, String engine, String modelVersion) {
        double[] shares = shares(reading.sentiment());
        int best = Scores.best(shares);
        return new SentimentSignal(
                micros(shares[2] - shares[0]), LABELS[best], micros(shares[best]), engine, modelVersion);
    }

    private static int micros(double value) {
        return (int) StrictMath.round(value * DIGITS) * (1_000_000 / DIGITS);
    }
}
