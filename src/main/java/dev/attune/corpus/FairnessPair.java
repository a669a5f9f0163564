package dev.attune.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Two ways to say one thing, which must be judged alike.
 *
 * @param side CUSTOMER or AGENT: who says it
 * @param dimension in what the two differ, of {@link Labels#DIMENSIONS}
 * @param context the customer's message an agent answers; null on the customer's side
 */
public record FairnessPair(
        String id,
        String split,
        String trade,
        int writer,
        String side,
        String dimension,
        @Nullable String context,
        String a,
        String b)
        implements Item {}
