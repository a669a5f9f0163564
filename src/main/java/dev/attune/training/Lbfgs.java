package dev.attune.training;

/**
 * Minimizes a smooth convex function with limited memory (L-BFGS: Nocedal and Wright, Numerical Optimization, 2006,
 * algorithm 7.5), with a line search that halves the step. Plain arithmetic in a fixed order: the same input gives the
 * same result.
 */
final class Lbfgs {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;

    private Lbfgs() {}

    /** A function to minimize. */
    interface Function {
        /** Its value at {@code point}; fills {@code gradient}. */
        double at(double[] point, double[] gradient);
    }

    /** Moves {@code point} to where the function is small; stops after so many steps or when nothing is gained. */
    static void minimize(Function function, double[] point, int steps, double tolerance) {
        int n = point.length;
        double[][] moves = new double[MEMORY][n];
        double[][] turns = new double[MEMORY][n];
        double[] products = new double[MEMORY];
        double[] gradient = new double[n];
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        double[] direction = new double[n];
        double value = function.at(point, gradient);
        int known = 0;
        for (int step = 0; step < steps; step++) {
            direction(gradient, direction, moves, turns, products, known);
            double slope = dot(gradient, direction);
            if (slope >= 0) {
                known = 0;
                for (int i = 0; i < n; i++) {
                    direction[i] = -gradient[i];
                }
                slope = dot(gradient, direction);
            }
            double length = known == 0 ? 1 / Math.max(1e-12, StrictMath.sqrt(-slope)) : 1;
            double nextValue = value;
            boolean found = false;
            for (int halving = 0; halving < MOST_HALVINGS && !found; halving++) {
                for (int i = 0; i < n; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                nextValue = function.at(next, nextGradient);
                found = nextValue <= value + SUFFICIENT * length * slope;
                length = found ? length : length / 2;
            }
            if (!found) {
                return;
            }
            int slot = known % MEMORY;
            for (int i = 0; i < n; i++) {
                moves[slot][i] = next[i] - point[i];
                turns[slot][i] = nextGradient[i] - gradient[i];
            }
            double product = dot(moves[slot], turns[slot]);
            if (product > 1e-12 * dot(turns[slot], turns[slot])) {
                products[slot] = product;
                known++;
            }
            boolean done = value - nextValue <= tolerance * Math.max(1e-9, Math.abs(value));
            System.arraycopy(next, 0, point, 0, n);
            System.arraycopy(nextGradient, 0, gradient, 0, n);
            value = nextValue;
            if (done) {
                return;
            }
        }
    }

    private static void direction(
            double[] gradient, double[] direction, double[][] moves, double[][] turns, double[] products, int known) {
        int n = gradient.length;
        for (int i = 0; i < n; i++) {
            direction[i] = -gradient[i];
        }
        int first = Math.max(0, known - MEMORY);
        double[] shares = new double[MEMORY];
        for (int k = known - 1; k >= first; k--) {
            int slot = k % MEMORY;
            shares[slot] = dot(moves[slot], direction) / products[slot];
            add(direction, -shares[slot], turns[slot]);
        }
        if (known > 0) {
            int last = (known - 1) % MEMORY;
            double scale = products[last] / dot(turns[last], turns[last]);
            for (int i = 0; i < n; i++) {
                direction[i] *= scale;
            }
        }
        for (int k = first; k < known; k++) {
            int slot = k % MEMORY;
            double share = shares[slot] - dot(turns[slot], direction) / products[slot];
            add(direction, share, moves[slot]);
        }
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
