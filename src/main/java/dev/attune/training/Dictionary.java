package dev.attune.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the features that occur in at least so many rows, in the order of their first occurrence. */
final class Dictionary {
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final long[] features;

    private Dictionary(long[] features) {
        this.features = features;
        for (int i = 0; i < features.length; i++) {
            numbers.put(features[i], i);
        }
    }

    static Dictionary of(List<FeatureRow> rows, int leastRows) {
        // For each feature in how many rows it is, and the last of them.
        Map<Long, int[]> seen = new HashMap<>();
        long[] order = new long[1 << 16];
        int known = 0;
        int row = 0;
        for (FeatureRow each : rows) {
            row++;
            for (long feature : each.features) {
                int[] count = seen.get(feature);
                if (count == null) {
                    seen.put(feature, new int[] {1, row});
                    order = known == order.length ? Arrays.copyOf(order, 2 * known) : order;
                    order[known++] = feature;
                } else if (count[1] != row) {
                    count[0]++;
                    count[1] = row;
                }
            }
        }
        long[] kept = new long[known];
        int size = 0;
        for (int i = 0; i < known; i++) {
            int[] count = seen.get(order[i]);
            if (count != null && count[0] >= leastRows) {
                kept[size++] = order[i];
            }
        }
        return new Dictionary(Arrays.copyOf(kept, size));
    }

    int size() {
        return features.length;
    }

    long feature(int number) {
        return features[number];
    }

    /** Number of the feature, or -1. */
    int number(long feature) {
        return numbers.getOrDefault(feature, -1);
    }

    /** The rows as a matrix over the known features, with room for {@code dense} further columns. */
    Matrix matrix(List<FeatureRow> rows, double[][] dense) {
        int width = rows.isEmpty() || dense.length == 0 ? 0 : dense[0].length;
        int[] starts = new int[rows.size() + 1];
        int total = 0;
        for (FeatureRow row : rows) {
            total += row.features.length + width;
        }
        int[] columns = new int[total];
        float[] values = new float[total];
        int at = 0;
        for (int r = 0; r < rows.size(); r++) {
            FeatureRow row = rows.get(r);
            for (int i = 0; i < row.features.length; i++) {
                int number = number(row.features[i]);
                if (number >= 0) {
                    columns[at] = number;
                    values[at++] = row.weights[i];
                }
            }
            for (int i = 0; i < width; i++) {
                columns[at] = size() + i;
                values[at++] = (float) dense[r][i];
            }
            starts[r + 1] = at;
        }
        return new Matrix(size() + width, starts, Arrays.copyOf(columns, at), Arrays.copyOf(values, at));
    }
}
