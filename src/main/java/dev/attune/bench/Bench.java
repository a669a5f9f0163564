package dev.attune.bench;

import dev.attune.bench.BenchOptions.Part;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures what Attune costs. All comparisons are of runs in turn on one machine; what is quoted is the median of the
 * ratios with its interval. A pair of two runs of the same thing stands beside them: its ratio must be about 1.
 */
public final class Bench {
    private static final double MOST_HISTORY = 1.1;

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
                new ServiceBench(broker, options, report, progress).run();
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
        List<LanguageSpeed.Reader> readers = new LanguageSpeed(texts, options.roundsOf(2, 20)).run(engines, progress);
        for (LanguageSpeed.Reader reader : readers) {
            report.line("  %-40s %,12.0f messages/s", reader.name(), reader.perSecond());
            reader.against()
                    .forEach((other, ratio) ->
                            report.ratio(reader.name() + " / " + other, ratio, Report.NO_MARK, Report.NO_LIMIT));
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
        HistoryCost.Result result = new HistoryCost(options.roundsOf(12, 60)).run();
        report.title("Cost of a reply through the whole topology, against itself (CPU of one thread)");
        report.ratio("300 segments over 7 days / over 1 hour", result.longHorizon(), Report.NO_MARK, MOST_HISTORY);
        report.ratio("3,000 segments / 300, over 7 days", result.tenfold(), Report.NO_MARK, MOST_HISTORY);
        report.ratio(
                "100th message of a conversation / 10th", result.longConversation(), Report.NO_MARK, Report.NO_LIMIT);
    }
}
