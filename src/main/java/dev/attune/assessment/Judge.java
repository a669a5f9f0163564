package dev.attune.assessment;

import dev.attune.schema.Role;

/**
 * Judges texts. Pure: what was judged before changes nothing, and the same text gets the same verdict on every machine.
 * Never throws because of a text: what cannot be judged is null, and {@code degraded} says why.
 */
public interface Judge {
    /** A reply in the light of what was said before it. */
    Verdict judge(Exchange exchange);

    /**
     * One message by itself.
     *
     * @param role who wrote it
     */
    MessageVerdict judge(Role role, String text);
}
