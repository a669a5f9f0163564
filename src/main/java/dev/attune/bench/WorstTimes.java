package dev.attune.bench;

import dev.attune.language.LanguageEngine;
import dev.attune.schema.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long reading the worst texts takes, and what twice the length costs. */
final class WorstTimes {
    private static final int SIZE = 100_000;
    private static final int LARGE = 1_000_000;

    private final LanguageEngine bounded;
    private final LanguageEngine unbounded;
    private final int rounds;
    private final Duration least;

    /**
     * @param bounded as the service reads
     * @param unbounded reads a megabyte
     * @param rounds of the comparisons, each of at least 5 ms of CPU a side
     */
    WorstTimes(LanguageEngine bounded, LanguageEngine unbounded, int rounds) {
        this.bounded = bounded;
        this.unbounded = unbounded;
        this.rounds = rounds;
        this.least = Duration.ofMillis(5);
    }

    /**
     * Of one text by one side.
     *
     * @param millis CPU of 100 KB as the service reads it, median
     * @param unboundedMillis the same read to its end
     * @param twice 100 KB against 50 KB, both read to the end
     * @param twiceLarge 1 MB against 500 KB
     */
    record Time(WorstText text, Role role, double millis, double unboundedMillis, Ratio twice, Ratio twiceLarge) {
        String title() {
            return text.title() + (role == Role.AGENT ? ", by an agent" : "");
        }

        /** The larger of the two. */
        double twiceAtMost() {
            return Math.max(twice.median(), twiceLarge.median());
        }
    }

    List<Time> run() {
        List<Time> times = new ArrayList<>();
        for (WorstText text : WorstText.values()) {
            times.add(time(text, Role.CUSTOMER));
            times.add(time(text, Role.AGENT));
        }
        return times;
    }

    private Time time(WorstText text, Role role) {
        String half = text.ofBytes(SIZE / 2);
        String whole = text.ofBytes(SIZE);
        String largeHalf = text.ofBytes(LARGE / 2);
        String large = text.ofBytes(LARGE);
        List<List<Double>> millis =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = -1; round < rounds; round++) {
            double[] now = {
                millis(bounded, whole, role),
                millis(unbounded, half, role),
                millis(unbounded, whole, role),
                millis(unbounded, largeHalf, role),
                millis(unbounded, large, role)
            };
            // The first is for the compiler.
            for (int i = 0; round >= 0 && i < now.length; i++) {
                millis.get(i).add(now[i]);
            }
        }
        return new Time(
                text,
                role,
                Ratio.median(millis.get(0)),
                Ratio.median(millis.get(2)),
                Ratio.of(millis.get(2), millis.get(1)),
                Ratio.of(millis.get(4), millis.get(3)));
    }

    private double millis(LanguageEngine engine, String text, Role role) {
        long start = CpuTime.nanos();
        long spent = 0;
        int read = 0;
        while (spent < least.toNanos()) {
            engine.read(text, "en", role);
            read++;
            spent = CpuTime.nanos() - start;
        }
        return spent / 1e6 / read;
    }
}
