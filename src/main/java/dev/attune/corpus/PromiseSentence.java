package dev.attune.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or two sentences of an agent that hold a promise, or nearly do. */
public record PromiseSentence(
        String id,
        String split,
        String trade,
        int writer,
        String channel,
        String text,
        List<PromiseSpan> promises,
        @Nullable Votes votes)
        implements Item {}
