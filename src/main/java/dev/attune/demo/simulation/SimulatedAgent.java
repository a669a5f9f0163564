package dev.attune.demo.simulation;

/** An agent at work. Not thread-safe. */
final class SimulatedAgent {
    private final String id;
    private final String name;
    private final String team;
    private final AgentType type;
    private int open;
    private double usualLoad = 3;

    SimulatedAgent(String id, String name, String team, AgentType type) {
        this.id = id;
        this.name = name;
        this.team = team;
        this.type = type;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String team() {
        return team;
    }

    AgentType type() {
        return type;
    }

    void take() {
        open++;
    }

    void release() {
        open--;
    }

    /** How many conversations the agent holds when the centre is as busy as it usually is; at least 3. */
    void expect(double conversations) {
        usualLoad = Math.max(3, conversations);
    }

    /**
     * How much longer everything takes than at usual load: from 0.7 to 1.9. Relative to the usual load, so that the
     * types stay apart at any rate.
     */
    double strain() {
        return 0.7 + 0.4 * Math.min(3, open / usualLoad);
    }
}
