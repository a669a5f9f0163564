package dev.attune.language.model;

import java.util.List;

/** Puts weights into a {@link LinearModel}. */
public final class LinearModelBuilder {
    private static final int MOST = 127;

    private final List<String> heads;
    private final float[] scales;
    private final float[] biases;
    private final short[] checks;
    private final byte[] weights;
    private final int mask;

    /**
     * @param largest largest absolute weight of each head
     * @param slots power of two, at least a third more than there are features
     */
    public LinearModelBuilder(List<String> heads, double[] biases, double[] largest, int slots) {
        this.heads = heads;
        this.scales = new float[heads.size()];
        this.biases = new float[heads.size()];
        for (int head = 0; head < scales.length; head++) {
            scales[head] = (float) (Math.max(1e-9, largest[head]) / (MOST * MOST));
            this.biases[head] = (float) biases[head];
        }
        checks = new short[slots];
        weights = new byte[slots * heads.size()];
        mask = slots - 1;
    }

    /**
     * Adds a feature that is not there yet.
     *
     * @return false if another feature looks just like it; that one stays, so add the important ones first
     */
    public boolean add(long feature, double[] values) {
        int slot = LinearModel.slot(feature, mask);
        short check = LinearModel.check(feature);
        while (checks[slot] != 0) {
            if (checks[slot] == check) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        checks[slot] = check;
        for (int head = 0; head < values.length; head++) {
            double root = StrictMath.sqrt(Math.abs(values[head]) / scales[head]);
            long whole = Math.min(MOST, StrictMath.round(root));
            weights[slot * values.length + head] = (byte) (values[head] < 0 ? -whole : whole);
        }
        return true;
    }

    public LinearModel build() {
        int width = heads.size();
        int length = HeadPairs.length(width);
        long[] rows = new long[checks.length * length];
        for (int slot = 0; slot < checks.length; slot++) {
            HeadPairs.put(weights, slot * width, width, rows, slot * length);
        }
        return new LinearModel(heads, checks, rows, scales, biases);
    }
}
