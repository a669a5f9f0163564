package dev.attune.agentscore;

import java.util.List;

/** Counts of many kinds of which few occur: kind and count in turn, ascending, those without a count left out. */
public final class SparseCounts {
    private SparseCounts() {}

    /**
     * Adds to the count of a kind.
     *
     * @param counts changed by the call
     * @param kind 0 or more
     * @param change what is added; the count must not become negative
     */
    public static void change(List<Integer> counts, int kind, int change) {
        int at = 0;
        while (at < counts.size() && counts.get(at) < kind) {
            at += 2;
        }
        boolean known = at < counts.size() && counts.get(at) == kind;
        int now = (known ? counts.get(at + 1) : 0) + change;
        if (now < 0) {
            throw new IllegalArgumentException("There is none of kind " + kind + " to take away");
        }
        if (known && now == 0) {
            counts.remove(at + 1);
            counts.remove(at);
        } else if (known) {
            counts.set(at + 1, now);
        } else if (now > 0) {
            counts.add(at, kind);
            counts.add(at + 1, now);
        }
    }
}
