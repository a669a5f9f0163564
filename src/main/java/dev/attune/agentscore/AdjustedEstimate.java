package dev.attune.agentscore;

import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.schema.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate without what the agent's kinds of conversation do to it (DESIGN §3, "Agent scores"):
 *
 * <pre>
 * adjusted = value − 100 · Σ share(cell) · (μ(cell) − μ)
 * </pre>
 *
 * over the cells of the agent's segments, in points 0 to 100, rounded half up to 0.1. A cell whose mean was estimated
 * on fewer than {@link CellMean#ENOUGH_SEGMENTS} segments counts as μ. Who mostly gets angry customers in chats, and is
 * as good with them as others are, has an adjusted value above the plain one.
 */
public final class AdjustedEstimate {
    private static final long TENTHS = 1_000;
    private static final long MOST_TENTHS = 1_000;

    private AdjustedEstimate() {}

    /**
     * The estimate with {@code adjusted} set.
     *
     * @param prior the one that the estimate was drawn to
     * @param counts segments of the estimate by {@link dev.attune.rubric.OpeningCell}, as of {@link SparseCounts}
     * @return with {@code adjusted} null where there is no value or no cell qualifies
     */
    public static Estimate of(Estimate estimate, MeanPrior prior, List<Integer> counts) {
        return new Estimate(
                estimate.getValue(),
                estimate.getLow(),
                estimate.getHigh(),
                estimate.getN(),
                estimate.getState(),
                adjusted(estimate.getValue(), prior, counts));
    }

    private static @Nullable Double adjusted(@Nullable Double value, MeanPrior prior, List<Integer> counts) {
        if (value == null || prior.cells().isEmpty()) {
            return null;
        }
        long total = 0;
        long shift = 0;
        boolean qualified = false;
        for (int i = 0; i < counts.size(); i += 2) {
            int count = counts.get(i + 1);
            total += count;
            CellMean cell = qualifying(prior, counts.get(i));
            if (cell != null) {
                qualified = true;
                shift += (long) count * (cell.meanMicros() - prior.meanMicros());
            }
        }
        return qualified ? (Double) shifted(value, shift, total) : null;
    }

    private static @Nullable CellMean qualifying(MeanPrior prior, int cell) {
        for (CellMean known : prior.cells()) {
            if (known.cell() == cell && known.qualifies()) {
                return known;
            }
        }
        return null;
    }

    /** In integers: value in tenths of a point, the shift as a fraction of millionths over {@code total}. */
    private static double shifted(double value, long shift, long total) {
        long tenths = Math.round(value * 10);
        long parts = TENTHS * total;
        long adjusted = Math.floorDiv(2 * (tenths * parts - shift) + parts, 2 * parts);
        return Math.max(0, Math.min(MOST_TENTHS, adjusted)) / 10.0;
    }
}
