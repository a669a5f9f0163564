package dev.attune.corpus;

import java.util.List;
import java.util.stream.Stream;

/** All of it, in the order of the files' names. */
public record Corpus(
        List<Context> contexts,
        List<Message> messages,
        List<PromiseSentence> promises,
        List<FairnessPair> fairness,
        List<AnsweredVotes> answered) {
    /** A reply with what it answers. */
    public record Judged(Context context, Reply reply) {}

    /** Every reply, with its context. */
    public Stream<Judged> replies() {
        return contexts.stream()
                .flatMap(context -> context.replies().stream().map(reply -> new Judged(context, reply)));
    }

    /** Every item but the votes. */
    public Stream<Item> items() {
        return Stream.of(contexts, messages, promises, fairness).flatMap(List::stream);
    }
}
