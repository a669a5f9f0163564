package dev.attune.language.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Inverse document frequencies of stems: 16 · ln((texts + 1) / (texts with it + 1)), at most 127. Immutable. */
public final class StemWeights {
    private static final int DIGITS = 16;
    private static final int MOST = 127;

    private final int[] stems;
    private final byte[] weights;

    private StemWeights(int[] stems, byte[] weights) {
        this.stems = stems;
        this.weights = weights;
    }

    /**
     * @param counts texts in which each stem occurs
     * @param texts all texts
     */
    public static StemWeights of(Map<Integer, Integer> counts, int texts) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>(counts);
        int[] stems = new int[sorted.size()];
        byte[] weights = new byte[stems.length];
        int n = 0;
        for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
            stems[n] = entry.getKey();
            double frequency = StrictMath.log((texts + 1.0) / (entry.getValue() + 1));
            weights[n++] = (byte) Math.min(MOST, StrictMath.round(DIGITS * frequency));
        }
        return new StemWeights(stems, weights);
    }

    /** Weight of a stem. */
    int weight(int stem, int otherwise) {
        int index = Arrays.binarySearch(stems, stem);
        return index < 0 ? otherwise : weights[index];
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(stems.length);
        for (int i = 0; i < stems.length; i++) {
            out.writeInt(stems[i]);
            out.writeByte(weights[i]);
        }
    }

    public static StemWeights read(DataInputStream in) throws IOException {
        int[] stems = new int[in.readInt()];
        byte[] weights = new byte[stems.length];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = in.readInt();
            weights[i] = in.readByte();
        }
        return new StemWeights(stems, weights);
    }
}
