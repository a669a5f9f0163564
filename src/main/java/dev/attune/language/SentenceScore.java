package dev.attune.language;

/**
 * Sentiment of one sentence: probabilities of the five classes in ten-thousandths. Rounded here, before anything is
 * added up, so that a last digit that differs between processors (the network uses {@code Math.exp}) does not reach
 * an output.
 */
record SentenceScore(int veryNegative, int negative, int neutral, int positive, int veryPositive) {
    /** @param probabilities very negative to very positive, adding up to 1 */
    static SentenceScore of(double... probabilities) {
        return new SentenceScore(
                tenThousandths(probabilities[0]),
                tenThousandths(probabilities[1]),
                tenThousandths(probabilities[2]),
                tenThousandths(probabilities[3]),
                tenThousandths(probabilities[4]));
    }

    private static int tenThousandths(double probability) {
        return (int) Math.round(probability * 10_000);
    }

    /** Expected value with the classes at -1, -0.5, 0, 0.5, 1, in twenty-thousandths. */
    int expectedValue() {
        return 2 * (veryPositive - veryNegative) + positive - negative;
    }
}
