package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.config.Settings.PromiseSettings;
import dev.attune.language.promise.DueTime;
import dev.attune.schema.Channel;
import dev.attune.state.FoldedPromise;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By when a promise is due, when that is near, and how long after it is waited (DESIGN §3). Epoch milliseconds. */
final class DueDates {
    /** Near is the last fifth of the time, */
    private static final int NEAR_PARTS = 5;

    /** and at least the last minute: less helps nobody. */
    private static final long NEAR_AT_LEAST = Duration.ofMinutes(1).toMillis();

    private static final int MOST_STATED = 1_000;

    private final PromiseSettings settings;
    private final Calendars calendars;
    /** Times as they were stated, by code: a conversation is folded at each event, and people say the same few. */
    private final Map<String, DueTime> stated = new HashMap<>();

    DueDates(Settings settings, Calendars calendars) {
        this.settings = settings.promises();
        this.calendars = calendars;
    }

    /** The time to keep {@code promise} begins to run. */
    void run(FoldedPromise promise, long from) {
        promise.setRunsFrom(from);
        String stated = promise.getDue();
        BusinessCalendar calendar = calendars.of(promise.getTeamId());
        promise.setDueAt(
                stated == null ? preset(promise.getChannel(), calendar, from) : stated(stated, calendar, from));
    }

    private long stated(String code, @Nullable BusinessCalendar calendar, long from) {
        DueTime time = parsed(code);
        Instant said = Instant.ofEpochMilli(from);
        if (time.business() && calendar != null && calendar.opens()) {
            long due = time.resolve(said, settings.zone(), calendar).toEpochMilli();
            if (due < BusinessCalendar.NEVER) {
                return due;
            }
        }
        return time.resolve(said, settings.zone()).toEpochMilli();
    }

    private DueTime parsed(String code) {
        if (stated.size() >= MOST_STATED) {
            stated.clear();
        }
        return stated.computeIfAbsent(code, DueTime::ofCode);
    }

    private long preset(Channel channel, @Nullable BusinessCalendar calendar, long from) {
        return switch (channel) {
            case CHAT, MESSAGING, SMS, VOICE_TRANSCRIPT -> from + settings.due().toMillis();
            default -> {
                long working = settings.dueSlow().toMillis();
                long due = calendar == null ? BusinessCalendar.NEVER : calendar.advance(from, working);
                yield due < BusinessCalendar.NEVER ? due : from + working;
            }
        };
    }

    /** Up to then a promise that is due may still be kept late. */
    long graceEnd(FoldedPromise promise) {
        long share = (promise.getDueAt() - promise.getRunsFrom()) * settings.gracePercent() / 100;
        long least = Math.max(share, settings.graceMin().toMillis());
        return promise.getDueAt() + Math.min(least, settings.graceMax().toMillis());
    }

    /** From then on somebody should look at a promise that is not kept yet. */
    long near(FoldedPromise promise) {
        long time = promise.getDueAt() - promise.getRunsFrom();
        return Math.max(promise.getRunsFrom(), promise.getDueAt() - Math.max(time / NEAR_PARTS, NEAR_AT_LEAST));
    }
}
