package dev.attune.assessment;

import java.util.ArrayList;
import java.util.List;

/** Shares in whole ten-thousandths, as verdicts keep them. */
public final class Shares {
    /** A whole. */
    public static final int WHOLE = 10_000;

    private Shares() {}

    static int of(double share) {
        return (int) StrictMath.round(share * WHOLE);
    }

    static List<Integer> of(double[] shares) {
        List<Integer> wholes = new ArrayList<>(shares.length);
        for (double share : shares) {
            wholes.add(of(share));
        }
        return wholes;
    }

    /** A share as a number from 0 to 1. */
    public static double number(int share) {
        return share / (double) WHOLE;
    }

    /** Index of the largest; of equals the first. */
    public static int best(List<Integer> shares) {
        int best = 0;
        for (int i = 1; i < shares.size(); i++) {
            best = shares.get(i) > shares.get(best) ? i : best;
        }
        return best;
    }

    /** The whole share at one index. */
    static List<Integer> certain(int size, int index) {
        List<Integer> shares = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            shares.add(i == index ? WHOLE : 0);
        }
        return shares;
    }
}
