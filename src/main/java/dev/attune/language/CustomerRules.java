package dev.attune.language;

/**
 * Whether a customer's message waits for somebody. Only a message made of closing phrases, or without any letter or
 * digit, does not; in doubt it does, because a customer overlooked costs more than a wait that ends early.
 */
final class CustomerRules {
    /** Longer messages say something. */
    private static final int LONGEST_CLOSING = 400;

    private static final Phrases PHRASES = CustomerPhrases.compile();

    private CustomerRules() {}

    static boolean needsReply(String text) {
        Tokens tokens = Tokens.read(text, LONGEST_CLOSING, PHRASES.vocabulary());
        if (!tokens.complete() || tokens.contains(Tokens.ASK)) {
            return true;
        }
        return tokens.hasLettersOrDigits() && !isClosing(tokens.withoutPunctuation());
    }

    /** Whether phrases cover all tokens, at least one of them closing. */
    private static boolean isClosing(Tokens tokens) {
        int size = tokens.size();
        // Kinds seen on some way from the start to here; 0: not reached.
        int[] covered = new int[size + 1];
        covered[0] = CustomerPhrases.AROUND;
        for (int from = 0; from < size; from++) {
            if (covered[from] == 0) {
                continue;
            }
            int state = PHRASES.start();
            for (int to = from; to < size; to++) {
                state = PHRASES.next(state, tokens.symbol(to));
                if (state == Phrases.NONE) {
                    break;
                }
                int kinds = PHRASES.kinds(state);
                if (kinds != 0) {
                    covered[to + 1] |= covered[from] | kinds;
                }
            }
        }
        return (covered[size] & CustomerPhrases.CLOSING) != 0;
    }
}
