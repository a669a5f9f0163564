package dev.attune.demo.simulation;

/** How an agent treats customers. Times are for a chat; slower channels take a multiple of them. */
public enum AgentType {
    /** Takes up what was said, acknowledges feelings, answers, keeps promises. */
    ATTENTIVE(1, 26, 0.10, 40, 1.0),
    /** Few words, at once, and they help. */
    BRISK(1, 11, 0.0, 15, 1.0),
    /** Pastes macros, whatever was said. */
    SCRIPTED(1, 34, 0.0, 30, 0.6),
    /** Executes a function: deflects, asks again, takes up nothing. */
    INDIFFERENT(1, 70, 0.0, 60, 0.2),
    /** Right answers, late. */
    SLOW(1, 420, 0.20, 240, 1.0),
    /** Holds many conversations at once: a holding line first, the answer long after. */
    OVERLOADED(2, 380, 0.80, 1_200, 0.8);

    private final int share;
    private final int waitSeconds;
    private final double holding;
    private final int wrapUpSeconds;
    private final double helpful;

    AgentType(int share, int waitSeconds, double holding, int wrapUpSeconds, double helpful) {
        this.share = share;
        this.waitSeconds = waitSeconds;
        this.holding = holding;
        this.wrapUpSeconds = wrapUpSeconds;
        this.helpful = helpful;
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
}
