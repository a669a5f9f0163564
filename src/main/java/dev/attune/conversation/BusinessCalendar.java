package dev.attune.conversation;

import dev.attune.config.Settings;

/** Replaced by its own change. */
public final class BusinessCalendar {
    public BusinessCalendar(Settings.Calendar calendar) {}

    public long between(long fromMillis, long toMillis) {
        return toMillis - fromMillis;
    }

    public long advance(long fromMillis, long businessMillis) {
        return fromMillis + businessMillis;
    }
}
