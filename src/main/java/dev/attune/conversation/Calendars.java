package dev.attune.conversation;

import dev.attune.config.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The working hours of each team. */
final class Calendars {
    private final Settings settings;
    private final Map<Settings.Calendar, BusinessCalendar> calendars = new HashMap<>();

    Calendars(Settings settings) {
        this.settings = settings;
        settings.calendars().byTeam().values().forEach(c -> calendars.put(c, new BusinessCalendar(c)));
    }

    /** Calendar of the team, else the default one, else null: waits are then counted round the clock. */
    @Nullable
    BusinessCalendar of(@Nullable String team) {
        Settings.Calendar calendar = settings.calendarOf(team);
        return calendar == null ? null : calendars.get(calendar);
    }
}
