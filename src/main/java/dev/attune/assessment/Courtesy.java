package dev.attune.assessment;

import dev.attune.language.reading.AgentReading;

/** How polite a reply is by its wording: a small formula over kinds of wording, see docs/scoring.md. */
final class Courtesy {
    private Courtesy() {}

    /** −1 (rude) to 1 (courteous). */
    static double of(AgentReading reply) {
        return 2 * politeness(reply) - 1;
    }

    /** 0 to 1; polite from .5. */
    static double politeness(AgentReading reply) {
        return .5;
    }
}
