package dev.attune.config;

import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.config.Settings.AlertBand;
import dev.attune.config.SettingsDefinition.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings {@code alerts.*}: definition, record and what must hold between them, as each metric has the same three. */
final class AgentAlertSection {
    private static final String PREFIX = "alerts.";
    private static final Duration DAY = Duration.ofDays(1);

    private AgentAlertSection() {}

    static Section section() {
        List<Setting<?>> settings = new ArrayList<>(common());
        settings.addAll(metric(AlertMetric.WARMTH, "warmth", 100, "40", "45"));
        settings.addAll(metric(AlertMetric.RESPONSIVENESS, "responsiveness", 100, "40", "45"));
        settings.addAll(metric(AlertMetric.INDIFFERENT, "indifferent", 1, "0.30", "0.25"));
        settings.addAll(metric(AlertMetric.SCRIPTED_MISFIT, "scriptedMisfit", 1, "0.25", "0.20"));
        settings.addAll(metric(AlertMetric.PROMISES_KEPT, "promisesKept", 1, "0.70", "0.75"));
        settings.addAll(metric(AlertMetric.WITHIN_TARGET, "withinTarget", 1, "0.60", "0.65"));
        return new Section(
                "Alerts about an agent",
                "When a record of `agent.alerts` is written. A metric is too low when the upper end of its interval is"
                        + " below the threshold, too high when the lower end is above: doubt speaks for the agent.",
                settings);
    }

    private static List<Setting<?>> common() {
        return List.of(
                new Setting<>(
                        PREFIX + "horizon",
                        Kind.choice("pt1h", "p1d", "p7d"),
                        "p1d",
                        "Horizon that is looked at. An hour is too few conversations for most agents."),
                new Setting<>(
                        PREFIX + "min-segments",
                        Kind.integer(10, 1_000_000),
                        "30",
                        "With fewer segments behind the metric nothing is raised, and what stands is cleared."),
                new Setting<>(
                        PREFIX + "looks-apart",
                        Kind.duration(Duration.ofSeconds(1), DAY),
                        "30m",
                        "A threshold must be crossed at two looks so far apart, and the value not be back where an alert"
                                + " is cleared between them: one bad moment is no alert."),
                new Setting<>(
                        PREFIX + "new-segments",
                        Kind.integer(0, 1_000_000),
                        "3",
                        "So many segments must have come into the horizon between the two looks: else they would see the"
                                + " same."),
                new Setting<>(
                        PREFIX + "cool-down",
                        Kind.duration(Duration.ZERO, Duration.ofDays(30)),
                        "8h",
                        "An alert that was cleared is not raised again for so long."),
                new Setting<>(
                        PREFIX + "max-behind",
                        Kind.duration(Duration.ofSeconds(1), DAY),
                        "5m",
                        "Nothing is raised while the task's clock is further behind the wall clock: an outage is made up"
                                + " for, or old events are read. What stands can still be cleared."));
    }

    private static List<Setting<?>> metric(AlertMetric metric, String field, int most, String raise, String clear) {
        Kind<Double> kind = Kind.decimal(0, most);
        String side = metric.below() ? "the upper end of `%s` is below it" : "the lower end of `%s` is above it";
        String back = metric.below() ? "at or above it" : "at or below it";
        return List.of(
                new Setting<>(
                        enabled(metric),
                        Kind.bool(),
                        "true",
                        "Whether agents are alerted on " + metric + "; switched off, what stands is cleared."),
                new Setting<>(
                        raise(metric), kind, raise, "Raised when " + String.format(Locale.ROOT, side, field) + "."),
                new Setting<>(clear(metric), kind, clear, "Cleared when the value is " + back + "."));
    }

    static AgentAlertSettings assemble(ParsedValues values) {
        Map<AlertMetric, AlertBand> bands = new EnumMap<>(AlertMetric.class);
        for (AlertMetric metric : AlertMetric.values()) {
            bands.put(
                    metric,
                    new AlertBand(
                            values.get(enabled(metric), Boolean.class),
                            values.get(raise(metric), Double.class),
                            values.get(clear(metric), Double.class)));
        }
        return new AgentAlertSettings(
                bands,
                values.get(PREFIX + "horizon", String.class).toUpperCase(Locale.ROOT),
                values.get(PREFIX + "min-segments", Integer.class),
                values.get(PREFIX + "looks-apart", Duration.class),
                values.get(PREFIX + "new-segments", Integer.class),
                values.get(PREFIX + "cool-down", Duration.class),
                values.get(PREFIX + "max-behind", Duration.class));
    }

    static void check(ParsedValues values) {
        for (AlertMetric metric : AlertMetric.values()) {
            double raise = values.get(raise(metric), Double.class);
            double clear = values.get(clear(metric), Double.class);
            values.require(
                    metric.below() ? clear >= raise : clear <= raise,
                    clear(metric) + " must not be " + (metric.below() ? "below " : "above ") + raise(metric)
                            + ": an alert would be cleared while its reason stands.",
                    raise(metric),
                    clear(metric));
        }
    }

    private static String enabled(AlertMetric metric) {
        return PREFIX + metric.key() + ".enabled";
    }

    private static String raise(AlertMetric metric) {
        return PREFIX + metric.key() + ".raise";
    }

    private static String clear(AlertMetric metric) {
        return PREFIX + metric.key() + ".clear";
    }
}
