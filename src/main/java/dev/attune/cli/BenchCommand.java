package dev.attune.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.attune.bench.Bench;
import dev.attune.bench.BenchOptions;
import dev.attune.bench.BenchOptions.Part;
import dev.attune.bench.Report;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.DemoLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune bench}: what Attune costs. */
@Command(
        name = "bench",
        description = {
            "Measures what Attune costs: the whole service against a bare Kafka Streams count on the same embedded"
                    + " broker, the language layer against stock CoreNLP, latency, cost against history, and what"
                    + " telling scripted replies takes.",
            "Figures are medians of ratios of runs in turn, with 90 %% intervals. Exit code 1 if a mark is missed."
        },
        footer = {
            "",
            "Nothing else should run on the machine. Without --quick it takes about a quarter of an hour.",
            "Examples:",
            "  attune bench --quick",
            "  attune bench --only service,latency --json bench.json"
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "Few rounds on little input, under three minutes.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "0", description = "Pairs of each comparison.")
    private int rounds;

    @Option(
            names = "--centres",
            paramLabel = "N",
            defaultValue = "0",
            description = "Contact centres of the workload, about 3,400 events each (default: 120, with --quick 20).")
    private int centres;

    @Option(
            names = "--texts",
            paramLabel = "FILE",
            description = "Messages for the language layer, one a line (default: those of the corpus' customers).")
    private @Nullable Path texts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Sets of others: the language layer is also measured on the customers of support_maia_turns, and"
                            + " sketches on the replies of support_appreplies.")
    private @Nullable Path data;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same events (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Events a second while latency is measured (default: half of the measured maximum; with --quick a quarter).")
    private int rate;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of Attune's sides, as --set of run; --set again for more.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write every figure to this file as well.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        if (rounds < 0 || rounds > 1_000 || centres < 0 || centres > 2_000) {
            throw new ParameterException(
                    spec.commandLine(), "--rounds is 1 to 1000 and --centres 1 to 2000; 0 takes the default.");
        }
        PrintWriter err = spec.commandLine().getErr();
        if (texts != null && !Files.isReadable(texts)) {
            err.println("There is no file " + texts + " that can be read.");
            return ExitCodes.USAGE;
        }
        // Says what is wrong with --set before minutes are spent.
        SettingsLoader.defaults(settings);
        Path log = Files.createTempFile("attune-bench-", ".log");
        err.println("log: " + log);
        DemoLog.toFile(log);
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Bench(
                        new BenchOptions(only, quick, rounds, centres, texts, data, seed, rate, settings), progress -> {
                            err.println(progress);
                            err.flush();
                        })
                .run();
        report.lines().forEach(out::println);
        if (json != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), report.json());
        }
        if (!report.missed().isEmpty()) {
            out.println();
            report.missed().forEach(line -> out.println("MISSED " + line));
        }
        out.flush();
        return report.missed().isEmpty() ? ExitCodes.OK : ExitCodes.CHECK_FAILED;
    }
}
