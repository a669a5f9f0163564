package dev.attune.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** Messages a second over the last seconds. Not thread-safe. */
final class Throughput {
    private static final long WINDOW_MILLIS = 5_000;

    private record Sample(long at, long count) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * Takes a reading.
     *
     * @param nowMillis any clock that goes forward
     * @param count messages since the start
     * @return messages a second between this reading and that of about five seconds ago
     */
    double read(long nowMillis, long count) {
        samples.addLast(new Sample(nowMillis, count));
        while (samples.size() > 2 && nowMillis - samples.getFirst().at() > WINDOW_MILLIS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        long millis = nowMillis - first.at();
        return millis == 0 ? 0 : (count - first.count()) * 1_000.0 / millis;
    }
}
