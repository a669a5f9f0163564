package dev.attune.config;

import dev.attune.config.SettingsDefinition.Section;
import java.time.Duration;
import java.util.List;

/** The keys {@code promise.*}; part of {@link SettingsDefinition}. */
final class PromiseKeys {
    private PromiseKeys() {}

    static Section section() {
        Kind<Duration> time = Kind.duration(Duration.ofMinutes(1), Duration.ofDays(366));
        return new Section(
                "Promises",
                "When a promise is due, and how long after that it may still be kept late.",
                List.of(
                        SettingsDefinition.setting(
                                "promise.zone", Kind.zone(), "UTC", "Where \"by five\" and \"tomorrow\" are meant."),
                        SettingsDefinition.setting(
                                "promise.due",
                                time,
                                "30m",
                                "Time to keep a promise that states none; CHAT, MESSAGING, SMS, VOICE_TRANSCRIPT."),
                        SettingsDefinition.setting(
                                "promise.due-slow",
                                time,
                                "24h",
                                "The same for all other channels; counted in the working hours of the agent's team"
                                        + " where it has a calendar."),
                        SettingsDefinition.setting(
                                "promise.grace-percent",
                                Kind.integer(0, 100),
                                "25",
                                "After the due time so much of the time to keep it is waited: a real reply then is"
                                        + " LATE, and no reply BROKEN."),
                        SettingsDefinition.setting("promise.grace-min", time, "10m", "At least so long is waited."),
                        SettingsDefinition.setting("promise.grace-max", time, "24h", "At most so long is waited.")));
    }
}
