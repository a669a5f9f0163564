package dev.attune.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is held against.
 *
 * @param pass what must be reached; null without such a mark
 * @param goal what is aimed at; null without one
 * @param anchors what is known of others and of readers, in words
 */
record Mark(@Nullable Range pass, @Nullable Range goal, String anchors) {
    /** Values that are good enough, bounds included. */
    record Range(double low, double high) {
        static Range atLeast(double low) {
            return new Range(low, Double.POSITIVE_INFINITY);
        }

        static Range within(double low, double high) {
            return new Range(low, high);
        }

        /** To the four digits in which figures are told: .69 is met by .68996. */
        boolean holds(double value) {
            double told = Math.rint(value * 10_000) / 10_000;
            return told >= low && told <= high;
        }
    }
}
