package dev.attune.conversation;

import dev.attune.schema.Channel;
import dev.attune.state.FoldedTurn;

/** Where a conversation began: its channel and the sentiment of the customer's first messages. */
final class Cell {
    /** Not known. */
    static final int NONE = -1;

    /** Means within this distance of 0 are neutral, as with a single message. */
    private static final long NEUTRAL_MICROS = 150_000;

    private Cell() {}

    /**
     * By the first human turn of a cycle: 3 times the channel's place plus 0 negative, 1 neutral, 2 positive; -1 where
     * the customer had not written, or could not be read.
     */
    static int of(FoldedTurn first) {
        int n = first.getBeforeN();
        if (n == 0) {
            return NONE;
        }
        long sum = first.getBeforeMicros();
        int sentiment = sum < -NEUTRAL_MICROS * n ? 0 : sum > NEUTRAL_MICROS * n ? 2 : 1;
        int channel =
                Channel.getClassSchema().getEnumOrdinal(first.getChannel().name());
        return 3 * channel + sentiment;
    }
}
