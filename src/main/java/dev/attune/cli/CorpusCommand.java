package dev.attune.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusCheck;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.Problem;
import dev.attune.corpus.Statistics;
import dev.attune.corpus.Table;
import dev.attune.corpus.baseline.Baseline;
import dev.attune.corpus.baseline.Likeness;
import dev.attune.corpus.baseline.OutsideData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code attune corpus}: the labelled corpus checked, counted, and learnt from. */
@Command(
        name = "corpus",
        description = "Checks and describes the corpus of labelled support conversations in a checkout.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CorpusCommand.Stats.class, CorpusCommand.Baselines.class},
        footer = {
            "",
            "Outside data is compared with and tested on, never trained on: gold/items.jsonl, gold/panel.jsonl and the"
                    + " gzipped sets support_maia_turns, support_twitter_ibm, support_appreplies and sentiment_airline,"
                    + " as far as they are there."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class CorpusCommand {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The corpus. Default: src/main/corpus of the checkout.")
    private @Nullable Path directory;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Write the figures there too, as JSON.")
    private @Nullable Path json;

    CorpusCommand() {}

    @Command(name = "check", description = "Prints every problem; exit code 1 if there is one.")
    int check() {
        CorpusReader.Reading reading = read();
        List<Problem> problems = Stream.concat(reading.problems().stream(), CorpusCheck.of(reading.corpus()).stream())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        progress(problems.isEmpty() ? "no problems" : problems.size() + " problems");
        return problems.isEmpty() ? ExitCodes.OK : ExitCodes.CHECK_FAILED;
    }

    /** {@code attune corpus stats}. */
    @Command(name = "stats", description = "Counts, shares, lengths, agreement and diversity.")
    @SuppressWarnings("NullAway.Init") // picocli sets the fields.
    static final class Stats implements Callable<Integer> {
        @ParentCommand
        private CorpusCommand corpus;

        @Option(names = "--data", paramLabel = "DIR", description = "Outside data to compare with.")
        private @Nullable Path data;

        @Option(names = "--readme", description = "Write the tables of the corpus itself into its README.")
        private boolean readme;

        @Override
        public Integer call() {
            return corpus.stats(data, readme);
        }
    }

    /** {@code attune corpus baseline}. */
    @Command(
            name = "baseline",
            description = "Trains plain n-gram models on train and measures them, in about three minutes.")
    @SuppressWarnings("NullAway.Init") // picocli sets the fields.
    static final class Baselines implements Callable<Integer> {
        @ParentCommand
        private CorpusCommand corpus;

        @Option(names = "--data", paramLabel = "DIR", description = "Outside data to test on, too.")
        private @Nullable Path data;

        @Override
        public Integer call() {
            return corpus.baseline(data);
        }
    }

    private int stats(@Nullable Path data, boolean readme) {
        Corpus corpus = sound();
        List<Table> tables = Statistics.of(corpus);
        if (readme) {
            writeReadme(tables);
        }
        List<Table> all = new ArrayList<>(tables);
        if (data != null) {
            all.addAll(new Likeness(corpus, outside(data), this::progress).run());
        }
        print(all);
        return ExitCodes.OK;
    }

    private int baseline(@Nullable Path data) {
        print(new Baseline(sound(), outside(data), this::progress).run());
        return ExitCodes.OK;
    }

    private OutsideData outside(@Nullable Path data) {
        if (data != null && !Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no directory " + data);
        }
        return new OutsideData(data);
    }

    private Path directory() {
        return directory != null ? directory : Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");
    }

    private CorpusReader.Reading read() {
        if (!Files.isDirectory(directory())) {
            throw new ParameterException(spec.commandLine(), "There is no corpus in " + directory());
        }
        try {
            return CorpusReader.read(directory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus", e);
        }
    }

    /** Figures of a corpus that was read in part would look like those of the whole. */
    private Corpus sound() {
        CorpusReader.Reading reading = read();
        if (!reading.problems().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The corpus cannot be read whole, see attune corpus check: "
                            + reading.problems().get(0));
        }
        return reading.corpus();
    }

    private void writeReadme(List<Table> tables) {
        Path page = directory().resolve("README.md");
        try {
            Files.writeString(page, Statistics.inReadme(Files.readString(page), tables));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page, e);
        }
    }

    private void print(List<Table> tables) {
        PrintWriter out = spec.commandLine().getOut();
        tables.forEach(table -> out.println(table.markdown()));
        if (json != null) {
            Map<String, Object> figures = new LinkedHashMap<>();
            tables.forEach(table -> figures.put(table.title(), table.objects()));
            try {
                Files.writeString(
                        json,
                        JsonMapper.builder()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .build()
                                        .writeValueAsString(figures)
                                + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + json, e);
            }
        }
    }

    private void progress(String what) {
        spec.commandLine().getErr().println(what);
    }
}
