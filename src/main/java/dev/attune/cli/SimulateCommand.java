package dev.attune.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.config.Settings;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.corpus.Marked;
import dev.attune.corpus.Table;
import dev.attune.evaluate.Report;
import dev.attune.offline.simulate.Finding;
import dev.attune.offline.simulate.Finding.Mark;
import dev.attune.offline.simulate.Simulation;
import dev.attune.offline.simulate.WatchedAgent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune simulate}: what the statistics of the agent score are worth. */
@Command(
        name = "simulate",
        description = {
            "Draws agents whose truth is known and asks what their scores and alerts say of it: coverage of the"
                    + " intervals, error against the plain mean, false alerts and missed ones.",
            "The same seed gives the same figures. Exit code 1 if a mark is missed."
        },
        footer = {
            "",
            "How agents and segments are drawn is said in docs/scoring.md; figures of other priors: --set"
                    + " scores.priors=FILE, of other alerts: --set alerts.NAME=VALUE.",
            "",
            "Examples:",
            "  attune simulate",
            "  attune simulate --agents 1000 --seed 7 --json target/simulation.json",
            "  attune simulate --docs docs/scoring.md"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_AGENTS = 100_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--agents",
            paramLabel = "N",
            defaultValue = "200",
            description = "Agents of a population (default: ${DEFAULT-VALUE}).")
    private int agents;

    @Option(
            names = "--populations",
            paramLabel = "N",
            defaultValue = "25",
            description = "Populations drawn of each kind (default: ${DEFAULT-VALUE}).")
    private int populations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every figure there as well.")
    private @Nullable Path json;

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description = "Write the table between the marks of this page: <!-- simulate --> and <!-- /simulate -->.")
    private @Nullable Path docs;

    SimulateCommand() {}

    @Override
    public Integer call() throws IOException {
        if (agents < 1 || agents > MOST_AGENTS || populations < 1 || populations > MOST_AGENTS) {
            throw new ParameterException(
                    spec.commandLine(), "--agents and --populations are numbers from 1 to " + MOST_AGENTS + ".");
        }
        Settings loaded = settings.load();
        AgentAlertSettings alerts = loaded.agentAlerts();
        List<Finding> findings = new Simulation(
                        loaded.scores().priors(),
                        agents,
                        populations,
                        seed,
                        alerts,
                        () -> new WatchedAgent(alerts),
                        this::progress)
                .run();
        Table table = table(findings);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Report.aligned(table));
        out.flush();
        if (json != null) {
            Files.writeString(json, json(findings));
        }
        if (docs != null) {
            Files.writeString(docs, Marked.replace(Files.readString(docs), "simulate", "/simulate", table.markdown()));
        }
        return findings.stream().anyMatch(Finding::missed) ? ExitCodes.CHECK_FAILED : ExitCodes.OK;
    }

    private Table table(List<Finding> findings) {
        String title = agents + " agents a population, " + populations + " populations of each kind, seed " + seed;
        Table table = Table.of(title, "figure", "of", "cases", "value", "±", "mark", "");
        for (Finding finding : findings) {
            table.row(
                    finding.question(),
                    finding.population(),
                    finding.cases(),
                    number(finding.value()),
                    finding.error() == 0 ? "" : number(1.96 * finding.error()),
                    told(finding.mark()),
                    finding.mark() == null ? "" : finding.missed() ? "MISSED" : "OK");
        }
        return table;
    }

    private static String told(@Nullable Mark mark) {
        if (mark == null) {
            return "";
        }
        if (Double.isInfinite(mark.low())) {
            return "≤ " + number(mark.high());
        }
        return Double.isInfinite(mark.high())
                ? "≥ " + number(mark.low())
                : number(mark.low()) + "–" + number(mark.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private String json(List<Finding> findings) throws IOException {
        List<Map<String, Object>> figures =
                findings.stream().map(SimulateCommand::object).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("agents", agents);
        all.put("populations", populations);
        all.put("seed", seed);
        all.put("figures", figures);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(all)
                + "\n";
    }

    private static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("figure", finding.question());
        object.put("of", finding.population());
        object.put("cases", finding.cases());
        object.put("value", finding.value());
        object.put("standardError", finding.error());
        Mark mark = finding.mark();
        if (mark != null) {
            object.put("mark", told(mark));
            object.put("missed", finding.missed());
        }
        return object;
    }

    private void progress(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.flush();
    }
}
