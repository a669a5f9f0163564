package dev.attune.language.reading;

import java.util.Arrays;

/**
 * The stems of a text's content words as hashes, each once, ascending, with a weight (16 times its inverse document
 * frequency). Immutable.
 */
public final class Stems {
    public static final Stems NONE = new Stems(new int[0], new byte[0]);

    private final int[] hashes;
    private final byte[] weights;

    Stems(int[] hashes, byte[] weights) {
        this.hashes = hashes;
        this.weights = weights;
    }

    public int size() {
        return hashes.length;
    }

    public int hash(int index) {
        return hashes[index];
    }

    /** 0 to 127. */
    public int weight(int index) {
        return weights[index];
    }

    /**
     * The same stems under other hashes. A salt changes every hash and keeps different ones apart, so what two texts of
     * one salt share stays what it is.
     */
    Stems salted(int salt) {
        long[] pairs = new long[size()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) mixed(hashes[i] ^ salt) << 8 | weights[i];
        }
        // By hash, as it is the upper part.
        Arrays.sort(pairs);
        int[] saltedHashes = new int[pairs.length];
        byte[] saltedWeights = new byte[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            saltedHashes[i] = (int) (pairs[i] >> 8);
            saltedWeights[i] = (byte) pairs[i];
        }
        return new Stems(saltedHashes, saltedWeights);
    }

    /** A bijection of 32 bits (multiplications by odd numbers and xors with the upper half). */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x2c1b3c6d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x297a2d39;
        return mixed ^ (mixed >>> 16);
    }

    /** Sum of the weights. */
    public int total() {
        int total = 0;
        for (byte weight : weights) {
            total += weight;
        }
        return total;
    }

    /** Sum of the weights of the stems that the other has too. */
    public int shared(Stems other) {
        int sum = 0;
        int at = 0;
        for (int i = 0; i < hashes.length; i++) {
            while (at < other.hashes.length && other.hashes[at] < hashes[i]) {
                at++;
            }
            if (at < other.hashes.length && other.hashes[at] == hashes[i]) {
                sum += weights[i];
            }
        }
        return sum;
    }

    /** The stems of both. */
    public Stems and(Stems other) {
        if (size() == 0 || other.size() == 0) {
            return size() == 0 ? other : this;
        }
        int[] merged = new int[size() + other.size()];
        byte[] mergedWeights = new byte[merged.length];
        int a = 0;
        int b = 0;
        int n = 0;
        while (a < size() || b < other.size()) {
            boolean first = b >= other.size() || (a < size() && hashes[a] <= other.hashes[b]);
            int hash = first ? hashes[a] : other.hashes[b];
            mergedWeights[n] = first ? weights[a] : other.weights[b];
            merged[n++] = hash;
            while (a < size() && hashes[a] == hash) {
                a++;
            }
            while (b < other.size() && other.hashes[b] == hash) {
                b++;
            }
        }
        return new Stems(Arrays.copyOf(merged, n), Arrays.copyOf(mergedWeights, n));
    }
}
