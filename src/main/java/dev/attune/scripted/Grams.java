package dev.attune.scripted;

/** Hashes of short rows of tokens. Compared in memory only, and computed again from the sketches: not stored. */
final class Grams {
    /** Length of the shortest run that counts as said before. */
    static final int RUN = 5;

    private static final long ODD = 0x9e3779b97f4a7c15L;

    private Grams() {}

    /** Hash of {@code length} tokens from {@code from} on. */
    static long hash(int[] tokens, int from, int length) {
        long mixed = length;
        for (int i = from; i < from + length; i++) {
            mixed = (mixed + tokens[i]) * ODD;
            mixed ^= mixed >>> 29;
        }
        return spread(mixed);
    }

    /** All bits of the value reach all bits of the result: the finalizer of Austin Appleby's MurmurHash3. */
    static long spread(long value) {
        long mixed = value * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
