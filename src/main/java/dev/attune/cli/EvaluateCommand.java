package dev.attune.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.Marked;
import dev.attune.corpus.Table;
import dev.attune.evaluate.Evaluation;
import dev.attune.evaluate.Mistake;
import dev.attune.evaluate.PeerChoice;
import dev.attune.evaluate.Report;
import dev.attune.offline.Judges;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code attune evaluate}: how good the judgement is. */
@Command(
        name = "evaluate",
        description = {
            "Measures the judgement on labelled sets, beside what others reach on the same items: VADER, n-gram models"
                    + " learnt from the project's corpus, stock CoreNLP, the best single label.",
            "Intervals are 95 %% of 400 draws of whole conversations. Whatever the figures, the exit code is 0."
        },
        footer = {
            "",
            "Without --data: the test part of the project's corpus, and its fairness pairs. With it: the sets that are"
                    + " in DIR, DIR/dev and DIR/gold as well; docs/evaluation.md lists them.",
            "",
            "Examples:",
            "  attune evaluate",
            "  attune evaluate --data ~/sets --peers fast --json target/evaluation.json",
            "  attune evaluate --data ~/sets --only airline",
            "  attune evaluate --data ~/sets --only gold_warmth --errors 30"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--data", paramLabel = "DIR", description = "Outside sets; read, never learnt from.")
    private @Nullable Path data;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The project's corpus. Default: src/main/corpus of the checkout.")
    private @Nullable Path corpus;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Tasks whose name has this in it: airline, gold, corpus_need, fairness.")
    private String only;

    @Option(
            names = "--peers",
            paramLabel = "WHICH",
            defaultValue = "all",
            description = "Whom to compare with: all, fast (without CoreNLP), none (default: ${DEFAULT-VALUE}).")
    private PeerChoice peers;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "400",
            description = "Texts a task that CoreNLP is asked about (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every figure there as well.")
    private @Nullable Path json;

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description =
                    "Write the tables between the marks of this page: <!-- evaluate:NAME --> and <!-- /evaluate -->.")
    private @Nullable Path docs;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "List instead the N items that the task named by --only gets wrong most confidently, by id.")
    private int errors;

    @Option(names = "--show-text", description = "With --errors: the texts, too.")
    private boolean showText;

    EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        if (data != null && !Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no directory " + data);
        }
        if (sample < 1 || errors < 0) {
            throw new ParameterException(spec.commandLine(), "--sample and --errors count items: 1 or more.");
        }
        Evaluation evaluation =
                new Evaluation(Judges.create(settings.load()), corpus(), data, peers, sample, this::progress);
        return errors > 0 ? list(evaluation) : measure(evaluation);
    }

    private int measure(Evaluation evaluation) throws IOException {
        Report report = evaluation.run(only);
        if (report.isEmpty()) {
            progress("No task has " + only + " in its name, or its data is not there.");
            return ExitCodes.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Table> tables = report.tables();
        tables.values().forEach(table -> out.println(Report.aligned(table)));
        out.flush();
        if (json != null) {
            String text = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(report.objects());
            Files.writeString(json, text + "\n");
        }
        if (docs != null) {
            String page = Files.readString(docs);
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                page = Marked.replace(
                        page,
                        "evaluate:" + table.getKey(),
                        "/evaluate",
                        table.getValue().markdown());
            }
            Files.writeString(docs, page);
        }
        return ExitCodes.OK;
    }

    private int list(Evaluation evaluation) {
        List<Mistake> mistakes = evaluation.mistakes(only, errors);
        if (mistakes == null) {
            progress("--errors needs --only with the full name of a task whose data is there, such as corpus_manner.");
            return ExitCodes.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Mistake mistake : mistakes) {
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\tis %s\tsaid %s\t%.3f%n",
                    mistake.id(),
                    mistake.source(),
                    mistake.truth(),
                    mistake.said(),
                    mistake.confidence());
            if (showText) {
                mistake.texts().forEach(text -> out.println("    " + text.replace("\n", "\n    ")));
            }
        }
        out.flush();
        return ExitCodes.OK;
    }

    private Corpus corpus() throws IOException {
        Path directory =
                corpus != null ? corpus : Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "There is no corpus in " + directory);
        }
        CorpusReader.Reading reading = CorpusReader.read(directory);
        if (!reading.problems().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The corpus cannot be read whole, see attune corpus check: "
                            + reading.problems().get(0));
        }
        return reading.corpus();
    }

    private void progress(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.flush();
    }
}
