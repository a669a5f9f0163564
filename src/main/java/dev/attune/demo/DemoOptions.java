package dev.attune.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a demo runs.
 *
 * @param duration how long it stays live after the history; null: until it is stopped
 * @param conversationsPerMinute while live, more than 0
 * @param seed the same seed tells the same story
 * @param httpPort of the service; 0: a free one
 * @param engine value of {@code sentiment.engine}; null: the default one
 */
public record DemoOptions(
        @Nullable Duration duration,
        double conversationsPerMinute,
        long seed,
        int httpPort,
        @Nullable String engine) {}
