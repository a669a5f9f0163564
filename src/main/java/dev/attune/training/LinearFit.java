package dev.attune.training;

/**
 * Fits several heads over the same matrix at once: each group of heads is a multinomial logistic regression (softmax),
 * or, with one head, a plain logistic one. The loss is the weighted mean of the cross entropies plus L2 on the weights.
 */
final class LinearFit {
    /** Relative gain below which another step is not worth it. */
    private static final double TOLERANCE = 1e-6;

    final int heads;
    final double[] bias;
    /** Row by column of the matrix, one value a head. */
    final double[] weights;

    private LinearFit(int heads, double[] point) {
        this.heads = heads;
        bias = java.util.Arrays.copyOf(point, heads);
        weights = java.util.Arrays.copyOfRange(point, heads, point.length);
    }

    static LinearFit of(Matrix matrix, Targets targets, double l2, int steps) {
        Loss loss = new Loss(matrix, targets, l2);
        double[] point = new double[targets.heads() * (1 + matrix.width)];
        Lbfgs.minimize(loss, point, steps, TOLERANCE);
        return new LinearFit(targets.heads(), point);
    }

    private LinearFit(int heads, double[] bias, double[] weights) {
        this.heads = heads;
        this.bias = bias;
        this.weights = weights;
    }

    /** Some of the heads. */
    LinearFit heads(int from, int to) {
        int columns = weights.length / heads;
        double[] chosen = new double[columns * (to - from)];
        for (int column = 0; column < columns; column++) {
            System.arraycopy(weights, column * heads + from, chosen, column * (to - from), to - from);
        }
        return new LinearFit(to - from, java.util.Arrays.copyOfRange(bias, from, to), chosen);
    }

    /** Adds a head's scores, so many times, to those of another head. */
    void add(int head, double times, int to) {
        bias[to] += times * bias[head];
        for (int at = 0; at < weights.length; at += heads) {
            weights[at + to] += times * weights[at + head];
        }
    }

    /** The first heads of both added up, over the columns that both have. */
    LinearFit plusHeads(LinearFit other, int count) {
        LinearFit a = heads(0, count);
        LinearFit b = other.heads(0, count);
        double[] sum = b.weights.clone();
        for (int i = 0; i < a.weights.length; i++) {
            sum[i] += a.weights[i];
        }
        double[] biases = b.bias.clone();
        for (int head = 0; head < count; head++) {
            biases[head] += a.bias[head];
        }
        return new LinearFit(count, biases, sum);
    }

    /** Scores of the heads for a row: the logarithms of odds, or of shares up to a constant. */
    double[] scores(Matrix matrix, int row) {
        double[] scores = bias.clone();
        for (int i = matrix.starts[row]; i < matrix.starts[row + 1]; i++) {
            int at = matrix.columns[i] * heads;
            double value = matrix.values[i];
            for (int head = 0; head < heads; head++) {
                scores[head] += value * weights[at + head];
            }
        }
        return scores;
    }

    double[][] scores(Matrix matrix) {
        double[][] all = new double[matrix.rows()][];
        for (int row = 0; row < all.length; row++) {
            all[row] = scores(matrix, row);
        }
        return all;
    }

    private static final class Loss implements Lbfgs.Function {
        private final Matrix matrix;
        private final Targets targets;
        private final double l2;
        private final double mass;

        Loss(Matrix matrix, Targets targets, double l2) {
            this.matrix = matrix;
            this.targets = targets;
            this.l2 = l2;
            this.mass = targets.mass();
        }

        @Override
        public double at(double[] point, double[] gradient) {
            int heads = targets.heads();
            double loss = 0;
            for (int i = 0; i < point.length; i++) {
                boolean isBias = i < heads;
                gradient[i] = isBias ? 0 : l2 * point[i];
                loss += isBias ? 0 : .5 * l2 * point[i] * point[i];
            }
            double[] scores = new double[heads];
            for (int row = 0; row < matrix.rows(); row++) {
                System.arraycopy(point, 0, scores, 0, heads);
                int from = matrix.starts[row];
                int to = matrix.starts[row + 1];
                for (int i = from; i < to; i++) {
                    int at = heads + matrix.columns[i] * heads;
                    double value = matrix.values[i];
                    for (int head = 0; head < heads; head++) {
                        scores[head] += value * point[at + head];
                    }
                }
                loss += targets.slopes(row, scores) / mass;
                for (int head = 0; head < heads; head++) {
                    scores[head] /= mass;
                    gradient[head] += scores[head];
                }
                for (int i = from; i < to; i++) {
                    int at = heads + matrix.columns[i] * heads;
                    double value = matrix.values[i];
                    for (int head = 0; head < heads; head++) {
                        gradient[at + head] += value * scores[head];
                    }
                }
            }
            return loss;
        }
    }
}
