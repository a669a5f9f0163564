package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.Priority;
import java.time.Duration;
import java.util.Objects;

/** Time limits by channel (DESIGN §3), in milliseconds. */
final class Targets {
    private final Settings settings;

    Targets(Settings settings) {
        this.settings = settings;
    }

    /** Target of the acknowledgement. E-mail and tickets go by priority, everything else by channel. */
    long acknowledgement(Channel channel, Priority priority) {
        Duration target =
                switch (channel) {
                    case TICKET, EMAIL -> settings.targets().byPriority().get(priority);
                    default -> settings.targets().byChannel().get(channel);
                };
        return Objects.requireNonNull(target, () -> "no target for " + channel + " " + priority)
                .toMillis();
    }

    /** Target of the answer: where people type to each other live, an answer may take three times as long. */
    long answer(Channel channel, long acknowledgementTarget) {
        return switch (channel) {
            case CHAT, MESSAGING, SMS, VOICE_TRANSCRIPT -> 3 * acknowledgementTarget;
            default -> acknowledgementTarget;
        };
    }

    /** Longest gap between two messages of one turn. */
    long turnGap(Channel channel) {
        return switch (channel) {
            case CHAT, MESSAGING, SMS, VOICE_TRANSCRIPT ->
                settings.conversation().turnGap().toMillis();
            default -> settings.conversation().turnGapSlow().toMillis();
        };
    }

    /** Time without a message after which a cycle ends. */
    long idle(Channel channel) {
        return switch (channel) {
            case TICKET, EMAIL -> settings.conversation().idleSlow().toMillis();
            default -> settings.conversation().idle().toMillis();
        };
    }
}
