package dev.attune.assessment;

import dev.attune.language.reading.Heads;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The additive model behind a verdict and the order of its heads. Immutable.
 *
 * @param need from the customer's cues: a head for each need
 * @param reply from all cues: a head for each value of each question below
 * @param politeness from {@link Courtesy#cues}: one head
 * @param courtesy from {@link Courtesy#cues}: one head, whether a reply is warmer than its outcome and manner alone
 */
public record JudgementModel(
        AdditiveModel need, AdditiveModel reply, AdditiveModel politeness, AdditiveModel courtesy) {
    /** Name of the shipped file, beside this class. */
    public static final String FILE = "judgement.model";

    public static final List<String> OUTCOMES = List.of("MET", "WEAK", "MISSED", "NOT_NEEDED", "UNPROMPTED");
    public static final List<String> ANSWERED = List.of("YES", "PARTIAL", "NO", "NO_QUESTION");
    public static final List<String> MANNERS = List.of("WARM", "TASK", "INDIFFERENT", "HOSTILE");
    public static final List<String> REASONS =
            List.of("NO_ACK", "NO_UPTAKE", "UNANSWERED", "REASK", "DEFLECT", "SAME", "NO_NEXT");

    /** First heads of the questions. */
    public static final int OUTCOME = 0;

    public static final int ANSWER = OUTCOME + OUTCOMES.size();
    public static final int MANNER = ANSWER + ANSWERED.size();
    public static final int CANNED = MANNER + MANNERS.size();
    public static final int MISFIT = CANNED + 1;
    /** A head for each reason. */
    public static final int REASON = MISFIT + 1;
    /** For each mechanism of empathy: at least weak, strong. */
    public static final int EMPATHY = REASON + REASONS.size();

    public static final int HEADS = EMPATHY + 6;

    /** Sizes of the groups of heads: the first three are one of several, all others yes or no. */
    public static int[] groups() {
        int[] sizes = new int[3 + HEADS - CANNED];
        java.util.Arrays.fill(sizes, 1);
        sizes[0] = OUTCOMES.size();
        sizes[1] = ANSWERED.size();
        sizes[2] = MANNERS.size();
        return sizes;
    }

    /**
     * Reads the shipped model.
     *
     * @throws IllegalStateException if the class path has none
     */
    public static JudgementModel load() {
        try (InputStream file = JudgementModel.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The class path has no " + FILE + ": run `attune train`, or build from a complete checkout");
            }
            return read(new DataInputStream(new BufferedInputStream(file, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        need.write(out);
        reply.write(out);
        politeness.write(out);
        courtesy.write(out);
    }

    public static JudgementModel read(DataInputStream in) throws IOException {
        AdditiveModel need = AdditiveModel.read(in);
        AdditiveModel reply = AdditiveModel.read(in);
        AdditiveModel politeness = AdditiveModel.read(in);
        AdditiveModel courtesy = AdditiveModel.read(in);
        boolean fits = need.heads() == Heads.NEEDS.size()
                && need.cues() == Cues.customerCount()
                && reply.heads() == HEADS
                && reply.cues() == Cues.names().size()
                && tellsWording(politeness)
                && tellsWording(courtesy);
        if (!fits) {
            throw new IOException("The model was trained for other cues: run `attune train`");
        }
        return new JudgementModel(need, reply, politeness, courtesy);
    }

    private static boolean tellsWording(AdditiveModel model) {
        return model.heads() == 1 && model.cues() == Courtesy.CUES;
    }
}
