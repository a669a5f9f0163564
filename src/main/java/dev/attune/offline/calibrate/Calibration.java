package dev.attune.offline.calibrate;

import dev.attune.rubric.OpeningCell;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Priors from recorded assessments: μ, σ₀ = σ and m = σ²/τ² of warmth and responsiveness, p₀ of the rates that the
 * assessments tell, and the means of the cells. What they do not tell (promises kept, reopened), or too little of,
 * stays as it was.
 */
public final class Calibration {
    /** Fewer agents do not say how much agents differ. */
    public static final int LEAST_AGENTS = 30;

    /** Fewer segments move with a single bad day. */
    public static final int LEAST_SEGMENTS = 1_000;

    /** A prior lighter than this would hardly hold a value of ten segments; one heavier would be most of a month. */
    private static final int LEAST_WEIGHT = 2;

    private static final int MOST_WEIGHT = 100;

    /** Intervals must not vanish with few equal values. */
    private static final double LEAST_SPREAD = .01;

    private static final double MOST_SPREAD = .5;

    private final Priors old;
    private final Map<String, List<RecordedSegment>> byAgent;
    private final boolean anyAmount;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A number before and after.
     *
     * @param before as text; empty where there was none
     * @param after as text; empty where it stays
     * @param agents on whom it was estimated, on how many segments
     */
    public record Row(String name, String before, String after, int agents, int segments) {}

    /**
     * What came of it.
     *
     * @param priors to be written
     * @param rows for people
     */
    public record Outcome(Priors priors, List<Row> rows) {}

    /** @param anyAmount estimate also from too little */
    public Calibration(Priors old, RecordedReplies replies, boolean anyAmount) {
        this.old = old;
        this.byAgent = RecordedSegments.of(replies);
        this.anyAmount = anyAmount;
    }

    /** Agents with a segment. */
    public int agents() {
        return byAgent.size();
    }

    /** Segments of all agents. */
    public int segments() {
        return byAgent.values().stream().mapToInt(List::size).sum();
    }

    /** Whether there is enough to estimate anything. */
    public boolean enough() {
        return anyAmount ? agents() >= 2 : agents() >= LEAST_AGENTS && segments() >= LEAST_SEGMENTS;
    }

    /** Estimates everything; the priors carry the given version. */
    public Outcome run(String rubricVersion) {
        rows.clear();
        Priors priors = new Priors(
                rubricVersion,
                mean(Metric.WARMTH, old.warmth()),
                mean(Metric.RESPONSIVENESS, old.responsiveness()),
                rate(Metric.SCRIPTED_MISFIT, old.scriptedMisfit()),
                rate(Metric.INDIFFERENT, old.indifferent()),
                old.promisesKept(),
                rate(Metric.WITHIN_TARGET, old.withinTarget()),
                rate(Metric.NEEDS_MET, old.needsMet()),
                old.reopened());
        return new Outcome(priors, List.copyOf(rows));
    }

    private MeanPrior mean(Metric metric, MeanPrior before) {
        VarianceComponents found = components(metric);
        if (!usable(found)) {
            row(metric.field() + " μ", decimal(before.meanMicros()), "", found);
            row(metric.field() + " m", String.valueOf(before.weight()), "", found);
            row(metric.field() + " σ₀", decimal(before.spreadMicros()), "", found);
            return before;
        }
        double ratio = found.between() == 0 ? MOST_WEIGHT : found.within() / found.between();
        int weight = (int) Math.rint(Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, ratio)));
        double spread = Math.max(LEAST_SPREAD, Math.min(MOST_SPREAD, StrictMath.sqrt(found.within())));
        MeanPrior after = new MeanPrior(micros(found.mean()), weight, micros(spread), cells(metric));
        row(metric.field() + " μ", decimal(before.meanMicros()), decimal(after.meanMicros()), found);
        row(metric.field() + " m", String.valueOf(before.weight()), String.valueOf(after.weight()), found);
        row(metric.field() + " σ₀", decimal(before.spreadMicros()), decimal(after.spreadMicros()), found);
        for (CellMean cell : after.cells()) {
            rows.add(new Row(
                    metric.field() + " " + OpeningCell.name(cell.cell()),
                    known(before, cell.cell()),
                    decimal(cell.meanMicros()) + (cell.qualifies() ? "" : " (not used)"),
                    agentsIn(metric, cell.cell()),
                    cell.segments()));
        }
        return after;
    }

    private RatePrior rate(Metric metric, RatePrior before) {
        VarianceComponents found = components(metric);
        boolean usable = usable(found);
        RatePrior after = usable ? new RatePrior(micros(found.mean()), before.weight()) : before;
        row(metric.field() + " p₀", decimal(before.meanMicros()), usable ? decimal(after.meanMicros()) : "", found);
        return after;
    }

    private boolean usable(VarianceComponents found) {
        boolean enough = found.agents() >= LEAST_AGENTS && found.segments() >= LEAST_SEGMENTS;
        return found.known() && (enough || anyAmount);
    }

    private VarianceComponents components(Metric metric) {
        List<List<Double>> values = new ArrayList<>();
        for (List<RecordedSegment> segments : byAgent.values()) {
            List<Double> own = new ArrayList<>();
            for (RecordedSegment segment : segments) {
                Double value = segment.value(metric);
                if (value != null) {
                    own.add(value);
                }
            }
            values.add(own);
        }
        return VarianceComponents.of(values);
    }

    private List<CellMean> cells(Metric metric) {
        double[] sums = new double[OpeningCell.COUNT];
        int[] counts = new int[OpeningCell.COUNT];
        for (List<RecordedSegment> segments : byAgent.values()) {
            for (RecordedSegment segment : segments) {
                Double value = segment.value(metric);
                if (value != null) {
                    sums[segment.cell()] += value;
                    counts[segment.cell()]++;
                }
            }
        }
        List<CellMean> cells = new ArrayList<>();
        for (int cell = 0; cell < OpeningCell.COUNT; cell++) {
            if (counts[cell] > 0) {
                cells.add(new CellMean(cell, micros(sums[cell] / counts[cell]), counts[cell]));
            }
        }
        return cells;
    }

    private int agentsIn(Metric metric, int cell) {
        return (int) byAgent.values().stream()
                .filter(segments ->
                        segments.stream().anyMatch(segment -> segment.cell() == cell && segment.value(metric) != null))
                .count();
    }

    private static String known(MeanPrior prior, int cell) {
        @Nullable CellMean found = null;
        for (CellMean known : prior.cells()) {
            found = known.cell() == cell ? known : found;
        }
        return found == null ? "" : decimal(found.meanMicros());
    }

    private void row(String name, String before, String after, VarianceComponents found) {
        rows.add(new Row(name, before, after, found.agents(), found.segments()));
    }

    /** Millionths of a value told to four places: more would be pretence. */
    private static int micros(double value) {
        return (int) Math.rint(value * 10_000) * 100;
    }

    private static String decimal(int micros) {
        return String.format(Locale.ROOT, "%.4f", micros / 1e6);
    }
}
