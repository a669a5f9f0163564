package dev.attune.conversation;

import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.Scores;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Need;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is published of one customer's message by itself. */
final class MessageReading {
    private MessageReading() {}

    /** The need that it shows; null: not read. */
    static @Nullable Need need(Signals signals) {
        ByteBuffer reading = signals.getCustomer();
        return reading == null
                ? null
                : Need.valueOf(Heads.NEEDS.get(
                        Scores.best(Scores.shares(ReadingCodec.customer(reading).need()))));
    }

    /** The kind of service that it asks for; null: not read. */
    static @Nullable CustomerStyle style(Signals signals) {
        ByteBuffer reading = signals.getCustomer();
        return reading == null
                ? null
                : CustomerStyle.valueOf(Heads.STYLES.get(
                        Scores.best(Scores.shares(ReadingCodec.customer(reading).styles()))));
    }
}
