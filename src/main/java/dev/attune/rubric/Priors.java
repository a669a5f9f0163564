package dev.attune.rubric;

import java.util.List;

/**
 * Published priors of the agent score (docs/scoring.md). They change only together with their version; nothing about
 * other agents enters a score at run time. Millionths throughout, so that sums stay integers.
 *
 * @param rubricVersion version of the formulas and of these numbers, carried by every output that depends on them
 */
public record Priors(
        String rubricVersion,
        MeanPrior warmth,
        MeanPrior responsiveness,
        RatePrior scriptedMisfit,
        RatePrior indifferent,
        RatePrior promisesKept,
        RatePrior withinTarget,
        RatePrior needsMet,
        RatePrior reopened) {
    /** Segments below which an estimate or rate says nothing. */
    public static final int MIN_SEGMENTS = 10;

    /** Segments from which an estimate is STABLE. */
    public static final int STABLE_SEGMENTS = 30;

    /** One, in the unit of all shares and means. */
    public static final int MILLION = 1_000_000;

    /** Those that come with Attune, from the resource {@code priors.json}. */
    public static Priors shipped() {
        return PriorsFile.shipped();
    }

    /**
     * Prior of a mean over segments.
     *
     * @param meanMicros μ, millionths
     * @param weight m: so many segments at μ are added to the agent's own
     * @param spreadMicros σ₀: spread between segments that is assumed as if seen on ten of them, millionths
     * @param cells means of kinds of conversation, ascending by cell; cells nobody measured are not in it
     */
    public record MeanPrior(int meanMicros, int weight, int spreadMicros, List<CellMean> cells) {
        public MeanPrior {
            cells = List.copyOf(cells);
        }

        /** Without cells. */
        public MeanPrior(int meanMicros, int weight, int spreadMicros) {
            this(meanMicros, weight, spreadMicros, List.of());
        }
    }

    /**
     * Prior of a share of segments.
     *
     * @param meanMicros p₀, millionths
     * @param weight m: so many segments at p₀ are added to the agent's own
     */
    public record RatePrior(int meanMicros, int weight) {}

    /**
     * Mean of a kind of conversation.
     *
     * @param cell as of {@link OpeningCell}
     * @param meanMicros μ of the cell, millionths
     * @param segments on which it was estimated
     */
    public record CellMean(int cell, int meanMicros, int segments) {
        /** Segments from which a cell's mean may stand against an agent's value (DESIGN §3). */
        public static final int ENOUGH_SEGMENTS = 200;

        /** Whether it was estimated on enough to be used. */
        public boolean qualifies() {
            return segments >= ENOUGH_SEGMENTS;
        }
    }
}
