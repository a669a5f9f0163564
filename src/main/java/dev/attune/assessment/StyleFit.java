package dev.attune.assessment;

import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;

/**
 * How well a reply suits the kind of service that its customer seems to want: Σ P(style) · fit(style) over the styles,
 * UNKNOWN fitting half (DESIGN §3). The fits are a published table (docs/scoring.md): each style starts at ½, and what
 * the reply does adds or takes away.
 */
final class StyleFit {
    /** Where the style is unknown with more than this share, nothing is said. */
    private static final double MOSTLY_UNKNOWN = .6;

    private static final int UNKNOWN = Heads.STYLES.indexOf("UNKNOWN");
    private static final double SHOWN = .5;
    /** Replies of at most so many times the customer's tokens are short for him, of more than so many long. */
    private static final double SHORT = .5;

    private static final double EVEN = 1.5;
    private static final double LONG = 3;
    /** A customer of three words may be answered with a sentence: counted as if he had written so many. */
    private static final int FEWEST_TOKENS = 15;

    private static final double MOST_FORMULA = .25;

    /** Hundredths that each of {@link #traits} adds to the fit of PERSONAL, BRIEF, METHODICAL, TECHNICAL. */
    private static final int[][] ADDS = {
        {-20, 20, -15, 0}, // short
        {10, 15, 5, 5}, // even
        {0, -30, 5, 0}, // long
        {0, 20, 10, 10}, // answer first
        {0, -5, 20, 15}, // steps
        {0, 5, 10, 20}, // specifics
        {30, -15, -5, -10}, // small talk
        {10, 5, 15, 5} // next step
    };

    private StyleFit() {}

    /** Ten-thousandths; -1 where the style is not known. */
    static int of(Situation it) {
        CustomerReading open = it.open();
        return of(Scores.shares(open.styles()), traits(it.reply(), Math.max(FEWEST_TOKENS, open.tokens())));
    }

    /**
     * The same.
     *
     * @param styles shares of the styles
     * @param traits what the reply does, in the order of {@link #ADDS}
     */
    static int of(double[] styles, boolean[] traits) {
        if (styles[UNKNOWN] > MOSTLY_UNKNOWN) {
            return -1;
        }
        double sum = styles[UNKNOWN] / 2;
        for (int style = 0; style < UNKNOWN; style++) {
            sum += styles[style] * fit(style, traits);
        }
        return Shares.of(sum);
    }

    /** How well a reply with these traits suits a style, 0 to 1. */
    static double fit(int style, boolean[] traits) {
        int hundredths = 50;
        for (int trait = 0; trait < traits.length; trait++) {
            hundredths += traits[trait] ? ADDS[trait][style] : 0;
        }
        return Math.max(0, Math.min(100, hundredths)) / 100.0;
    }

    private static boolean[] traits(AgentReading reply, int customerTokens) {
        double ratio = reply.tokens() / (double) customerTokens;
        double formula = reply.counts()[Counts.FORMULA] / (double) Math.max(1, reply.tokens());
        boolean helps = shows(reply, "ANSWER") || shows(reply, "ACTION_DONE") || shows(reply, "INSTRUCT");
        return new boolean[] {
            ratio <= SHORT,
            ratio > SHORT && ratio <= EVEN,
            ratio > LONG,
            helps && formula <= MOST_FORMULA,
            reply.sums()[Heads.act("INSTRUCT")] >= 2,
            reply.counts()[Counts.NUMBERS] + reply.counts()[Counts.PAGES] > 0,
            shows(reply, "SMALLTALK") || shows(reply, "ACK_FEELING"),
            shows(reply, "PROMISE") || shows(reply, "OFFER")
        };
    }

    private static boolean shows(AgentReading reply, String act) {
        return reply.strongest()[Heads.act(act)] >= SHOWN;
    }
}
