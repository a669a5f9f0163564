package dev.attune.language.reading;

import java.util.List;

/**
 * What an agent's words do. Immutable by agreement.
 *
 * @param strongest for each act of {@link Heads#ACTS} the probability in the sentence where it is most likely
 * @param sums for each act the sum of the probabilities over the sentences
 * @param wording scores in the order of {@link Heads#WORDING}
 * @param tone scores of negative, neutral, positive, as a customer's words would be read
 * @param tags patterns of agents' wording that were found, bits in the order of the lexicon's tags
 * @param tokens tokens of the text
 * @param counts in the order of {@link Counts}
 * @param stems of the whole
 * @param acknowledgement stems of the sentence that acknowledges most
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; written once.
public record AgentReading(
        float[] strongest,
        float[] sums,
        float[] wording,
        float[] tone,
        long tags,
        int tokens,
        int[] counts,
        Stems stems,
        Stems acknowledgement) {

    /** What is counted; indices into {@link #counts}. */
    public static final class Counts {
        public static final int SENTENCES = 0;
        public static final int QUESTIONS = 1;
        public static final int EXCLAMATIONS = 2;
        public static final int LINKS = 3;
        public static final int EMAILS = 4;
        public static final int NUMBERS = 5;
        public static final int YOU = 6;
        public static final int I = 7;
        public static final int WE = 8;
        /** Tokens in greetings, thanks, bare apologies and closings, by their probability. */
        public static final int FORMULA = 9;

        /** Links to a page on a matter. */
        public static final int PAGES = 10;
        /** Links to where one can write. */
        public static final int CONTACTS = 11;

        public static final int SIZE = 12;

        private Counts() {}
    }

    /**
     * Several messages as one turn.
     *
     * @param parts at least one
     */
    public static AgentReading joint(List<AgentReading> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        AgentReading first = parts.get(0);
        float[] strongest = new float[first.strongest.length];
        float[] sums = new float[first.sums.length];
        float[] wording = new float[first.wording.length];
        float[] tone = new float[first.tone.length];
        int[] counts = new int[Counts.SIZE];
        long tags = 0;
        int tokens = 0;
        Stems stems = Stems.NONE;
        Stems acknowledgement = Stems.NONE;
        float most = -1;
        for (AgentReading part : parts) {
            tokens += part.tokens;
        }
        for (AgentReading part : parts) {
            double share = StrictMath.sqrt(part.tokens / (double) Math.max(1, tokens));
            for (int i = 0; i < strongest.length; i++) {
                strongest[i] = Math.max(strongest[i], part.strongest[i]);
                sums[i] += part.sums[i];
            }
            for (int i = 0; i < wording.length; i++) {
                wording[i] += (float) (share * part.wording[i]);
            }
            for (int i = 0; i < tone.length; i++) {
                tone[i] += (float) (share * part.tone[i]);
            }
            for (int i = 0; i < counts.length; i++) {
                counts[i] += part.counts[i];
            }
            tags |= part.tags;
            stems = stems.and(part.stems);
            if (part.acknowledges() > most) {
                most = part.acknowledges();
                acknowledgement = part.acknowledgement;
            }
        }
        return new AgentReading(strongest, sums, wording, tone, tags, tokens, counts, stems, acknowledgement);
    }

    /** How likely it acknowledges a feeling or takes up the matter. */
    public float acknowledges() {
        return Math.max(strongest[Heads.act("ACK_FEELING")], strongest[Heads.act("ACK_MATTER")]);
    }
}
