package dev.attune.language.reading;

import java.util.Arrays;
import java.util.List;

/**
 * What a customer's words show: scores (logarithms of odds or of shares) in the order of {@link Heads}, and their
 * stems. Immutable by agreement.
 *
 * @param sentiment 3
 * @param need 5
 * @param signals 7
 * @param asks 12
 * @param styles 5
 * @param tokens tokens of the text
 * @param questions question marks
 * @param facts bits of the kinds of facts it gives, see {@link Facts}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; written once.
public record CustomerReading(
        float[] sentiment,
        float[] need,
        float[] signals,
        float[] asks,
        float[] styles,
        int tokens,
        int questions,
        int facts,
        Stems stems) {
    /** Of a customer who has not written: nothing is shown. */
    public static final CustomerReading SILENCE = silence();

    private static CustomerReading silence() {
        float[] need = new float[Heads.NEEDS.size()];
        need[Heads.NEEDS.indexOf("NONE")] = 4;
        float[] style = new float[Heads.STYLES.size()];
        style[Heads.STYLES.indexOf("UNKNOWN")] = 4;
        float[] signals = new float[Heads.SIGNALS.size()];
        float[] asks = new float[Heads.ASKS.size()];
        Arrays.fill(signals, -4);
        Arrays.fill(asks, -4);
        return new CustomerReading(new float[] {0, 4, 0}, need, signals, asks, style, 0, 0, 0, Stems.NONE);
    }

    /**
     * Several messages as one text. In a linear model whose features count 1/√n each, the score of the joint text is the
     * sum of the parts' scores, each times √(its share of the tokens).
     *
     * @param parts at least one
     */
    public static CustomerReading joint(List<CustomerReading> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int tokens = 0;
        int questions = 0;
        int facts = 0;
        Stems stems = Stems.NONE;
        for (CustomerReading part : parts) {
            tokens += part.tokens;
            questions += part.questions;
            facts |= part.facts;
            stems = stems.and(part.stems);
        }
        CustomerReading first = parts.get(0);
        CustomerReading joint = new CustomerReading(
                new float[first.sentiment.length],
                new float[first.need.length],
                new float[first.signals.length],
                new float[first.asks.length],
                new float[first.styles.length],
                tokens,
                questions,
                facts,
                stems);
        Arrays.fill(joint.signals, Float.NEGATIVE_INFINITY);
        Arrays.fill(joint.asks, Float.NEGATIVE_INFINITY);
        for (CustomerReading part : parts) {
            double share = StrictMath.sqrt(part.tokens / (double) Math.max(1, tokens));
            add(joint.sentiment, part.sentiment, share);
            add(joint.need, part.need, share);
            add(joint.styles, part.styles, share);
            // One message that asks is enough.
            most(joint.signals, part.signals);
            most(joint.asks, part.asks);
        }
        return joint;
    }

    private static void add(float[] to, float[] part, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (float) (times * part[i]);
        }
    }

    private static void most(float[] to, float[] part) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(to[i], part[i]);
        }
    }
}
