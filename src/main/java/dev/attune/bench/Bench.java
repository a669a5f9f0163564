package dev.attune.bench;

import dev.attune.bench.BenchOptions.Part;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.language.LanguageEngine;
import dev.attune.language.LanguageEngines;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Measures what Attune costs. All comparisons are of runs in turn on one machine; what is quoted is the median of the
 * ratios with its interval. A pair of two runs of the same thing stands beside them: its ratio must be about 1.
 */
public final class Bench {
    private static final String ENGINE = "sentiment.engine";
    private static final double NO_MARK = 0;
    private static final double NO_LIMIT = Double.MAX_VALUE;

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final Report report = new Report();

    /** @param progress hears, about every few seconds, what is done */
    public Bench(BenchOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs what the options name.
     *
     * @throws IOException if broker or files do not do as they should
     */
    public Report run() throws IOException {
        report.figure("processors", Runtime.getRuntime().availableProcessors());
        report.figure("java", Runtime.version().toString());
        report.figure("quick", options.quick());
        if (options.parts().contains(Part.SERVICE) || options.parts().contains(Part.LATENCY)) {
            try (BenchBroker broker = BenchBroker.start()) {
                service(broker);
            }
        }
        if (options.parts().contains(Part.LANGUAGE)) {
            language();
        }
        if (options.parts().contains(Part.HISTORY)) {
            history();
        }
        return report;
    }

    private void service(BenchBroker broker) {
        int centres = options.centresOf(30, 120);
        progress.accept("publishing the shift of " + centres + " contact centres ...");
        Input input =
                Input.publish(broker, "bench.", new Workload(centres, options.seed(), System.currentTimeMillis()));
        report.title("Whole service on an embedded broker, exactly once, commit interval 100 ms, one stream thread");
        report.line(
                "  %,d events of %,d agents, values of %d bytes, %d partitions",
                input.events(), 6 * centres, input.bytes(), BenchBroker.PARTITIONS);
        report.figure("input", input);
        Throughput throughput = new Throughput(broker, input);
        double maximum = options.parts().contains(Part.SERVICE)
                ? compare(broker, input, throughput)
                : alone(broker, input, throughput);
        if (options.parts().contains(Part.LATENCY)) {
            latency(broker, maximum / 2);
        }
    }

    /** Settings of Attune's sides: those given, and more. */
    private Map<String, String> with(String... more) {
        Map<String, String> settings = new LinkedHashMap<>(options.settings());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private AttuneSide attune(BenchBroker broker, Input input) {
        return new AttuneSide(
                broker, input, "attune, no language", StreamsConfig.EXACTLY_ONCE_V2, with(ENGINE, "none"));
    }

    private double alone(BenchBroker broker, Input input, Throughput throughput) {
        Side attune = attune(broker, input);
        throughput.run(attune, Duration.ofMinutes(2));
        Throughput.Run run = throughput.run(attune, Duration.ofMinutes(2));
        tabulate(Map.of(attune.name(), List.of(run)));
        written(input, throughput);
        return run.rate();
    }

    /** Returns events a second of Attune without language. */
    private double compare(BenchBroker broker, Input input, Throughput throughput) {
        Side bare = new BareCount(broker, input, "bare count");
        Side again = new BareCount(broker, input, "bare count, again");
        Side exactly = attune(broker, input);
        Side atLeast = new AttuneSide(
                broker, input, "attune, no language, at least once", StreamsConfig.AT_LEAST_ONCE, with(ENGINE, "none"));
        Map<String, List<Throughput.Run>> runs = new LinkedHashMap<>();
        int rounds = options.roundsOf(3, 8);
        for (int round = 0; round <= rounds; round++) {
            // The order turns round, so that no side always runs after the same other.
            List<Side> sides =
                    round % 2 == 0 ? List.of(bare, exactly, atLeast, again) : List.of(again, atLeast, exactly, bare);
            for (Side side : sides) {
                Throughput.Run run = throughput.run(side, Duration.ofMinutes(2));
                // The first round is for the compiler.
                if (round > 0) {
                    runs.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(run);
                }
            }
            progress.accept("service: round " + round + " of " + rounds);
        }
        Side language = new AttuneSide(broker, input, "attune, default engine", StreamsConfig.EXACTLY_ONCE_V2, with());
        for (int round = 0; round < Math.min(rounds, 3); round++) {
            runs.computeIfAbsent(language.name(), name -> new ArrayList<>())
                    .add(throughput.run(language, Duration.ofSeconds(15)));
            progress.accept("service, default engine: round " + (round + 1));
        }
        tabulate(runs);
        List<Double> bareRates = rates(runs, bare);
        report.ratio("rate, no language / bare count", Ratio.of(rates(runs, exactly), bareRates), 0.3, NO_LIMIT);
        report.ratio(
                "CPU a record, no language / bare count", Ratio.of(cpu(runs, exactly), cpu(runs, bare)), 0, NO_LIMIT);
        report.ratio(
                "rate, exactly once / at least once",
                Ratio.of(rates(runs, exactly), rates(runs, atLeast)),
                0.9,
                NO_LIMIT);
        report.ratio(
                "A/A: rate, bare count again / bare count", Ratio.of(rates(runs, again), bareRates), NO_MARK, NO_LIMIT);
        List<Double> slow = rates(runs, language);
        report.ratio(
                "rate, default engine / bare count",
                Ratio.of(slow, bareRates.subList(0, slow.size())),
                NO_MARK,
                NO_LIMIT);
        return Ratio.median(rates(runs, exactly));
    }

    private void written(Input input, Throughput throughput) {
        report.line("  What an event brings with it, records and bytes on disk (lz4):");
        Map<String, Object> figures = new LinkedHashMap<>();
        throughput.written().forEach((topic, sums) -> {
            double records = (double) sums[0] / input.events();
            double bytes = (double) sums[1] / input.events();
            if (sums[0] > 0) {
                report.line("    %-50s %6.2f %8.1f", topic.substring(1), records, bytes);
                figures.put(topic.substring(1), Map.of("records", records, "bytes", bytes));
            }
        });
        report.figure("written by an event", figures);
    }

    private void tabulate(Map<String, List<Throughput.Run>> runs) {
        runs.forEach((name, own) -> report.line(
                "  %-40s %,9.0f events/s %8.1f µs CPU an event, broker included",
                name,
                Ratio.median(own.stream().map(Throughput.Run::rate).toList()),
                Ratio.median(own.stream().map(Throughput.Run::cpuMicros).toList())));
        report.figure("runs", runs);
    }

    private static List<Double> rates(Map<String, List<Throughput.Run>> runs, Side side) {
        return runs.getOrDefault(side.name(), List.of()).stream()
                .map(Throughput.Run::rate)
                .toList();
    }

    private static List<Double> cpu(Map<String, List<Throughput.Run>> runs, Side side) {
        return runs.getOrDefault(side.name(), List.of()).stream()
                .map(Throughput.Run::cpuMicros)
                .toList();
    }

    private void latency(BenchBroker broker, double rate) {
        progress.accept(String.format(java.util.Locale.ROOT, "latency at %,.0f events/s ...", rate));
        Map<String, String> overrides = with(ENGINE, "none", "scores.emit-every", "0");
        Latency.Result result = new Latency(broker)
                .run(
                        rate,
                        Duration.ofSeconds(options.quick() ? 15 : 60),
                        StreamsConfig.EXACTLY_ONCE_V2,
                        overrides,
                        options.seed());
        report.title("Latency, event due to score readable (read_committed), open loop at half of the maximum");
        report.line(
                "  %,.0f events/s, %d replies measured, %d lost: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, largest %.0f ms",
                result.rate(), result.probes(), result.lost(), result.p50(), result.p90(), result.p99(), result.max());
        report.figure("latency", result);
        report.atMost("p99, two commit intervals and 100 ms", result.p99(), 300, "ms");
        report.atMost("replies without a score", result.lost(), 0, "");
    }

    private void language() throws IOException {
        List<String> texts = options.texts() == null
                ? simulated()
                : Files.readAllLines(options.texts(), StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        Settings settings = SettingsLoader.defaults(Map.of());
        Map<String, LanguageEngine> engines = new LinkedHashMap<>();
        engines.put(
                "attune, rules only", LanguageEngines.create(LanguageSpeed.withEngine(settings.language(), "none")));
        report.title("Language layer, one core, " + texts.size() + " different messages"
                + (options.texts() == null ? " of the simulated contact centre" : ""));
        List<LanguageSpeed.Reader> readers = new LanguageSpeed(texts, options.roundsOf(3, 20)).run(engines, progress);
        for (LanguageSpeed.Reader reader : readers) {
            report.line("  %-40s %,12.0f messages/s", reader.name(), reader.perSecond());
            reader.against()
                    .forEach((other, ratio) -> report.ratio(reader.name() + " / " + other, ratio, NO_MARK, NO_LIMIT));
        }
        report.figure("readers", readers);
    }

    private List<String> simulated() {
        Set<String> texts = new LinkedHashSet<>();
        Workload workload = new Workload(3, options.seed(), 0);
        for (SimulatedEvent event = workload.next(); event != null; event = workload.next()) {
            if (event.value() instanceof ChatEvent chat && chat.getBody() instanceof Message message) {
                texts.add(message.getText());
            }
        }
        return List.copyOf(texts);
    }

    private void history() {
        progress.accept("history ...");
        HistoryCost.Result result = new HistoryCost(options.roundsOf(20, 60)).run();
        report.title("Cost of a reply through the whole topology, against itself (CPU of one thread)");
        report.ratio("300 segments over 7 days / over 1 hour", result.longHorizon(), NO_MARK, 1.1);
        report.ratio("3,000 segments / 300, over 7 days", result.tenfold(), NO_MARK, 1.1);
        report.ratio("100th message of a conversation / 10th", result.longConversation(), NO_MARK, NO_LIMIT);
    }
}
