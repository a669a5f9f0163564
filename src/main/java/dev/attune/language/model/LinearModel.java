package dev.attune.language.model;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several linear functions (heads) of the same hashed features in one table: a feature costs one look-up for all heads.
 * A weight is a whole number q of −127 to 127 and stands for q·|q| times a scale a head: fine steps near
 * 0, where most weights are, and room for the few large ones; sums are integers. A feature that was not learnt is
 * told by a check of 16 bits and counts nothing. Immutable.
 *
 * <p>Score of a head = bias + scale · Σ over blocks (sum of the weights in the block · what a feature of the block
 * counts, {@link TextFeatures#weight}).
 */
public final class LinearModel {
    private static final int MAGIC = 0x41544c4d;

    private final List<String> heads;
    private final int width;
    private final int mask;
    /** 0: free. */
    private final short[] checks;
    /** Longs of a row. */
    private final int length;

    /** q·|q| of two heads a long, see {@link HeadPairs}: a feature is added in half as many steps. */
    private final long[] rows;

    private final float[] scales;
    private final float[] biases;

    /**
     * @param checks power of two in length
     * @param rows {@link HeadPairs} of all heads for each check
     */
    LinearModel(List<String> heads, short[] checks, long[] rows, float[] scales, float[] biases) {
        this.heads = List.copyOf(heads);
        this.width = heads.size();
        this.mask = checks.length - 1;
        this.checks = checks;
        this.length = HeadPairs.length(width);
        this.rows = rows;
        this.scales = scales;
        this.biases = biases;
    }

    public List<String> heads() {
        return heads;
    }

    /** Index of the head. */
    public int head(String name) {
        int index = heads.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("The model has no head " + name);
        }
        return index;
    }

    public float bias(int head) {
        return biases[head];
    }

    /** Weight of a feature for a head, before the block's factor; 0 if it was not learnt. */
    public float weight(long feature, int head) {
        int row = row(feature);
        return row < 0 ? 0 : scales[head] * HeadPairs.value(rows, row, head);
    }

    /** Start of the feature's row, or -1. */
    private int row(long feature) {
        int slot = slot(feature, mask);
        short check = check(feature);
        while (checks[slot] != 0) {
            if (checks[slot] == check) {
                return slot * length;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    static int slot(long feature, int mask) {
        return (int) feature & mask;
    }

    static short check(long feature) {
        short check = (short) (feature >>> 48);
        return check == 0 ? 1 : check;
    }

    /** Sums the features of a text; reusable, for one thread. */
    public final class Sums implements FeatureSink {
        private final long[] sums = new long[TextFeatures.BLOCKS * length];
        private final int[] counts = new int[TextFeatures.BLOCKS];
        private final WordSums met = new WordSums(length);
        /** Of the word whose letters are being read. */
        private int place;

        /**
         * Rows that are found and not yet added. Most of a row's cost is the way to memory: rows that are known
         * beforehand are fetched side by side, one that hangs on a search is waited for.
         */
        private final int[] found = new int[64];

        private final int[] targets = new int[64];
        private int waiting;

        private final FeatureSink ofWord = (block, feature, first, end) -> {
            met.count(place);
            int row = row(feature);
            if (row >= 0) {
                add(rows, row, met.sums(), met.start(place));
            }
        };

        @Override
        public void add(int block, long feature, int first, int end) {
            counts[block]++;
            int row = row(feature);
            if (row >= 0) {
                found[waiting] = row;
                targets[waiting++] = block * length;
                if (waiting == found.length) {
                    addFound();
                }
            }
        }

        private void addFound() {
            for (int i = 0; i < waiting; i++) {
                add(rows, found[i], sums, targets[i]);
            }
            waiting = 0;
        }

        @Override
        public void letters(ScannedText text, int token) {
            int shape = text.shape(token);
            if ((shape & Shapes.LETTERS) == 0) {
                return;
            }
            long word = text.hash(token);
            place = WordSums.place(word);
            if (!met.holds(place, word)) {
                met.take(place, word);
                TextFeatures.letters(text, token, ofWord);
            }
            counts[TextFeatures.LETTERS] += met.features(place);
            add(met.sums(), met.start(place), sums, TextFeatures.LETTERS * length);
        }

        private void add(long[] from, int first, long[] into, int at) {
            for (int i = 0; i < length; i++) {
                into[at + i] += from[first + i];
            }
        }

        /** Moves what was summed to the whole that it is a part of. */
        public void moveTo(Sums whole) {
            addFound();
            whole.addFound();
            for (int i = 0; i < sums.length; i++) {
                whole.sums[i] += sums[i];
            }
            for (int block = 0; block < counts.length; block++) {
                whole.counts[block] += counts[block];
            }
            clear();
        }

        private void clear() {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
        }

        /** Scores of all heads. */
        public void scores(float[] scores) {
            addFound();
            double[] times = new double[TextFeatures.BLOCKS];
            for (int block = 0; block < times.length; block++) {
                times[block] = TextFeatures.weight(block, counts[block]);
            }
            for (int head = 0; head < width; head++) {
                double sum = 0;
                for (int block = 0; block < times.length; block++) {
                    sum += HeadPairs.value(sums, block * length, head) * times[block];
                }
                scores[head] = (float) (biases[head] + scales[head] * sum);
            }
        }

        /** Scores of all heads; forgets the features. */
        public void take(float[] scores) {
            scores(scores);
            clear();
        }
    }

    /** A place to sum in. */
    public Sums sums() {
        return new Sums();
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(width);
        for (int head = 0; head < width; head++) {
            out.writeUTF(heads.get(head));
            out.writeFloat(scales[head]);
            out.writeFloat(biases[head]);
        }
        out.writeInt(checks.length);
        for (short check : checks) {
            out.writeShort(check);
        }
        for (int slot = 0; slot < checks.length; slot++) {
            if (checks[slot] != 0) {
                for (int head = 0; head < width; head++) {
                    out.writeByte(HeadPairs.root(HeadPairs.value(rows, slot * length, head)));
                }
            }
        }
    }

    /** @throws IOException if it is no such model */
    public static LinearModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no model of Attune, or of another version");
        }
        int width = in.readInt();
        List<String> heads = new ArrayList<>();
        float[] scales = new float[width];
        float[] biases = new float[width];
        for (int head = 0; head < width; head++) {
            heads.add(in.readUTF());
            scales[head] = in.readFloat();
            biases[head] = in.readFloat();
        }
        short[] checks = new short[in.readInt()];
        byte[] bytes = in.readNBytes(2 * checks.length);
        for (int slot = 0; slot < checks.length; slot++) {
            checks[slot] = (short) ((bytes[2 * slot] << 8) | (bytes[2 * slot + 1] & 0xff));
        }
        int length = HeadPairs.length(width);
        long[] rows = new long[checks.length * length];
        byte[] row = new byte[width];
        for (int slot = 0; slot < checks.length; slot++) {
            if (checks[slot] != 0) {
                in.readFully(row);
                HeadPairs.put(row, 0, width, rows, slot * length);
            }
        }
        return new LinearModel(heads, checks, rows, scales, biases);
    }
}
