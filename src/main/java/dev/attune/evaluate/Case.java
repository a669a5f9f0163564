package dev.attune.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What is true of an item and what Attune says: indices of labels, or numbers.
 *
 * @param said NaN: not judged
 * @param confidence 0 to 1, how sure it is of what it says
 */
record Case(Item item, double truth, double said, double confidence) {
    static final double NOT_JUDGED = Double.NaN;

    /** A number, or {@link #NOT_JUDGED}. */
    static double number(@Nullable Double value) {
        return value == null ? NOT_JUDGED : value;
    }

    boolean isJudged() {
        return !Double.isNaN(said);
    }
}
