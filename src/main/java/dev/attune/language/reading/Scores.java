package dev.attune.language.reading;

/** From scores to shares. */
public final class Scores {
    private Scores() {}

    /** Shares that add up to 1 (softmax). */
    public static double[] shares(float[] scores) {
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scores[i];
        }
        return shares(shares);
    }

    /** Shares that add up to 1 (softmax). */
    public static double[] shares(double[] scores) {
        double most = scores[best(scores)];
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = StrictMath.exp(scores[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** Probability of a yes (logistic function). */
    public static double likely(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The scores less their mean. */
    public static float[] centred(float[] scores) {
        double mean = 0;
        for (float score : scores) {
            mean += score;
        }
        mean /= scores.length;
        float[] centred = new float[scores.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (float) (scores[i] - mean);
        }
        return centred;
    }

    /** Index of the largest; of equals the first. */
    public static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
