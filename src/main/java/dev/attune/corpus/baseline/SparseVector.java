package dev.attune.corpus.baseline;

/** Hashed features that are there, and their weights. */
final class SparseVector {
    private final int[] indices;
    private final float[] weights;

    SparseVector(int[] indices, float[] weights) {
        this.indices = indices;
        this.weights = weights;
    }

    int size() {
        return indices.length;
    }

    int index(int i) {
        return indices[i];
    }

    float weight(int i) {
        return weights[i];
    }
}
