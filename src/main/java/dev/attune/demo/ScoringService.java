package dev.attune.demo;

import java.util.Optional;

/** The service as the demo needs it. */
interface ScoringService extends AutoCloseable {
    /** Topics that the demo writes and reads. */
    record TopicNames(String chatEvents, String ticketEvents, String eventsEnriched, String agentScores) {}

    TopicNames topics();

    /** Port of its probes and metrics. */
    int httpPort();

    /** Why it has stopped by itself; empty while it runs. */
    Optional<String> failure();

    /** Commits what was done and ends. */
    @Override
    void close();
}
