package dev.attune.evaluate;

import dev.attune.evaluate.Mark.Range;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks and anchors of every measure, in one place. Anchors are linear models in an easier setting: trained on labels of
 * the same set, or as said. A reader is one of the panel against another.
 */
final class Marks {
    /** EPITOME: how much better than the length of the reply alone. */
    private static final double OVER_LENGTH = .15;

    private final Map<String, Mark> marks = new HashMap<>();

    Marks() {
        sentiment();
        panel();
        wording();
        fairness();
    }

    /**
     * The mark of a measure, or null.
     *
     * @param others what peers reach on the same items: some marks are told from theirs
     */
    @Nullable
    Mark of(String task, String measure, Map<String, Double> others) {
        if (task.startsWith("epitome_") && measure.equals("macroF1")) {
            Mark anchors = marks.get(key(task, measure));
            Double length = others.get(LengthRule.NAME);
            return new Mark(
                    length == null ? null : Range.atLeast(length + OVER_LENGTH),
                    null,
                    anchors == null ? "" : anchors.anchors());
        }
        if (task.contains("_warmth_vs_")) {
            Double tone = others.get(Peers.VADER);
            return new Mark(
                    Range.atLeast(Math.max(1e-4, tone == null ? 0 : tone)), null, "positive, and ahead of VADER");
        }
        return marks.get(key(task, measure));
    }

    private static String key(String task, String measure) {
        return task + " " + measure;
    }

    private void least(String task, String measure, double pass, double goal, String anchors) {
        marks.put(key(task, measure), new Mark(Range.atLeast(pass), Range.atLeast(goal), anchors));
    }

    private void told(String task, String measure, String anchors) {
        marks.put(key(task, measure), new Mark(null, null, anchors));
    }

    private void sentiment() {
        least(
                "sentiment_airline",
                "macroRecall",
                .69,
                .74,
                "stock CoreNLP .53, open sets .62–.66, in domain .77, RoBERTa .82");
        least("maia_customer_sentiment", "macroRecall", .62, .67, "open sets .58, in domain .69");
        least("sentiment_tweeteval", "macroRecall", .57, .60, "stock CoreNLP .46, open sets .55, RoBERTa .71");
        least("gold_customer_sentiment", "macroRecall", .75, .82, "stock CoreNLP .54, anchor .75–.78, reader .91");
    }

    private void panel() {
        least("gold_manner", "indifferentF1", .62, .72, "anchor .59, reader .87");
        told("gold_manner", "macroF1", "reader .82–.86");
        least("gold_indifferent_within_source", "meanAuc", .70, .80, "anchor .66");
        least("gold_indifferent_flag", "precisionAtRecall45", .65, .75, "anchor .68");
        marks.put(key("gold_indifferent_flag", "calibrationError"), calibrated());
        marks.put(key("gold_manner_confidence", "calibrationError"), calibrated());
        marks.put(key("corpus_indifferent_flag", "calibrationError"), calibrated());
        marks.put(key("corpus_manner_confidence", "calibrationError"), calibrated());
        least("gold_warmth", "spearman", .55, .68, "anchor .53–.58, reader .82");
        least("gold_warmth", "warmAuc", .82, .88, "anchor .82");
        least("gold_need", "macroF1", .58, .68, "anchor .53, reader .82");
        least("gold_need_outcome", "macroF1", .45, .54, "anchor .43, reader .77");
        least("gold_answered", "noF1", .56, .66, "anchor .57, reader .88");
        least("gold_promise", "f1", .70, .80, "rule .62–.67, reader .93 (presence)");
        told("gold_promise_presence", "presenceF1", "reader .93");
        least("gold_canned", "auc", .80, .87, "anchor .87");
        told("gold_style", "macroF1", "readers agree weakly: kappa .48–.65");
    }

    private static Mark calibrated() {
        return new Mark(Range.within(0, .05), null, "");
    }

    private void wording() {
        least("maia_canned", "meanAuc", .66, .74, "other clients' n-grams .63–.75, within a client .89");
        told("sentiment_vader", "macroRecall", "VADER was made with these very texts");
        told("epitome_reaction", "macroF1", "length + .15; RoBERTa .745");
        told("epitome_interpretation", "macroF1", "length + .15; RoBERTa .626");
        told("epitome_exploration", "macroF1", "length + .15; RoBERTa .726");
        least(
                "politeness_stack-exchange",
                "accuracy",
                .66,
                .72,
                "trained elsewhere .64–.75, words in domain .75, people .81");
        least(
                "politeness_wikipedia",
                "accuracy",
                .66,
                .72,
                "trained elsewhere .64–.75, words in domain .80, people .87");
    }

    private void fairness() {
        for (String side : new String[] {"customer", "agent"}) {
            for (String dimension : Fairness.dimensions()) {
                marks.put(
                        key("fairness_" + side + "_" + dimension, "meanShift"),
                        new Mark(Range.within(-.02, .02), Range.within(-.01, .01), ""));
            }
            marks.put(
                    key("fairness_" + side + "_all", "flagRatio"),
                    new Mark(Range.within(.9, 1.1), Range.within(.95, 1.05), ""));
        }
    }
}
