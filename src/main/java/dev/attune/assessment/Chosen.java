package dev.attune.assessment;

/**
 * Numbers that were chosen and not learnt: what shifts the shares of the corpus towards those of real traffic, and from
 * where on something is said. All are listed in the model card (docs/evaluation.md).
 */
final class Chosen {
    /** Added to the scores of FEELING, HARDSHIP, PRAISE, CONFUSION, NONE. */
    static final double[] NEED = {0, 0, 0, 0, -.125};
    /** How much the scores of the customer's open words count beside the additive model of needs, in their mean. */
    static final double WORDS = 1;
    /** What the scores of the manner are multiplied by: real replies are less in between than those of the corpus. */
    static final double MANNER_SHARPNESS = 1.1;
    /** Added to the scores of WARM, TASK, INDIFFERENT, HOSTILE: the corpus has more INDIFFERENT than real traffic. */
    static final double[] MANNER = {0, 0, -1.75, 0};
    /**
     * From this probability on a reply is called INDIFFERENT. Below a half, as it is the rarer and the more telling
     * answer; the probability itself is what it is.
     */
    static final double INDIFFERENT = .26;
    /** From this probability on a reply is called HOSTILE: rarer still, and four times what ordinary replies have. */
    static final double HOSTILE = .08;
    /** What the scores of courteous wording are multiplied by. */
    static final double COURTESY_SHARPNESS = 5;

    /** A reason is given from this probability on. */
    static final double REASON = .3;
    /** A sentence thinks ahead from this probability on: three in four on the corpus' dev part, and few are found. */
    static final double ANTICIPATES = .75;
    /** From here on a reply counts as pasted where nothing is known of what was said before. */
    static final double CANNED = .5;
    /** How much a closing or a greeting says that a line is pre-written; what an interested question says against it. */
    static final double CANNED_CLOSE = 1.5;

    static final double CANNED_ASKS = .5;
    /** DESIGN §3: so much of a scripted reply must be personal for a line to answer the need. */
    static final double PERSONAL_LINE = .15;
    /** Misfit by wording alone, without memory. */
    static final double MISFIT = .3;

    private Chosen() {}
}
