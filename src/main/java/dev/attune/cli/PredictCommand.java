package dev.attune.cli;

import dev.attune.assessment.Judge;
import dev.attune.offline.Judges;
import dev.attune.offline.Predictor;
import dev.attune.offline.Predictor.BadRecordException;
import dev.attune.offline.Predictor.Form;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attune predict}: judges texts, one a line. */
@Command(
        name = "predict",
        description = {
            "Judges messages or replies, a JSON object a line, and prints a JSON object for each, in their order.",
            "Each line is judged by itself, by the same code as in the stream. Standard output holds nothing else."
        },
        footer = {
            "",
            "messages: {\"id\",\"role\",\"text\"} -> {\"id\",\"sentiment\":{\"label\",\"score\"},\"need\",\"canned\","
                    + "\"degraded\"}",
            "replies: {\"id\",\"channel\",\"context\":[{\"role\",\"text\"}, …],\"reply\"} -> {\"id\","
                    + "\"customerSentiment\",\"need\",\"needOutcome\",\"manner\",\"mannerProbabilities\",\"warmth\","
                    + "\"answered\",\"canned\",\"misfit\",\"style\",\"promises\":[{\"start\",\"end\",\"type\"}],"
                    + "\"reasons\":[{\"code\"}],\"empathy\",\"politeness\",\"degraded\"}",
            "",
            "Roles are customer, agent, bot, system, in either case; without a channel it is CHAT; other fields are"
                    + " passed over. What was not judged is null. Spans count code points of the reply.",
            "Exit code 2 at the first line that is no record.",
            "",
            "Examples:",
            "  attune predict --form messages messages.jsonl > judged.jsonl",
            "  echo '{\"id\":1,\"role\":\"customer\",\"text\":\"Still nothing!\"}' | attune predict --form messages",
            "  attune predict --form replies --set sentiment.engine=none replies.jsonl.gz"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--form",
            required = true,
            paramLabel = "FORM",
            description = "What a line holds: messages or replies.")
    private Form form;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "JSON lines; .gz is unpacked, - or nothing is standard input.")
    private String file;

    PredictCommand() {}

    @Override
    public Integer call() throws IOException {
        Judge judge = Judges.create(settings.load());
        if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
            return refuse("There is no file " + file + " that can be read");
        }
        // System.out would flush at each line. Left open: it is the process's.
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8), 1 << 16)) {
            new Predictor(judge, form).run(in, out);
            return ExitCodes.OK;
        } catch (BadRecordException e) {
            out.flush();
            return refuse((file.equals("-") ? "" : file + ", ") + e.getMessage());
        }
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        InputStream in = Files.newInputStream(Path.of(file));
        return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** The call was right, the file is not: the usage would only hide what is wrong. */
    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return ExitCodes.USAGE;
    }
}
