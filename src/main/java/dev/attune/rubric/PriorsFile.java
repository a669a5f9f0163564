package dev.attune.rubric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attune.rubric.PriorsReading.Broken;
import dev.attune.rubric.PriorsReading.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Priors as a file: JSON as in the shipped {@code priors.json}, decimals with up to six places. */
public final class PriorsFile {
    private static final String SHIPPED = "priors.json";

    private static final ObjectReader READING = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private PriorsFile() {}

    /**
     * Reads a file. One with other numbers than the shipped ones needs a version of its own: two rubrics of one name
     * could not be told apart in the outputs.
     */
    public static PriorsReading read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return new Broken(List.of("there is no such file, or it cannot be read"));
        }
        PriorsReading reading = parse(text);
        Priors shipped = shipped();
        if (reading instanceof Sound sound
                && sound.priors().rubricVersion().equals(shipped.rubricVersion())
                && !sound.priors().equals(shipped)) {
            return new Broken(List.of("rubricVersion \"" + shipped.rubricVersion()
                    + "\" is that of the shipped priors, and the numbers are others: give the file a version of its"
                    + " own, as attune calibrate --rubric-version does"));
        }
        return reading;
    }

    /** Reads the text of a file. */
    public static PriorsReading parse(String text) {
        JsonNode root;
        try {
            root = READING.readTree(text);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            return new Broken(List.of("it is not a single, well-formed JSON object with each field once" + where));
        }
        PriorsForm form = new PriorsForm();
        Priors priors = form.read(root);
        return form.problems().isEmpty() ? new Sound(priors) : new Broken(form.problems());
    }

    /** The text of a file that {@link #parse} reads as the same priors. */
    public static String write(Priors priors) {
        return PriorsForm.write(priors);
    }

    /** Whether a version can stand in a file: 1 to 40 letters, digits, {@code . _ + -}. */
    public static boolean isVersion(String text) {
        return PriorsForm.isVersion(text);
    }

    static Priors shipped() {
        try (InputStream in = Objects.requireNonNull(PriorsFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            PriorsReading reading = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (reading instanceof Sound sound) {
                return sound.priors();
            }
            throw new IllegalStateException(SHIPPED + ": " + reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
