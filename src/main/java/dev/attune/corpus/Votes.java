package dev.attune.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each reader said where they differ: the author, the second reader and, where there was one, the third.
 * Of sets of labels the votes keep only what one of the first two gave alone.
 */
public record Votes(
        @Nullable List<String> sentiment,
        @Nullable List<String> need,
        @Nullable List<String> style,
        @Nullable List<String> outcome,
        @Nullable List<String> answered,
        @Nullable List<String> manner,
        @Nullable List<Double> warmth,
        @Nullable List<Double> canned,
        @Nullable List<Boolean> promise,
        @Nullable List<String> reasonsOfOne,
        @Nullable List<String> signalsOfOne,
        @Nullable List<String> asksOfOne) {
    /** No reader differed. */
    static final Votes NONE = new Votes(null, null, null, null, null, null, null, null, null, null, null, null);

    static Votes of(@Nullable Votes votes) {
        return votes == null ? NONE : votes;
    }

    /** Votes on single labels, by the name of the field; fields without any are absent. */
    Map<String, List<?>> byField() {
        Map<String, List<?>> votes = new LinkedHashMap<>();
        put(votes, "sentiment", sentiment);
        put(votes, "need", need);
        put(votes, "style", style);
        put(votes, "outcome", outcome);
        put(votes, "answered", answered);
        put(votes, "manner", manner);
        put(votes, "warmth", warmth);
        put(votes, "canned", canned);
        put(votes, "promise", promise);
        return votes;
    }

    private static void put(Map<String, List<?>> votes, String field, @Nullable List<?> cast) {
        if (cast != null) {
            votes.put(field, cast);
        }
    }
}
