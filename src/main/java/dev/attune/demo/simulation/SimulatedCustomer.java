package dev.attune.demo.simulation;

/** A customer whose mood, from -1 to 1, reacts to replies and to waiting. Not thread-safe. */
final class SimulatedCustomer {
    private final String id;
    private final String name;
    private final CustomerStyle style;
    private double mood;

    SimulatedCustomer(String id, String name, CustomerStyle style, double mood) {
        this.id = id;
        this.name = name;
        this.style = style;
        this.mood = clamp(mood);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    CustomerStyle style() {
        return style;
    }

    double mood() {
        return mood;
    }

    /** Feels bad enough to say so. */
    boolean upset() {
        return mood < -0.2;
    }

    /** The first message says how things are for the customer, not only what the matter is. */
    boolean wantsToBeHeard() {
        return upset() || style == CustomerStyle.PERSONAL;
    }

    boolean angry() {
        return mood < -0.6;
    }

    /** Patience has run out. */
    void chase() {
        change(-0.15);
    }

    /**
     * A reply has come.
     *
     * @param patienceTimes the wait, as a multiple of this customer's patience
     */
    void hear(Reply reply, double patienceTimes) {
        if (reply.manner() == Reply.Manner.HOLDING) {
            return;
        }
        double change = -0.08 * Math.min(3, Math.max(0, patienceTimes - 1));
        change += switch (reply.manner()) {
            case CARING -> style.acknowledged();
            case MACRO -> style.macro();
            case DEFLECTING -> -0.30;
            default -> style == CustomerStyle.PERSONAL && upset() ? -0.10 : 0;
        };
        if (reply.helps()) {
            change += style.helped();
        }
        change(change);
    }

    private void change(double by) {
        mood = clamp(mood + by);
    }

    private static double clamp(double mood) {
        return Math.max(-1, Math.min(1, mood));
    }
}
