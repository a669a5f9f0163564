package dev.attune.assessment;

/**
 * Mechanisms of empathy (Sharma et al. 2020), each 0 none, 1 weak, 2 strong.
 *
 * @param reaction warmth, compassion or concern is expressed
 * @param interpretation what the customer feels or goes through is put into words
 * @param exploration it is asked about
 */
public record Empathy(int reaction, int interpretation, int exploration) {}
