package dev.attune.offline;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far something moved a number, over many texts.
 *
 * @param each new number less old
 */
record Shift(List<Double> each) {
    static Shift of(DoubleStream shifts) {
        return new Shift(shifts.boxed().toList());
    }

    /** With its sign. */
    double mean() {
        return each.stream().mapToDouble(shift -> shift).average().orElseThrow();
    }

    double meanAbsolute() {
        return each.stream().mapToDouble(Math::abs).average().orElseThrow();
    }

    /** Share of the shifts that are not above {@code bound}. */
    double shareUpTo(double bound) {
        return each.stream().filter(shift -> shift <= bound).count() / (double) each.size();
    }

    @Override
    public String toString() {
        return "n=%d mean=%.4f meanAbsolute=%.4f".formatted(each.size(), mean(), meanAbsolute());
    }
}
