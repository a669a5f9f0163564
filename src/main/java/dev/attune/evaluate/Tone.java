package dev.attune.evaluate;

import java.util.function.ToDoubleFunction;

/**
 * A peer that says how positive a text is.
 *
 * @param most texts that it is asked about in one task
 * @param score of a text, -1 to 1
 * @param threshold from which on a score has a sign
 */
record Tone(String name, int most, ToDoubleFunction<String> score, double threshold) {
    /** 0 negative, 1 neutral, 2 positive: as in {@code Labels.SENTIMENTS}. */
    int label(String text) {
        return label(score.applyAsDouble(text));
    }

    /** The label of a score. */
    int label(double value) {
        return value <= -threshold ? 0 : value >= threshold ? 2 : 1;
    }
}
