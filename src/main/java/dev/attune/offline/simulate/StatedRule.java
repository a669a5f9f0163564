package dev.attune.offline.simulate;

import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The agent alerts as the contract states them: n of 30 and more, two looks beyond the threshold at least 30 min and 3
 * new segments apart and beyond at every look between, cleared on the good side of the second threshold or when too few
 * segments are left, and after that quiet for 8 h.
 */
public final class StatedRule implements AlertRule {
    private static final int ENOUGH = 30;
    private static final long APART = Duration.ofMinutes(30).toMillis();
    private static final int NEW_SEGMENTS = 3;
    private static final long QUIET = Duration.ofHours(8).toMillis();
    private static final long NEVER = Long.MIN_VALUE;
    private static final int KINDS = 6;

    private final long[] firstLook = filled();
    private final long[] firstSegments = new long[KINDS];
    private final long[] clearedAt = filled();
    private final boolean[] standing = new boolean[KINDS];

    private static long[] filled() {
        long[] times = new long[KINDS];
        Arrays.fill(times, NEVER);
        return times;
    }

    @Override
    public boolean raises(long at, long segments, HorizonScore day) {
        boolean raised = look(0, at, segments, low(day.getWarmth(), 40, 45));
        raised |= look(1, at, segments, low(day.getResponsiveness(), 40, 45));
        raised |= look(2, at, segments, high(day.getIndifferent(), .30, .25));
        raised |= look(3, at, segments, high(day.getScriptedMisfit(), .25, .20));
        raised |= look(4, at, segments, low(day.getPromisesKept(), .70, .75));
        raised |= look(5, at, segments, low(day.getWithinTarget(), .60, .65));
        return raised;
    }

    private enum Side {
        BEYOND,
        BETWEEN,
        GOOD,
        UNKNOWN
    }

    private boolean look(int kind, long at, long segments, Side side) {
        if (standing[kind]) {
            if (side == Side.GOOD || side == Side.UNKNOWN) {
                standing[kind] = false;
                clearedAt[kind] = at;
            }
            return false;
        }
        if (side != Side.BEYOND) {
            firstLook[kind] = NEVER;
            return false;
        }
        if (firstLook[kind] == NEVER) {
            firstLook[kind] = at;
            firstSegments[kind] = segments;
        }
        boolean confirmed = at - firstLook[kind] >= APART && segments - firstSegments[kind] >= NEW_SEGMENTS;
        boolean quiet = clearedAt[kind] != NEVER && at - clearedAt[kind] < QUIET;
        if (!confirmed || quiet) {
            return false;
        }
        standing[kind] = true;
        firstLook[kind] = NEVER;
        return true;
    }

    private static Side low(Estimate estimate, double threshold, double clear) {
        return estimate.getN() < ENOUGH
                ? Side.UNKNOWN
                : below(estimate.getHigh(), estimate.getValue(), threshold, clear);
    }

    private static Side low(Rate rate, double threshold, double clear) {
        return rate.getN() < ENOUGH ? Side.UNKNOWN : below(rate.getHigh(), rate.getValue(), threshold, clear);
    }

    private static Side below(@Nullable Double high, @Nullable Double value, double threshold, double clear) {
        if (high != null && high < threshold) {
            return Side.BEYOND;
        }
        return value != null && value >= clear ? Side.GOOD : Side.BETWEEN;
    }

    private static Side high(Rate rate, double threshold, double clear) {
        Double low = rate.getLow();
        Double value = rate.getValue();
        if (rate.getN() < ENOUGH) {
            return Side.UNKNOWN;
        }
        if (low != null && low > threshold) {
            return Side.BEYOND;
        }
        return value != null && value <= clear ? Side.GOOD : Side.BETWEEN;
    }
}
