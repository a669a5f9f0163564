package dev.attune.language.reading;

import dev.attune.language.lexicon.Lexica;

/**
 * What a sentence of an agent can be evidence of. Its strength is a sum over what is known of the sentence by itself:
 * probabilities of its acts, wording that the lexicon knows, and scores of heads that were learnt from whole replies,
 * which therefore only decide between sentences of equal acts. The acts are those by which the judgement's model tells
 * the answers apart that a kind stands for; the numbers are chosen. State keeps the numbers.
 */
public enum MarkKind {
    /** Takes up the feeling, or what the matter means to the customer. */
    ACKNOWLEDGES(
            0,
            .42f,
            act("ACK_FEELING", 1),
            act("ACK_MATTER", .6f),
            tags(.25f, "ACK_FEELING", "EMPATHY_REACTION", "THANKS_PRAISE")),
    /** Repairs the matter: says what was done, answers, says what will be done. */
    HELPS(1, .45f, act("ACTION_DONE", 1), act("ANSWER", .8f), act("INSTRUCT", .5f), act("PROMISE", .4f)),
    /** Speaks to the person. */
    WARMS(
            2,
            .35f,
            act("ACK_FEELING", .8f),
            act("SMALLTALK", .8f),
            act("REASSURE", .6f),
            act("ACK_MATTER", .3f),
            tags(.35f, "EMPATHY_REACTION", "CELEBRATE", "THANKS_PRAISE", "SMALLTALK"),
            head("WARM", .2f)),
    /** Regrets or thanks in stock words. */
    FORMULA(3, .4f, act("APOLOGY_FORMULA", 1), act("THANK", .6f), tags(.25f, "APOLOGY_FORMULA", "FORMULA")),
    /** Is about this customer's own matter. */
    TAKES_UP(
            4,
            .55f,
            act("ACK_MATTER", 1),
            act("ACTION_DONE", .7f),
            act("ANTICIPATE", .6f),
            act("ACK_FEELING", .3f),
            act("ANSWER", .3f),
            tags(.2f, "PERSONAL"),
            head("PERSONAL", .3f)),
    /** Is polite. */
    POLITE(
            5,
            .4f,
            act("THANK", .6f),
            act("CHECK", .3f),
            act("ACK_FEELING", .3f),
            tags(.4f, "COURTESY"),
            tags(.3f, "POLITE_REQUEST")),
    /** Is curt. */
    CURT(6, .55f, tags(.6f, "RUDE"), act("BLAME", .6f), act("REFUSE", .2f), head("COLD", .3f)),
    /** Puts it on the customer, mocks. */
    ATTACKS(7, .6f, act("BLAME", 1), tags(.6f, "RUDE"), head("COLD", .1f)),
    /** Sends elsewhere, or hands on. */
    SENDS_AWAY(8, .4f, act("REDIRECT", 1), act("REFUSE", .4f), tags(.15f, "REDIRECT", "HANDOFF")),
    /** Asks for a detail. */
    ASKS(9, .4f, act("ASK_DETAIL", 1), tags(.1f, "ASK_DETAIL")),
    /** Reads as written beforehand. */
    STOCK(
            10,
            .55f,
            head("CANNED", .7f),
            act("APOLOGY_FORMULA", .3f),
            act("REDIRECT", .2f),
            tags(.3f, "FORMULA"),
            tags(.2f, "GENERIC")),
    /** Volunteers what the customer will need next. */
    THINKS_AHEAD(11, .7f, act("ANTICIPATE", 1)),
    /** Guarantees what nobody can; found by the grammar of promises, not here. */
    GUARANTEES(12, Float.POSITIVE_INFINITY);

    private static final int ACTS = Heads.ACTS.size();

    private final int number;
    private final float least;

    @SuppressWarnings("ImmutableEnumChecker") // Written once.
    private final Sign[] signs;

    /** What counts: a score's index and 0, or -1 and bits of tags. */
    private record Sign(int score, long tags, float weight) {}

    MarkKind(int number, float least, Sign... signs) {
        this.number = number;
        this.least = least;
        this.signs = signs;
    }

    private static Sign act(String name, float weight) {
        return new Sign(Heads.act(name), 0, weight);
    }

    private static Sign head(String name, float weight) {
        return new Sign(Heads.ACTS.size() + Heads.WORDING.indexOf(name), 0, weight);
    }

    private static Sign tags(float weight, String... names) {
        long bits = 0;
        for (String name : names) {
            bits |= 1L << Lexica.AGENT_TAGS.indexOf(name);
        }
        return new Sign(-1, bits, weight);
    }

    /** Stands for it in state. */
    public int number() {
        return number;
    }

    /** Below it a sentence is no evidence. */
    float least() {
        return least;
    }

    /**
     * How strongly a sentence shows it, 0 to about 2.
     *
     * @param scores probabilities of the acts, then scores of {@link Heads#WORDING}
     * @param tags wording that was found in the sentence
     */
    float strength(float[] scores, long tags) {
        float sum = 0;
        for (Sign sign : signs) {
            if (sign.score < 0) {
                sum += (tags & sign.tags) != 0 ? sign.weight : 0;
            } else {
                float score = scores[sign.score];
                sum += sign.weight * (sign.score < ACTS ? score : share(score));
            }
        }
        return sum;
    }

    /** A straight line in place of the logistic function: it only has to tell sentences apart. */
    private static float share(float score) {
        return Math.max(0, Math.min(1, .5f + score / 6));
    }
}
