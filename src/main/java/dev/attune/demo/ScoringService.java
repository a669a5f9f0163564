package dev.attune.demo;

import java.util.List;
import java.util.Optional;

/** The service as the demo needs it. */
interface ScoringService extends AutoCloseable {
    /**
     * Topics of the demo.
     *
     * @param read what the service publishes and the demo shows
     */
    record TopicNames(String chatEvents, String ticketEvents, String templates, List<String> read) {}

    TopicNames topics();

    /** Port of its probes and metrics. */
    int httpPort();

    /** Why it has stopped by itself; empty while it runs. */
    Optional<String> failure();

    /** Commits what was done and ends. */
    @Override
    void close();
}
