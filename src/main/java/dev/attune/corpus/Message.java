package dev.attune.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer message or burst by itself; labels as in {@link Customer}. */
public record Message(
        String id,
        String split,
        String trade,
        int writer,
        String channel,
        String writing,
        String text,
        String sentiment,
        String need,
        String style,
        List<String> signals,
        List<String> asks,
        @Nullable Votes votes)
        implements Item {
    Customer customer() {
        return new Customer(sentiment, need, style, signals, asks);
    }
}
