package dev.attune.rubric;

import dev.attune.schema.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kind of a conversation by what an agent does not choose: its channel and the sentiment in which the customer opens
 * it. A cell is a number, channel · 3 + sentiment, so that segments can be counted by cell: channel its place in the
 * schema's enum, sentiment 0 negative, 1 neutral, 2 positive.
 */
public final class OpeningCell {
    private static final int SENTIMENTS = 3;

    /** Places of the channels, stored ones too: a new one goes to the end. */
    private static final List<Channel> CHANNELS = List.of(
            Channel.UNKNOWN,
            Channel.CHAT,
            Channel.MESSAGING,
            Channel.SMS,
            Channel.SOCIAL,
            Channel.EMAIL,
            Channel.VOICE_TRANSCRIPT,
            Channel.TICKET);

    /** How many cells there are. */
    public static final int COUNT = CHANNELS.size() * SENTIMENTS;

    /** Same bounds as the labels of CoreNLP's score (docs/scoring.md, Sentiment). */
    private static final double NEGATIVE_UP_TO = -0.15;

    private static final double POSITIVE_FROM = 0.15;

    private OpeningCell() {}

    /**
     * Cell of a segment.
     *
     * @param sentimentBefore the first that one of its replies carries, -1 to 1; null (nothing was read) counts as
     *     neutral
     */
    public static int of(Channel channel, @Nullable Double sentimentBefore) {
        int sentiment = sentimentBefore == null ? 1 : sentiment(sentimentBefore);
        return CHANNELS.indexOf(channel) * SENTIMENTS + sentiment;
    }

    private static int sentiment(double score) {
        if (score <= NEGATIVE_UP_TO) {
            return 0;
        }
        return score >= POSITIVE_FROM ? 2 : 1;
    }

    /** Name for people and files: {@code CHAT NEGATIVE}. */
    public static String name(int cell) {
        String sentiment =
                switch (cell % SENTIMENTS) {
                    case 0 -> "NEGATIVE";
                    case 1 -> "NEUTRAL";
                    default -> "POSITIVE";
                };
        return CHANNELS.get(cell / SENTIMENTS) + " " + sentiment;
    }

    /** Cell of a name; -1 if none has it. */
    static int byName(String name) {
        for (int cell = 0; cell < COUNT; cell++) {
            if (name(cell).equals(name)) {
                return cell;
            }
        }
        return -1;
    }
}
