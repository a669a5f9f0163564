package dev.attune.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The customer's side: a {@link LinearModel} whose first heads read emotions of any text (learnt from large sets of
 * everyday texts) and whose others also get what those say, through a small matrix. Immutable.
 */
public final class CustomerModel {
    /** Groups of emotions, and the three sentiments of everyday texts. */
    public static final int EMOTIONS = 9;

    public static final int EVERYDAY = EMOTIONS + 3;

    private final LinearModel linear;
    /** For each head after the first {@link #EVERYDAY}, how much each of those adds. */
    private final float[][] stack;

    public CustomerModel(LinearModel linear, float[][] stack) {
        this.linear = linear;
        this.stack = stack;
    }

    public LinearModel linear() {
        return linear;
    }

    /** Number of scores: those of support texts. */
    public int heads() {
        return stack.length;
    }

    /** Weight of a feature for a score, with what it adds through the everyday heads; before the block's factor. */
    public double weight(long feature, int head) {
        return through(head, raw -> linear.weight(feature, raw));
    }

    /** What a score is where no feature counts. */
    public double bias(int head) {
        return through(head, linear::bias);
    }

    private double through(int head, IntToDoubleFunction raw) {
        double sum = raw.applyAsDouble(EVERYDAY + head);
        double emotion = mean(raw, 0, EMOTIONS);
        double sentiment = mean(raw, EMOTIONS, EVERYDAY);
        for (int i = 0; i < EVERYDAY; i++) {
            sum += stack[head][i] * (raw.applyAsDouble(i) - (i < EMOTIONS ? emotion : sentiment));
        }
        return sum;
    }

    private static double mean(IntToDoubleFunction values, int from, int to) {
        return IntStream.range(from, to).mapToDouble(values).sum() / (to - from);
    }

    /** Place for one text's work; for one thread. */
    public final class Scorer {
        private final LinearModel.Sums sums = linear.sums();
        private final float[] raw = new float[linear.heads().size()];
        private final double[] everyday = new double[EVERYDAY];

        public LinearModel.Sums sums() {
            return sums;
        }

        /** Scores of the features summed, which are forgotten. */
        public void take(float[] scores) {
            sums.take(raw);
            centre(0, EMOTIONS);
            centre(EMOTIONS, EVERYDAY);
            for (int head = 0; head < stack.length; head++) {
                double score = raw[EVERYDAY + head];
                for (int i = 0; i < EVERYDAY; i++) {
                    score += stack[head][i] * everyday[i];
                }
                scores[head] = (float) score;
            }
        }

        private void centre(int from, int to) {
            double mean = 0;
            for (int i = from; i < to; i++) {
                mean += raw[i];
            }
            mean /= to - from;
            for (int i = from; i < to; i++) {
                everyday[i] = raw[i] - mean;
            }
        }
    }

    public Scorer scorer() {
        return new Scorer();
    }

    public void write(DataOutputStream out) throws IOException {
        linear.write(out);
        out.writeInt(stack.length);
        for (float[] row : stack) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    public static CustomerModel read(DataInputStream in) throws IOException {
        LinearModel linear = LinearModel.read(in);
        float[][] stack = new float[in.readInt()][EVERYDAY];
        for (float[] row : stack) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        return new CustomerModel(linear, stack);
    }
}
