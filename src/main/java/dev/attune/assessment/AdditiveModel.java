package dev.attune.assessment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A generalized additive model: each cue adds what its table says for the step that its value lies in, plus a slope
 * times the value. The sum is the score; each addend is what the cue contributes, measured from what it contributes on
 * the average, so that the addends explain the score. Immutable.
 */
public final class AdditiveModel {
    private final int heads;
    private final float[] biases;
    /** For each cue the values at which a new step begins, ascending. */
    private final float[][] edges;
    /** For each cue: steps by heads. */
    private final float[][] tables;
    /** For each cue: what a value adds for each head, per unit. */
    private final float[][] slopes;
    /** For each cue the bounds between which the slope counts. */
    private final float[] lowest;

    private final float[] highest;

    public AdditiveModel(
            int heads,
            float[] biases,
            float[][] edges,
            float[][] tables,
            float[][] slopes,
            float[] lowest,
            float[] highest) {
        this.heads = heads;
        this.biases = biases;
        this.edges = edges;
        this.tables = tables;
        this.slopes = slopes;
        this.lowest = lowest;
        this.highest = highest;
    }

    public int heads() {
        return heads;
    }

    public int cues() {
        return edges.length;
    }

    /** Scores of all heads. */
    public double[] scores(double[] cues) {
        double[] scores = new double[heads];
        for (int head = 0; head < heads; head++) {
            scores[head] = biases[head];
        }
        for (int cue = 0; cue < edges.length; cue++) {
            int row = step(cue, cues[cue]) * heads;
            double bounded = Math.max(lowest[cue], Math.min(highest[cue], cues[cue]));
            for (int head = 0; head < heads; head++) {
                scores[head] += tables[cue][row + head] + slopes[cue][head] * bounded;
            }
        }
        return scores;
    }

    /** What a cue adds to the score of a head. */
    public double contribution(int cue, double value, int head) {
        double bounded = Math.max(lowest[cue], Math.min(highest[cue], value));
        return tables[cue][step(cue, value) * heads + head] + slopes[cue][head] * bounded;
    }

    private int step(int cue, double value) {
        float[] steps = edges[cue];
        int step = 0;
        while (step < steps.length && value > steps[step]) {
            step++;
        }
        return step;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(heads);
        writeAll(out, biases);
        out.writeInt(edges.length);
        for (int cue = 0; cue < edges.length; cue++) {
            writeAll(out, edges[cue]);
            writeAll(out, tables[cue]);
            writeAll(out, slopes[cue]);
            out.writeFloat(lowest[cue]);
            out.writeFloat(highest[cue]);
        }
    }

    public static AdditiveModel read(DataInputStream in) throws IOException {
        int heads = in.readInt();
        float[] biases = readAll(in);
        int cues = in.readInt();
        float[][] edges = new float[cues][];
        float[][] tables = new float[cues][];
        float[][] slopes = new float[cues][];
        float[] lowest = new float[cues];
        float[] highest = new float[cues];
        for (int cue = 0; cue < cues; cue++) {
            edges[cue] = readAll(in);
            tables[cue] = readAll(in);
            slopes[cue] = readAll(in);
            lowest[cue] = in.readFloat();
            highest[cue] = in.readFloat();
        }
        return new AdditiveModel(heads, biases, edges, tables, slopes, lowest, highest);
    }

    private static void writeAll(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readAll(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
