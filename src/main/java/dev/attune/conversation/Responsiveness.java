package dev.attune.conversation;

/**
 * Responsiveness of one wait (DESIGN §3): 0.3·r(ack, target) + 0.7·r(answer, answerTarget) with r(w, t) = 1/(1+(w/t)²).
 * Division, multiplication and addition of doubles are exact to the last bit on every machine.
 */
final class Responsiveness {
    private static final double ACKNOWLEDGEMENT_SHARE = 0.3;
    private static final double ANSWER_SHARE = 0.7;
    private static final double MICROS = 1e6;

    private Responsiveness() {}

    /** All in milliseconds, targets above 0; result in millionths, 0 to 1,000,000. */
    static int micros(long acknowledgement, long target, long answer, long answerTarget) {
        double value = ACKNOWLEDGEMENT_SHARE * r(acknowledgement, target) + ANSWER_SHARE * r(answer, answerTarget);
        return (int) Math.floor(value * MICROS + 0.5);
    }

    static double r(long wait, long target) {
        double ratio = (double) wait / (double) target;
        return 1 / (1 + ratio * ratio);
    }
}
