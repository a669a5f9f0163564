package dev.attune.offline.story;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times for people. */
final class Told {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Told() {}

    /** 2026-03-02 09:01:20 */
    static String time(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** 1 min 30 s; below a minute with the fraction that there is. */
    static String span(long millis) {
        if (millis < MINUTE) {
            return millis % SECOND == 0 ? millis / SECOND + " s" : decimals(millis / (double) SECOND, 3) + " s";
        }
        if (millis < HOUR) {
            return two(millis / MINUTE, "min", millis % MINUTE / SECOND, "s");
        }
        return millis < DAY
                ? two(millis / HOUR, "h", millis % HOUR / MINUTE, "min")
                : two(millis / DAY, "d", millis % DAY / HOUR, "h");
    }

    private static String two(long large, String unit, long small, String smaller) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
    }

    static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0);
    }

    /** With its sign. */
    static String signed(double value, int digits) {
        return String.format(Locale.ROOT, "%+." + digits + "f", value + 0.0).replace('-', '−');
    }

    /** 1 segment, 2 segments */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    static String percent(double share) {
        return StrictMath.round(100 * share) + " %";
    }

    static String orDash(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }
}
