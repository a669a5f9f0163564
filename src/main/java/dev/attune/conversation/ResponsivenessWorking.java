package dev.attune.conversation;

import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on the way to the responsiveness of a wait (DESIGN §3). All times in milliseconds.
 *
 * @param ackMs the acknowledgement; null: not known in the working hours of the team
 * @param answerMs the answer, in working hours where the team has a calendar
 * @param ackPart r(ack, target), 0 to 1; null as {@code ackMs}
 * @param answerPart r(answer, answerTarget), 0 to 1
 * @param micros 0.3 · ackPart + 0.7 · answerPart in millionths; null as {@code ackMs}
 */
public record ResponsivenessWorking(
        @Nullable Long ackMs,
        long targetMs,
        long answerMs,
        long answerTargetMs,
        @Nullable Double ackPart,
        double answerPart,
        @Nullable Integer micros) {

    /** Of a wait as published with a reply. */
    public static ResponsivenessWorking of(Settings settings, Channel channel, Wait wait) {
        long target = wait.getTargetMs();
        long answerTarget = new Targets(settings).answer(channel, target);
        Long business = wait.getBusinessMs();
        long answer = business == null ? wait.getAgentMs() : business;
        Long ack = business == null
                ? (Long) wait.getAckMs()
                : wait.getAckMs() == wait.getAgentMs() ? business : wait.getAckMs() == 0 ? (Long) 0L : null;
        return new ResponsivenessWorking(
                ack,
                target,
                answer,
                answerTarget,
                ack == null ? null : (Double) Responsiveness.r(ack, target),
                Responsiveness.r(answer, answerTarget),
                ack == null ? null : (Integer) Responsiveness.micros(ack, target, answer, answerTarget));
    }

    /** Over twice the target: LATE. */
    public boolean late() {
        return (ackMs != null && ackMs > 2 * targetMs) || answerMs > 2 * answerTargetMs;
    }
}
