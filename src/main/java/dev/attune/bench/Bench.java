package dev.attune.bench;

import dev.attune.bench.BenchOptions.Part;
import java.io.IOException;
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
            new LanguageBench(options, report, progress).run();
        }
        if (options.parts().contains(Part.HISTORY)) {
            history();
        }
        if (options.parts().contains(Part.SCRIPTED)) {
            new ScriptedBench(options, report, progress).run();
        }
        return report;
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
