package dev.attune.cli;

import dev.attune.corpus.Table;
import dev.attune.evaluate.Report;
import dev.attune.json.JsonFormException;
import dev.attune.offline.EventFiles;
import dev.attune.offline.calibrate.Calibration;
import dev.attune.offline.calibrate.RecordedReplies;
import dev.attune.rubric.Priors;
import dev.attune.rubric.PriorsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attune calibrate}: priors of the agent score from what was recorded. */
@Command(
        name = "calibrate",
        description = {
            "Estimates the priors of the agent score from recorded assessments, and writes them as a file for the"
                    + " setting scores.priors.",
            "Prints every number before and after. Nothing changes until the setting names the file."
        },
        footer = {
            "",
            "Takes the output of attune replay, or the topic replies.assessed as lines"
                    + " {\"topic\":\"replies.assessed\",\"key\":…,\"value\":{…}}; other topics are passed over. Waits"
                    + " that nobody answered are not among them: see docs/scoring.md before you use responsiveness.",
            "",
            "Examples:",
            "  attune replay quarter.jsonl.gz > outputs.jsonl",
            "  attune calibrate --rubric-version 1-acme-2026q1 --out priors.json outputs.jsonl",
            "  attune run --set scores.priors=priors.json"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--rubric-version",
            required = true,
            paramLabel = "NAME",
            description = "What outputs will say they were scored by: 1 to 40 letters, digits, '.', '_', '+' and '-'.")
    private String rubricVersion;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the priors; without it they are only shown.")
    private @Nullable Path out;

    @Option(
            names = "--force",
            description = "Also with fewer than " + Calibration.LEAST_AGENTS + " agents or "
                    + Calibration.LEAST_SEGMENTS + " segments.")
    private boolean force;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Recorded outputs, one JSON object a line; .gz is unpacked, - is standard input.")
    private List<String> files = new ArrayList<>();

    CalibrateCommand() {}

    @Override
    public Integer call() throws IOException {
        Priors old = settings.load().scores().priors();
        if (!PriorsFile.isVersion(rubricVersion)) {
            return refuse("--rubric-version takes 1 to 40 letters, digits, '.', '_', '+' and '-'.");
        }
        if (rubricVersion.equals(old.rubricVersion())
                || rubricVersion.equals(Priors.shipped().rubricVersion())) {
            return refuse("--rubric-version " + rubricVersion
                    + " is taken: outputs scored by other numbers could not be told apart. Choose another.");
        }
        RecordedReplies replies = new RecordedReplies();
        for (String file : files) {
            String problem = read(file, replies);
            if (problem != null) {
                return refuse(problem);
            }
        }
        Calibration calibration = new Calibration(old, replies, force);
        if (!calibration.enough()) {
            refuse("Too little: " + calibration.agents() + " agents with " + calibration.segments()
                    + " segments. Priors need " + Calibration.LEAST_AGENTS + " agents and "
                    + Calibration.LEAST_SEGMENTS + " segments, or they would be those of a few people; record longer,"
                    + " or say --force (two agents at least) for a trial.");
            return ExitCodes.CHECK_FAILED;
        }
        show(calibration, old);
        return ExitCodes.OK;
    }

    private void show(Calibration calibration, Priors old) throws IOException {
        Calibration.Outcome outcome = calibration.run(rubricVersion);
        Table table = Table.of(
                calibration.agents() + " agents, " + calibration.segments() + " segments; rubric " + old.rubricVersion()
                        + " before, " + rubricVersion + " after",
                "prior",
                "before",
                "after",
                "agents",
                "segments");
        for (Calibration.Row row : outcome.rows()) {
            String after = row.after().isEmpty() ? "stays: too little" : row.after();
            table.row(row.name(), row.before(), after, row.agents(), row.segments());
        }
        PrintWriter printed = spec.commandLine().getOut();
        printed.println(Report.aligned(table));
        printed.flush();
        if (out != null) {
            Files.writeString(out, PriorsFile.write(outcome.priors()));
            spec.commandLine().getErr().println("Written to " + out + "; use it with --set scores.priors=" + out);
        }
    }

    /** What is wrong with a file, or null. */
    private static @Nullable String read(String file, RecordedReplies replies) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(EventFiles.open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        replies.add(line);
                    }
                } catch (JsonFormException e) {
                    return file + ":" + number + ": " + e.getMessage();
                }
            }
            return null;
        } catch (NoSuchFileException e) {
            return "There is no file " + e.getFile();
        }
    }

    /** The call was right in form: the usage would only hide what is wrong. */
    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return ExitCodes.USAGE;
    }
}
