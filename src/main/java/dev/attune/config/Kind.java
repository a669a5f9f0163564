package dev.attune.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Type of a setting: how its text is read and what is allowed.
 *
 * @param name for the documentation
 * @param allowed completes "allowed: …"
 * @param parser throws IllegalArgumentException for everything else
 */
record Kind<T>(String name, String allowed, Function<String, T> parser) {
    // What Kafka accepts as the name of a topic; the same for an application id, which becomes part of topic names.
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    static Kind<String> text(String allowed) {
        return new Kind<>("text", allowed, text -> require(!text.isBlank(), text.strip()));
    }

    static Kind<String> topic() {
        return new Kind<>(
                "name",
                "1 to 249 letters, digits, '.', '_' and '-'",
                text -> require(TOPIC.matcher(text).matches() && !text.equals(".") && !text.equals(".."), text));
    }

    static Kind<Boolean> bool() {
        return new Kind<>(
                "boolean",
                "true or false",
                text -> require(text.equals("true") || text.equals("false"), text.equals("true")));
    }

    static Kind<Integer> integer(int least, int most) {
        return new Kind<>("integer", "a whole number from " + least + " to " + most, text -> {
            int value = Integer.parseInt(text.strip());
            return require(value >= least && value <= most, value);
        });
    }

    static Kind<Double> decimal(double least, double most) {
        return new Kind<>("decimal", "a number from " + plain(least) + " to " + plain(most) + ", as 0.25", text -> {
            // BigDecimal, as Double also reads "NaN", "0x1p3" and "1d".
            double value = new BigDecimal(text.strip()).doubleValue();
            return require(value >= least && value <= most, value);
        });
    }

    /** Without a point where none is needed. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static Kind<Duration> duration(Duration least, Duration most) {
        String allowed = "a duration from " + Durations.print(least) + " to " + Durations.print(most)
                + ", as 90s, 5m, 24h, 7d or ISO 8601 (PT5M)";
        return new Kind<>("duration", allowed, text -> {
            Duration value = Durations.parse(text);
            return require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, value);
        });
    }

    static Kind<ZoneId> zone() {
        return new Kind<>("time zone", CalendarText.ALLOWED_ZONE, text -> CalendarText.zone(text.strip()));
    }

    static Kind<String> choice(String... choices) {
        List<String> known = Arrays.asList(choices);
        return new Kind<>(
                "choice",
                "one of " + String.join(", ", known),
                text -> require(known.contains(lower(text)), lower(text)));
    }

    static Kind<Path> directory() {
        return new Kind<>("path", "a directory that outlives the process", text -> {
            require(!text.isBlank(), text);
            return Path.of(text.strip());
        });
    }

    static Kind<Path> file() {
        return new Kind<>("path", "a file that the process can read", text -> {
            require(!text.isBlank(), text);
            return Path.of(text.strip());
        });
    }

    static Kind<AgentKey> agentKey() {
        return new Kind<>(
                "secret",
                "at least " + AgentKey.LEAST_BYTES
                        + " random bytes in hex or base64, as `openssl rand -hex 32` prints them",
                AgentKey::parse);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static <V> V require(boolean condition, V value) {
        if (!condition) {
            throw new IllegalArgumentException("not allowed");
        }
        return value;
    }
}
