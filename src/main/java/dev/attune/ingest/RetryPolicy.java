package dev.attune.ingest;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How patient Attune is with the schema registry.
 *
 * @param attempts times the registry is asked before giving up, at least 1
 * @param firstWait before the second attempt; doubles with each further one
 * @param longestWait limit of the doubling
 * @param unknownFor how long a schema id that the registry did not know is not asked for again
 * @param waiter how to wait
 * @param nanoClock measures {@code unknownFor}, as {@link System#nanoTime()}
 */
public record RetryPolicy(
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration unknownFor,
        Waiter waiter,
        LongSupplier nanoClock) {

    /** Waits, or returns at once in tests. */
    @FunctionalInterface
    public interface Waiter {
        void await(Duration wait) throws InterruptedException;
    }

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
        }
    }

    /**
     * About half a minute of waiting in all: long enough for a registry that restarts, and far below Kafka's {@code
     * max.poll.interval.ms} of five minutes, after which the partitions would be taken away.
     */
    public static RetryPolicy standard() {
        return new RetryPolicy(
                12,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                wait -> Thread.sleep(wait.toMillis()),
                System::nanoTime);
    }

    /** Wait before attempt {@code next}, which counts from 2. */
    Duration before(int next) {
        Duration wait = firstWait;
        for (int i = 2; i < next && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
