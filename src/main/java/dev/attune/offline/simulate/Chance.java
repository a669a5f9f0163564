package dev.attune.offline.simulate;

/**
 * A seeded source of chance that splits: the numbers of one agent do not depend on how many were drawn for another.
 * The same numbers on every machine. SplitMix64 (Steele, Lea, Flood 2014); gamma by Marsaglia and Tsang (2000), normal
 * by Marsaglia's polar method. An instance belongs to one thread.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** Of Marsaglia and Tsang's test that accepts without logarithms. */
    private static final double SQUEEZE = 0.0331;

    private final long seed;
    private long state;
    private double spareNormal = Double.NaN;

    Chance(long seed) {
        this.seed = seed;
        state = seed;
    }

    /** Another source, given by this one's seed and the key, however much was drawn from this one. */
    Chance split(long key) {
        return new Chance(mixed(mixed(seed + GOLDEN) ^ mixed(key * GOLDEN + 1)));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly in [0, 1). */
    double share() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * UNIT;
    }

    /** Evenly from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + (int) (share() * (most - least + 1));
    }

    /** True with this probability. */
    boolean happens(double probability) {
        return share() < probability;
    }

    /** With mean a / (a + b); an a or b of 0 or less gives the end itself. */
    double beta(double a, double b) {
        if (a <= 0) {
            return 0;
        }
        if (b <= 0) {
            return 1;
        }
        double x = gamma(a);
        double y = gamma(b);
        // Both vanish only where a and b are tiny: then all mass is at the ends.
        return x + y > 0 ? x / (x + y) : (happens(a / (a + b)) ? 1 : 0);
    }

    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - share(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - share();
                double square = x * x;
                // The first, without logarithms, decides nearly always.
                if (u < 1 - SQUEEZE * square * square
                        || StrictMath.log(u) < square / 2 + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    private double normal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        while (true) {
            double x = 2 * share() - 1;
            double y = 2 * share() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
                spareNormal = y * factor;
                return x * factor;
            }
        }
    }
}
