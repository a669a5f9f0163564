package dev.attune.language.model;

/**
 * Whole numbers of 32 bits, two a long: low + high · 2³², both with their sign. Longs are added as they are; what the low
 * half borrows from the high one is given back when it is read.
 */
final class HeadPairs {
    private HeadPairs() {}

    /** Longs for so many numbers. */
    static int length(int width) {
        return (width + 1) / 2;
    }

    /** The number at {@code index} of the pairs from {@code start} on. */
    static int value(long[] pairs, int start, int index) {
        long pair = pairs[start + index / 2];
        int low = (int) pair;
        return index % 2 == 0 ? low : (int) ((pair - low) >> Integer.SIZE);
    }

    /** Puts q·|q| of each weight. */
    static void put(byte[] weights, int first, int width, long[] pairs, int start) {
        for (int i = 0; i < width; i++) {
            long value = (long) weights[first + i] * Math.abs(weights[first + i]);
            pairs[start + i / 2] += i % 2 == 0 ? value : value << Integer.SIZE;
        }
    }

    /** The q of q·|q|. */
    static int root(int square) {
        int root = (int) StrictMath.sqrt(Math.abs(square));
        return square < 0 ? -root : root;
    }
}
