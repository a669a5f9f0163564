package dev.attune.offline.explain;

import dev.attune.language.model.FeatureSink;
import dev.attune.language.model.TextFeatures;
import java.util.ArrayList;
import java.util.List;

/** The features of a text one by one, and what each token adds to a score through those that touch it. */
final class Evidence implements FeatureSink {
    /** A sign of so few tokens is of its words, though they are the whole text. */
    private static final int SHORT = 4;

    private final List<Feature> features = new ArrayList<>();
    private final int[] counts = new int[TextFeatures.BLOCKS];
    private final int from;
    private final int to;

    private record Feature(int block, long hash, int first, int end) {}

    /** Weight of a feature for the score, before the block's factor. */
    interface Weights {
        double of(long feature);
    }

    /**
     * A score without its bias.
     *
     * @param tokens what each token adds
     * @param whole what the text's length, signs and tone as a whole add
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Split(double[] tokens, double whole) {}

    /** Takes features of tokens {@code from} to {@code to}. */
    Evidence(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void add(int block, long feature, int first, int end) {
        counts[block]++;
        features.add(new Feature(block, feature, first, end));
    }

    /** What the features add: of one that stands for several tokens each gets the same part. */
    Split split(Weights weights) {
        double[] tokens = new double[to - from];
        double whole = 0;
        for (Feature feature : features) {
            double adds = weights.of(feature.hash) * TextFeatures.weight(feature.block, counts[feature.block]);
            int size = feature.end - feature.first;
            if (feature.block == TextFeatures.SIGNS && size == to - from && size > SHORT) {
                whole += adds;
            } else {
                for (int token = feature.first; token < feature.end; token++) {
                    tokens[token - from] += adds / size;
                }
            }
        }
        return new Split(tokens, whole);
    }
}
