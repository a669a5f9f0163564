package dev.attune.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 5m}, {@code 1h30m}, {@code 7d}, {@code 250ms}, or ISO 8601. */
final class Durations {
    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private Durations() {}

    /**
     * Reads a duration in the short form or in ISO 8601 ({@code PT5M}, {@code P30D}).
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Duration parse(String text) {
        String compact = text.strip();
        if (compact.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = SHORT.matcher(compact);
        if (!compact.isEmpty() && matcher.matches()) {
            return Duration.ofDays(part(matcher, 1))
                    .plusHours(part(matcher, 2))
                    .plusMinutes(part(matcher, 3))
                    .plusSeconds(part(matcher, 4))
                    .plusMillis(part(matcher, 5));
        }
        try {
            return Duration.parse(compact);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration", e);
        }
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The short form; the largest units first. */
    static String print(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }
}
