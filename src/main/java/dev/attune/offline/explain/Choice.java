package dev.attune.offline.explain;

import java.util.List;

/**
 * One answer out of several, told from words. For each answer: bias + whole + what the tokens add = score.
 *
 * @param label the answer
 * @param over the next likely one
 * @param shares of all answers, in the models' order
 * @param scores in the same order, as are the following
 * @param biases score of a text in which nothing counts
 * @param wholes what the length, signs and tone of the text as a whole add
 * @param tokens what each token adds
 * @param speakFor words that speak most for the answer against the next, strongest first
 * @param speakAgainst words that speak most for the next, strongest first
 */
public record Choice(
        String label,
        String over,
        List<Share> shares,
        List<Double> scores,
        List<Double> biases,
        List<Double> wholes,
        List<Token> tokens,
        List<Mark> speakFor,
        List<Mark> speakAgainst) {

    /**
     * A token.
     *
     * @param adds what it adds to each answer's score
     */
    public record Token(int start, int end, List<Double> adds) {}

    /** Share of the answer, 0 to 1. */
    public double share() {
        return shares.stream()
                .filter(share -> share.name().equals(label))
                .findFirst()
                .orElseThrow()
                .share();
    }
}
