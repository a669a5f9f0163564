package dev.attune.evaluate;

import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Need;
import dev.attune.schema.SentimentLabel;
import org.jspecify.annotations.Nullable;

/** A customer's open turns, what readers say of them, and what Attune says. */
record JudgedCustomer(Item item, Read truth, Said said) {
    /** Labels of readers; null where they could not agree or said nothing. */
    record Read(
            @Nullable String sentiment,
            @Nullable String need,
            @Nullable String style) {}

    /**
     * Labels of Attune; null where it did not judge.
     *
     * @param hasStyle whether style is judged of such an item at all
     */
    record Said(
            @Nullable SentimentLabel sentiment,
            @Nullable Need need,
            @Nullable CustomerStyle style,
            boolean hasStyle) {}
}
