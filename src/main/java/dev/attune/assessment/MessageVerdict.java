package dev.attune.assessment;

import dev.attune.schema.Need;
import dev.attune.schema.SentimentLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message shows by itself; null where it was not judged.
 *
 * @param score of the sentiment, -1 to 1
 * @param canned chance that it is pre-written text, 0 to 1
 * @param degraded why something was not judged, see {@code language.Degraded}
 */
public record MessageVerdict(
        @Nullable SentimentLabel label,
        @Nullable Double score,
        @Nullable Need need,
        @Nullable Double canned,
        List<String> degraded) {
    /** Copies the list. */
    public MessageVerdict {
        degraded = List.copyOf(degraded);
    }
}
