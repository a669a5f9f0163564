package dev.attune.arch.seeded.conversation;

import java.util.List;

/** No defect: its name, its constant and its mathematics only look like some. */
public final class Manifold {
    private static final List<String> IMPLICIT = List.of("Utility", "Simplest");

    public double width(double x) {
        return Math.sqrt(StrictMath.exp(x)) + IMPLICIT.size();
    }
}
