package dev.attune.offline.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a reply was judged, and why.
 *
 * @param questions need, outcome, answered, manner, canned
 * @param warmth 0 to 1
 * @param start what warmth begins with
 * @param terms what is added to it; start + terms = warmth, held between 0 and 1
 * @param reasons with their probabilities
 * @param misfit canned text met a customer who needed a personal answer
 */
public record JudgementView(
        List<Question> questions, double warmth, double start, List<Term> terms, List<Share> reasons, boolean misfit) {

    /**
     * One question.
     *
     * @param name need, outcome, answered, manner, canned
     * @param label the answer
     * @param over the next likely answer
     * @param shares of all answers
     * @param speakFor what speaks most for the answer against the next, strongest first
     * @param speakAgainst what speaks most for the next, strongest first
     * @param signs all of them, the ones for the answer first
     */
    public record Question(
            String name,
            String label,
            String over,
            List<Share> shares,
            List<Sign> speakFor,
            List<Sign> speakAgainst,
            List<Sign> signs) {}

    /**
     * A sign in plain words.
     *
     * @param adds odds in natural logarithms; against the average reply
     * @param cues the numbers of the model that it stands for, strongest first
     */
    public record Sign(String words, double adds, List<String> cues) {}

    /**
     * @param code as published in {@code reasons}
     * @param weight part of warmth
     * @param evidence words of the reply that it rests on, adding nothing by themselves; null: what is missing
     */
    public record Term(
            String code,
            String words,
            double weight,
            @Nullable Mark evidence) {}
}
