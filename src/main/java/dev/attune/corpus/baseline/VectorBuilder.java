package dev.attune.corpus.baseline;

import java.util.Arrays;

/**
 * Collects features in blocks. A feature counts once a block, however often it is there, and each block has length 1,
 * so that a long text does not outweigh a short one nor characters words.
 */
final class VectorBuilder {
    private int[] indices = new int[512];
    private float[] weights = new float[512];
    private int size;
    private int block;

    void add(int index) {
        if (size == indices.length) {
            indices = Arrays.copyOf(indices, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        indices[size++] = index;
    }

    void endBlock() {
        Arrays.sort(indices, block, size);
        int kept = block;
        for (int i = block; i < size; i++) {
            if (i == block || indices[i] != indices[i - 1]) {
                indices[kept++] = indices[i];
            }
        }
        size = kept;
        float weight = (float) (1 / StrictMath.sqrt(Math.max(1, size - block)));
        Arrays.fill(weights, block, size, weight);
        block = size;
    }

    SparseVector build() {
        return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(weights, size));
    }
}
