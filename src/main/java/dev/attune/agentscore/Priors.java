package dev.attune.agentscore;

/**
 * Published priors of the agent score, DESIGN §3. They are changed only together with {@link #RUBRIC_VERSION}; nothing
 * about other agents enters a score at run time. Millionths throughout, so that sums stay integers.
 */
public final class Priors {
    /** Version of the formulas and of these numbers. */
    public static final String RUBRIC_VERSION = "1";

    /** Segments below which an estimate or rate says nothing. */
    public static final int MIN_SEGMENTS = 10;

    /** Segments from which an estimate is STABLE. */
    public static final int STABLE_SEGMENTS = 30;

    /** One, in the unit of all shares and means. */
    public static final int MILLION = 1_000_000;

    public static final MeanPrior WARMTH = new MeanPrior(500_000, 10, 200_000);
    public static final MeanPrior RESPONSIVENESS = new MeanPrior(650_000, 10, 300_000);

    public static final RatePrior SCRIPTED_MISFIT = new RatePrior(50_000);
    public static final RatePrior INDIFFERENT = new RatePrior(100_000);
    public static final RatePrior PROMISES_KEPT = new RatePrior(850_000);
    public static final RatePrior WITHIN_TARGET = new RatePrior(800_000);
    public static final RatePrior NEEDS_MET = new RatePrior(700_000);
    public static final RatePrior REOPENED = new RatePrior(100_000);

    private Priors() {}

    /**
     * Prior of a mean over segments.
     *
     * @param meanMicros μ, millionths
     * @param weight m: so many segments at μ are added to the agent's own
     * @param spreadMicros σ₀: spread between segments that is assumed as if seen on ten of them, millionths
     */
    public record MeanPrior(int meanMicros, int weight, int spreadMicros) {}

    /**
     * Prior of a share of segments; it weighs as much as {@link #WEIGHT} segments.
     *
     * @param meanMicros p₀, millionths
     */
    public record RatePrior(int meanMicros) {
        /** m of every rate. */
        public static final int WEIGHT = 10;
    }
}
