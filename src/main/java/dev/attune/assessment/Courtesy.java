package dev.attune.assessment;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;

/**
 * How polite a text is by its wording alone. Two additive models tell it from the same cues: the one of politeness is
 * learnt from two open sets about how people treat each other in writing (receptiveness to opposing views, warm and tough
 * offers), the one of courtesy from replies of the corpus, warmer or colder than others of the same outcome and manner.
 */
public final class Courtesy {
    /** Number of cues. */
    static final int CUES = Heads.ACTS.size()
            + Lexica.AGENT_TAGS.size()
            + Heads.WORDING.size()
            + Heads.SENTIMENTS.size()
            + Counts.SIZE
            + 1;

    private Courtesy() {}

    /** What politeness and courtesy are told from. */
    public static double[] cues(AgentReading reply) {
        int tags = Lexica.AGENT_TAGS.size();
        double[] cues = new double[CUES];
        int at = 0;
        for (float likely : reply.strongest()) {
            cues[at++] = likely;
        }
        for (int tag = 0; tag < tags; tag++) {
            cues[at++] = (int) (reply.tags() >>> tag & 1);
        }
        for (float score : reply.wording()) {
            cues[at++] = score;
        }
        for (float score : Scores.centred(reply.tone())) {
            cues[at++] = score;
        }
        int tokens = Math.max(1, reply.tokens());
        for (int count : reply.counts()) {
            cues[at++] = count / (double) tokens;
        }
        cues[at] = StrictMath.log1p(reply.tokens());
        return cues;
    }

    /**
     * −1 (curt) to 1 (courteous), what a reply's wording adds to its warmth: support and everyday writing both count.
     *
     * @param polite score of politeness
     * @param courteous score of courtesy
     */
    static double courtesy(double polite, double courteous) {
        return 2 * Scores.likely(Chosen.COURTESY_SHARPNESS * (polite + courteous)) - 1;
    }

    /**
     * Chance that a line by itself is pre-written, by its wording: 0 to 1. Greetings and closings are, questions about
     * somebody's own matter are not.
     */
    public static double canned(AgentReading line) {
        return Scores.likely(line.wording()[Heads.WORDING.indexOf("CANNED")]
                + Chosen.CANNED_CLOSE * line.strongest()[Heads.act("CLOSE")]
                + Chosen.CANNED_CLOSE * line.strongest()[Heads.act("GREET")]
                - Chosen.CANNED_ASKS * line.wording()[Heads.WORDING.indexOf("EXPLORATION")]);
    }
}
