package dev.attune.cli;

import dev.attune.assessment.JudgementModel;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.language.reading.ReaderModels;
import dev.attune.training.Training;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune train}: from labelled texts to the model files that are shipped. */
@Command(
        name = "train",
        description = {
            "Trains the models of sentiment.engine=attune and writes them into the checkout; takes a few minutes.",
            "The same corpus and data give the same files, byte for byte."
        },
        footer = {
            "",
            "DIR must hold sentiment_vader (VADER's rated texts, MIT), emotion_goemotions (GoEmotions, Apache-2.0),"
                    + " receptiveness and warmth_offers (both MIT), each .jsonl.gz; docs/evaluation.md says where they"
                    + " come from and what form they have.",
            "Example: ./attune train --data ../shared/data/dev && ./mvnw -q package && ./attune evaluate"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class TrainCommand implements Callable<Integer> {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The open sets of others.")
    private Path data;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            defaultValue = "src/main/corpus",
            description = "The corpus. Default: ${DEFAULT-VALUE}.")
    private Path corpus;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "src/main/resources",
            description = "Root of the resources to write to. Default: ${DEFAULT-VALUE}.")
    private Path out;

    TrainCommand() {}

    @Override
    public Integer call() throws IOException {
        if (out.equals(RESOURCES) && !Files.isDirectory(RESOURCES)) {
            throw wrong("There is no " + RESOURCES + " here: run it in a checkout, or say --out.");
        }
        if (!Files.isDirectory(corpus)) {
            throw wrong("There is no corpus in " + corpus + ": run it in a checkout, or say --corpus.");
        }
        CorpusReader.Reading read = CorpusReader.read(corpus);
        if (!read.problems().isEmpty()) {
            throw wrong("The corpus has problems, the first is "
                    + read.problems().get(0) + "; `attune corpus check` lists them.");
        }
        Training.Result result;
        try {
            result = trained(read.corpus());
        } catch (IOException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        write(result);
        return ExitCodes.OK;
    }

    private Training.Result trained(Corpus texts) throws IOException {
        return Training.run(texts, data, this::progress);
    }

    private void write(Training.Result result) throws IOException {
        byte[] judgement = bytes(result.judgement()::write);
        byte[] unnamed = bytes(result.reading()::write);
        ReaderModels named = result.reading().named("attune-" + digest(unnamed, judgement));
        byte[] reading = bytes(named::write);
        write(ReaderModels.class, ReaderModels.FILE, reading);
        write(JudgementModel.class, JudgementModel.FILE, judgement);
        progress("models " + named.version());
    }

    private void write(Class<?> owner, String name, byte[] bytes) throws IOException {
        Path file = out.resolve(owner.getPackageName().replace('.', '/')).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        progress(file + ": " + bytes.length / 1024 + " KB");
    }

    private interface Writing {
        void to(DataOutputStream stream) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream stream = new DataOutputStream(bytes)) {
            writing.to(stream);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private void progress(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
