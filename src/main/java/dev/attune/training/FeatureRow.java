package dev.attune.training;

import dev.attune.language.model.FeatureSink;
import dev.attune.language.model.TextFeatures;
import java.util.Arrays;

/** The features of one example as the model will see them: with the weight of their block. */
final class FeatureRow {
    final long[] features;
    final float[] weights;

    private FeatureRow(long[] features, float[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /** Collects a row; reusable. */
    static final class Collector implements FeatureSink {
        private long[] features = new long[1_024];
        private byte[] blocks = new byte[1_024];
        private int size;
        private final int[] counts = new int[TextFeatures.BLOCKS];

        @Override
        public void add(int block, long feature, int first, int end) {
            if (size == features.length) {
                features = Arrays.copyOf(features, 2 * size);
                blocks = Arrays.copyOf(blocks, 2 * size);
            }
            features[size] = feature;
            blocks[size++] = (byte) block;
            counts[block]++;
        }

        FeatureRow take() {
            float[] weights = new float[size];
            for (int i = 0; i < size; i++) {
                weights[i] = (float) TextFeatures.weight(blocks[i], counts[blocks[i]]);
            }
            FeatureRow row = new FeatureRow(Arrays.copyOf(features, size), weights);
            size = 0;
            Arrays.fill(counts, 0);
            return row;
        }
    }
}
