package dev.attune.corpus.baseline;

import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's text, a reply to it if there is one, and what readers said of the two; null where they said nothing or
 * could not agree. One form for the corpus and for outside data.
 */
record Case(
        String source,
        String group,
        String customer,
        @Nullable String reply,
        @Nullable String sentiment,
        @Nullable String need,
        @Nullable String outcome,
        @Nullable String manner,
        @Nullable String answered,
        @Nullable Boolean promise,
        @Nullable Double canned,
        @Nullable Double warmth) {
    /** A customer's text alone. */
    static Case customer(String source, String group, String text, @Nullable String sentiment, @Nullable String need) {
        return new Case(source, group, text, null, sentiment, need, null, null, null, null, null, null);
    }

    /** The items of one split: customers' texts once each, replies with theirs. */
    static List<Case> of(Corpus corpus, String split) {
        List<Case> cases = new ArrayList<>();
        for (Context context : corpus.contexts()) {
            if (context.split().equals(split)) {
                cases.add(customer(
                        context.trade(),
                        context.unit(),
                        context.openTurns(),
                        context.customer().sentiment(),
                        context.customer().need()));
                context.replies().forEach(reply -> cases.add(of(context, reply)));
            }
        }
        corpus.messages().stream()
                .filter(message -> message.split().equals(split))
                .map(message ->
                        customer(message.trade(), message.unit(), message.text(), message.sentiment(), message.need()))
                .forEach(cases::add);
        return cases;
    }

    private static Case of(Context context, Reply reply) {
        return new Case(
                context.trade(),
                context.unit(),
                context.openTurns(),
                reply.text(),
                null,
                null,
                reply.outcome(),
                reply.manner(),
                reply.answered(),
                !reply.promises().isEmpty(),
                reply.canned(),
                reply.warmth());
    }
}
