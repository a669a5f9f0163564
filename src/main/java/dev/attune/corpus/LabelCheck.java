package dev.attune.corpus;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels are those of the guide, and go together. */
final class LabelCheck {
    /** Means of two readers that differ may lie half a point beyond what the guide says of one. */
    private static final double WARM_FROM = 3;

    private static final double COLD_UP_TO = 3.5;

    private static final Map<String, List<String>> VALUES = Map.of(
            "sentiment", Labels.SENTIMENTS,
            "need", Labels.NEEDS,
            "style", Labels.STYLES,
            "outcome", Labels.OUTCOMES,
            "answered", Labels.ANSWERED,
            "manner", Labels.MANNERS);

    private final List<Problem> problems;

    LabelCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Corpus corpus) {
        corpus.items().forEach(item -> {
            oneOf(item.id(), "split", item.split(), Labels.SPLITS);
            require(
                    item.id(),
                    item.writer() >= 1 && item.writer() <= Labels.WRITERS,
                    "writer is not 1 to " + Labels.WRITERS);
        });
        corpus.contexts().forEach(this::context);
        for (Message message : corpus.messages()) {
            oneOf(message.id(), "channel", message.channel(), Labels.CHANNELS);
            oneOf(message.id(), "writing", message.writing(), Labels.WRITINGS);
            customer(message.id(), message.customer());
            votes(message.id(), Votes.of(message.votes()));
        }
        for (PromiseSentence sentence : corpus.promises()) {
            oneOf(sentence.id(), "channel", sentence.channel(), Labels.CHANNELS);
            promises(sentence.id(), sentence.promises(), Votes.of(sentence.votes()));
        }
        for (FairnessPair pair : corpus.fairness()) {
            oneOf(pair.id(), "side", pair.side(), Labels.SIDES);
            oneOf(pair.id(), "dimension", pair.dimension(), Labels.DIMENSIONS);
            require(
                    pair.id(),
                    pair.side().equals(Turn.CUSTOMER) == (pair.context() == null),
                    "a pair has a context on the agent's side, and only there");
        }
        for (AnsweredVotes item : corpus.answered()) {
            setOf(item.id(), "votes", item.votes(), Labels.ANSWERED, false);
            require(item.id(), item.votes().size() == 2, "there are not two votes");
        }
    }

    private void context(Context context) {
        String id = context.id();
        oneOf(id, "channel", context.channel(), Labels.CHANNELS);
        oneOf(id, "writing", context.writing(), Labels.WRITINGS);
        context.turns().forEach(turn -> oneOf(id, "role", turn.role(), Labels.ROLES));
        require(id, !context.turns().isEmpty() && context.turns().size() <= 6, "has not 1 to 6 turns");
        require(id, !context.openTurns().isEmpty(), "the last turn is not the customer's");
        require(id, !context.replies().isEmpty(), "has no reply");
        customer(id, context.customer());
        for (Reply reply : context.replies()) {
            reply(reply);
            require(
                    reply.id(),
                    context.customer().need().equals("NONE") == Labels.OUTCOMES_WITHOUT_NEED.contains(reply.outcome()),
                    "need " + context.customer().need() + " does not go with outcome " + reply.outcome());
        }
    }

    private void customer(String id, Customer customer) {
        oneOf(id, "sentiment", customer.sentiment(), Labels.SENTIMENTS);
        oneOf(id, "need", customer.need(), Labels.NEEDS);
        oneOf(id, "style", customer.style(), Labels.STYLES);
        setOf(id, "signals", customer.signals(), Labels.SIGNALS, true);
        setOf(id, "asks", customer.asks(), Labels.ASKS, true);
        require(
                id,
                !(customer.need().equals("PRAISE") && customer.sentiment().equals("negative")),
                "need PRAISE does not go with sentiment negative");
    }

    private void reply(Reply reply) {
        String id = reply.id();
        oneOf(id, "outcome", reply.outcome(), Labels.OUTCOMES);
        oneOf(id, "answered", reply.answered(), Labels.ANSWERED);
        oneOf(id, "manner", reply.manner(), Labels.MANNERS);
        setOf(id, "reasons", reply.reasons(), Labels.REASONS, true);
        reply.sentences().forEach(sentence -> setOf(id, "acts", sentence.acts(), Labels.ACTS, true));
        require(id, reply.warmth() >= 1 && reply.warmth() <= 5, "warmth is not 1 to 5");
        require(id, reply.canned() >= 0 && reply.canned() <= 1, "canned is not 0 to 1");
        require(id, reply.misfit() == 0 || reply.misfit() == 1, "misfit is not 0 or 1");
        require(id, reply.misfit() == 0 || reply.canned() > 0, "misfit does not go with canned 0");
        require(id, reply.personal() >= 0 && reply.personal() <= 2, "personal is not 0 to 2");
        require(
                id,
                reply.empathy().size() == 3 && reply.empathy().stream().allMatch(value -> value >= 0 && value <= 2),
                "empathy is not three times 0 to 2");
        switch (reply.manner()) {
            case "WARM" -> require(id, reply.warmth() >= WARM_FROM, "manner WARM does not go with this warmth");
            case "INDIFFERENT", "HOSTILE" ->
                require(id, reply.warmth() <= COLD_UP_TO, "manner " + reply.manner() + " does not go with this warmth");
            default -> {}
        }
        Votes votes = Votes.of(reply.votes());
        votes(id, votes);
        promises(id, reply.promises(), votes);
        boolean act =
                reply.sentences().stream().anyMatch(sentence -> sentence.acts().contains("PROMISE"));
        // The author gave the acts; where the readers differ, the promise is the third reader's.
        require(
                id,
                votes.promise() != null || act == !reply.promises().isEmpty(),
                "act PROMISE and promises do not go together");
    }

    private void promises(String id, List<PromiseSpan> promises, Votes votes) {
        promises.forEach(promise -> {
            oneOf(id, "type", promise.type(), Labels.PROMISE_TYPES);
            require(id, !Boolean.FALSE.equals(promise.conditional()), "conditional is true or absent");
        });
        List<Boolean> cast = votes.promise();
        require(
                id,
                cast == null || cast.size() != 3 || cast.get(2) == !promises.isEmpty(),
                "promises are not as the third reader decided");
    }

    private void votes(String id, Votes votes) {
        votes.byField().forEach((field, cast) -> {
            require(id, cast.size() == 2 || cast.size() == 3, "there are not two or three votes on " + field);
            List<String> allowed = VALUES.get(field);
            if (allowed != null) {
                cast.forEach(vote -> oneOf(id, "votes." + field, String.valueOf(vote), allowed));
            }
        });
        ofOne(id, "reasonsOfOne", votes.reasonsOfOne(), Labels.REASONS);
        ofOne(id, "signalsOfOne", votes.signalsOfOne(), Labels.SIGNALS);
        ofOne(id, "asksOfOne", votes.asksOfOne(), Labels.ASKS);
    }

    private void ofOne(String id, String field, @Nullable List<String> values, List<String> allowed) {
        if (values != null) {
            setOf(id, "votes." + field, values, allowed, true);
        }
    }

    private void setOf(String id, String field, List<String> values, Collection<String> allowed, boolean once) {
        values.forEach(value -> oneOf(id, field, value, allowed));
        require(id, !once || new HashSet<>(values).size() == values.size(), field + " holds a value twice");
    }

    private void oneOf(String id, String field, String value, Collection<String> allowed) {
        require(id, allowed.contains(value), field + " " + value + " is not one of " + String.join(", ", allowed));
    }

    private void require(String id, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(new Problem(id, otherwise));
        }
    }
}
