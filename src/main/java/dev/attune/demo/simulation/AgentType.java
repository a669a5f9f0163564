package dev.attune.demo.simulation;

/** How an agent treats customers. Times are for a chat; slower channels take a multiple of them. */
public enum AgentType {
    /** Takes up what was said, acknowledges feelings, answers, keeps promises. */
    ATTENTIVE(1, 26, 0.10, 40, 1.0, 0.35, 1.0),
    /** Few words, at once, and they help. */
    BRISK(1, 11, 0.0, 15, 1.0, 0.0, 1.0),
    /** Pastes macros, whatever was said. */
    SCRIPTED(1, 34, 0.0, 30, 0.6, 0.0, 1.0),
    /** Executes a function: deflects, asks again, takes up nothing. */
    INDIFFERENT(1, 70, 0.0, 60, 0.12, 0.08, 0.0),
    /** Right answers, late. */
    SLOW(1, 420, 0.20, 240, 1.0, 0.35, 0.9),
    /** Holds many conversations at once: a holding line first or a promise, the answer long after. */
    OVERLOADED(2, 380, 0.80, 1_200, 0.8, 0.4, 0.25);

    private final int share;
    private final int waitSeconds;
    private final double holding;
    private final int wrapUpSeconds;
    private final double helpful;
    private final double promising;
    private final double reliable;

    AgentType(
            int share,
            int waitSeconds,
            double holding,
            int wrapUpSeconds,
            double helpful,
            double promising,
            double reliable) {
        this.share = share;
        this.waitSeconds = waitSeconds;
        this.holding = holding;
        this.wrapUpSeconds = wrapUpSeconds;
        this.helpful = helpful;
        this.promising = promising;
        this.reliable = reliable;
    }

    /** Conversations that an agent of this type gets in one round of routing. */
    int share() {
        return share;
    }

    /** Mean time to an answer in a chat, seconds, at usual load. */
    int waitSeconds() {
        return waitSeconds;
    }

    /** Probability that a holding line comes before an answer. */
    double holding() {
        return holding;
    }

    /** From the last word to RESOLVED, seconds: a conversation that is not closed still counts as load. */
    int wrapUpSeconds() {
        return wrapUpSeconds;
    }

    /** Probability that an answer deals with the question. */
    double helpful() {
        return helpful;
    }

    /** Probability that the first answer ends in a promise to write again by a stated time. */
    double promising() {
        return promising;
    }

    /** Probability that such a promise is kept; what is not kept comes after the customer has asked. */
    double reliable() {
        return reliable;
    }
}
