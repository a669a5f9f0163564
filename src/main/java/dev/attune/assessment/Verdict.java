package dev.attune.assessment;

import dev.attune.schema.Answered;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Manner;
import dev.attune.schema.Need;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.SentimentLabel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reply treats its customer; null where it was not judged. The meaning of each value is in docs/scoring.md.
 *
 * @param customerSentiment of the customer's open turns
 * @param mannerProbabilities by manner, adding up to 1
 * @param warmth 0 to 1
 * @param canned chance that it is pre-written text, 0 to 1
 * @param misfit canned text met a customer who needed a personal answer
 * @param promises in the order of the text
 * @param reasons codes, such as NO_ACK
 * @param politeness 0 to 1; polite from .5
 * @param degraded why something was not judged, see {@code language.Degraded}
 */
public record Verdict(
        @Nullable SentimentLabel customerSentiment,
        @Nullable Need need,
        @Nullable NeedOutcome needOutcome,
        @Nullable Manner manner,
        @Nullable Map<Manner, Double> mannerProbabilities,
        @Nullable Double warmth,
        @Nullable Answered answered,
        @Nullable Double canned,
        boolean misfit,
        @Nullable CustomerStyle style,
        List<PromiseSpan> promises,
        List<String> reasons,
        @Nullable Empathy empathy,
        @Nullable Double politeness,
        List<String> degraded) {
    /** Copies the collections. */
    public Verdict {
        mannerProbabilities = mannerProbabilities == null ? null : Map.copyOf(mannerProbabilities);
        promises = List.copyOf(promises);
        reasons = List.copyOf(reasons);
        degraded = List.copyOf(degraded);
    }
}
