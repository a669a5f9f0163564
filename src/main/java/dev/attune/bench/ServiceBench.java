package dev.attune.bench;

import dev.attune.bench.BenchOptions.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsConfig;

/** The whole service on an embedded broker: throughput against a bare count and against at least once, and latency. */
final class ServiceBench {
    private static final String ENGINE = "sentiment.engine";
    private static final String EMIT_EVERY = "scores.emit-every";
    private static final double LEAST_RATE = 0.3;
    private static final double LEAST_RATE_WITH_LANGUAGE = 0.2;
    private static final double LEAST_EXACTLY_ONCE = 0.9;
    private static final double MOST_P99 = 300;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final BenchBroker broker;
    private final BenchOptions options;
    private final Report report;
    private final Consumer<String> progress;
    private final Input input;
    private final Throughput throughput;
    private final Map<String, List<Throughput.Run>> runs = new LinkedHashMap<>();
    private final Side bare;
    private final Side again;
    private final Side exactly;
    private final Side language;
    private final Side eachChange;
    private final Side atLeast;

    ServiceBench(BenchBroker broker, BenchOptions options, Report report, Consumer<String> progress) {
        this.broker = broker;
        this.options = options;
        this.report = report;
        this.progress = progress;
        // Where a rate is given and nothing is compared, no input is read.
        boolean read = options.parts().contains(Part.SERVICE) || options.rate() == 0;
        int centres = read ? options.centresOf(20, 120) : 1;
        progress.accept("publishing the shift of " + centres + " contact centres ...");
        input = Input.publish(broker, "bench.", new Workload(centres, options.seed(), System.currentTimeMillis()));
        throughput = new Throughput(broker, input);
        bare = new BareCount(broker, input, "bare count");
        again = new BareCount(broker, input, "bare count, again");
        exactly = attune("attune, no language", StreamsConfig.EXACTLY_ONCE_V2, ENGINE, "none");
        language = attune("attune, default engine", StreamsConfig.EXACTLY_ONCE_V2);
        eachChange = attune(
                "attune, no language, each change sent",
                StreamsConfig.EXACTLY_ONCE_V2,
                ENGINE,
                "none",
                EMIT_EVERY,
                "0");
        atLeast = attune("attune, no language, at least once", StreamsConfig.AT_LEAST_ONCE, ENGINE, "none");
        if (!read) {
            return;
        }
        report.title("Whole service on an embedded broker, exactly once, commit interval 100 ms, one stream thread");
        report.line(
                "  %,d events of %,d agents, values of %d bytes, %d partitions",
                input.events(), 6 * centres, input.bytes(), BenchBroker.PARTITIONS);
        report.figure("input", input);
    }

    private Side attune(String name, String guarantee, String... settings) {
        return new AttuneSide(broker, input, name, guarantee, with(settings));
    }

    /** Settings of Attune's sides: those given to the command, and more. */
    private Map<String, String> with(String... more) {
        Map<String, String> settings = new LinkedHashMap<>(options.settings());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    void run() {
        if (options.parts().contains(Part.SERVICE)) {
            compare();
        } else if (options.rate() == 0) {
            rounds(List.of(eachChange), 2);
            tabulate();
        }
        if (options.parts().contains(Part.LATENCY)) {
            latency();
        }
    }

    private void compare() {
        List<Side> sides = options.quick()
                ? List.of(bare, exactly, language, again)
                : List.of(bare, exactly, language, eachChange, atLeast, again);
        rounds(sides, options.roundsOf(3, 8));
        tabulate();
        report.ratio(
                "rate, no language / bare count",
                ratio(exactly, bare),
                // Below its mark since replies are judged with memory (docs/performance.md): a full run judges it.
                options.quick() ? Report.NO_MARK : LEAST_RATE,
                Report.NO_LIMIT);
        report.ratio(
                "CPU an event, no language / bare count",
                Ratio.of(cpu(exactly), cpu(bare)),
                Report.NO_MARK,
                Report.NO_LIMIT);
        if (!options.quick()) {
            report.ratio(
                    "rate, each change sent / bare count", ratio(eachChange, bare), Report.NO_MARK, Report.NO_LIMIT);
            report.ratio(
                    "rate, exactly once / at least once", ratio(exactly, atLeast), LEAST_EXACTLY_ONCE, Report.NO_LIMIT);
        }
        report.ratio(
                "rate, default engine / bare count",
                ratio(language, bare),
                // Near its mark and not there yet (docs/performance.md): a full run judges it.
                options.quick() ? Report.NO_MARK : LEAST_RATE_WITH_LANGUAGE,
                Report.NO_LIMIT);
        report.ratio("A/A: rate, bare count again / bare count", ratio(again, bare), Report.NO_MARK, Report.NO_LIMIT);
    }

    private void rounds(List<Side> sides, int rounds) {
        for (int round = 0; round <= rounds; round++) {
            List<Side> order = new ArrayList<>(sides);
            if (round % 2 == 1) {
                // So that no side always runs after the same other.
                Collections.reverse(order);
            }
            for (Side side : order) {
                if (round == 0) {
                    // For the compiler.
                    throughput.run(side, LONGEST_RUN);
                } else {
                    measure(side, LONGEST_RUN);
                }
            }
            progress.accept("service: round " + round + " of " + rounds);
        }
    }

    private void measure(Side side, Duration limit) {
        runs.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(throughput.run(side, limit));
        if (side == exactly) {
            report.figure("written by an event", written());
        }
    }

    /** Records and bytes on disk that an event brings with it, by topic. */
    private Map<String, Object> written() {
        Map<String, Object> figures = new LinkedHashMap<>();
        throughput.written().forEach((topic, sums) -> {
            if (sums[0] > 0) {
                double records = (double) sums[0] / input.events();
                double bytes = (double) sums[1] / input.events();
                figures.put(topic.substring(1), Map.of("records", records, "bytes", bytes));
            }
        });
        return figures;
    }

    private void tabulate() {
        runs.forEach((name, own) -> report.line(
                "  %-40s %,9.0f events/s %8.1f µs CPU an event, broker included",
                name,
                Ratio.median(own.stream().map(Throughput.Run::rate).toList()),
                Ratio.median(own.stream().map(Throughput.Run::cpuMicros).toList())));
        report.figure("runs", runs);
    }

    private Ratio ratio(Side above, Side below) {
        return Ratio.of(rates(above), rates(below));
    }

    private List<Double> rates(Side side) {
        return runs.getOrDefault(side.name(), List.of()).stream()
                .map(Throughput.Run::rate)
                .toList();
    }

    private List<Double> cpu(Side side) {
        return runs.getOrDefault(side.name(), List.of()).stream()
                .map(Throughput.Run::cpuMicros)
                .toList();
    }

    private void latency() {
        // A quick run has not measured what each change costs; half as much again is on the safe side.
        List<Double> maximum = rates(eachChange);
        double rate = options.rate() > 0
                ? options.rate()
                : maximum.isEmpty() ? Ratio.median(rates(exactly)) / 4 : Ratio.median(maximum) / 2;
        progress.accept(String.format(Locale.ROOT, "latency at %,.0f events/s ...", rate));
        Latency.Result result = new Latency(broker)
                .run(
                        rate,
                        Duration.ofSeconds(options.quick() ? 12 : 60),
                        StreamsConfig.EXACTLY_ONCE_V2,
                        with(ENGINE, "none", EMIT_EVERY, "0"),
                        options.seed());
        report.title("Latency, event due to score readable (read_committed), open loop, each change sent");
        report.line(
                "  %,.0f events/s, %,d replies measured, %d lost: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, largest %.0f ms",
                result.rate(), result.probes(), result.lost(), result.p50(), result.p90(), result.p99(), result.max());
        report.figure("latency", result);
        report.atMost("replies without a score", result.lost(), 0, "");
        if (!options.quick()) {
            report.atMost("p99: two commit intervals and 100 ms", result.p99(), MOST_P99, "ms");
        }
    }
}
