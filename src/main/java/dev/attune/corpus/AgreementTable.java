package dev.attune.corpus;

import dev.attune.measure.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far the author and the second reader agree, a row a field, from the votes that are kept where they differ. */
final class AgreementTable {
    private final Table table = Table.of("Agreement of the two readers", "of", "field", "n", "equal", "kappa");
    private final Corpus corpus;

    private AgreementTable(Corpus corpus) {
        this.corpus = corpus;
    }

    static Table of(Corpus corpus) {
        AgreementTable filled = new AgreementTable(corpus);
        filled.replies();
        filled.messages();
        filled.promises();
        filled.answered();
        return filled.table;
    }

    private void replies() {
        List<Corpus.Judged> replies = corpus.replies().toList();
        Function<Corpus.Judged, Votes> votes = judged -> Votes.of(judged.reply().votes());
        Function<Corpus.Judged, Customer> customer = judged -> judged.context().customer();
        Function<Corpus.Judged, Reply> reply = Corpus.Judged::reply;
        field("reply", "sentiment", replies, votes, Votes::sentiment, customer.andThen(Customer::sentiment));
        field("reply", "need", replies, votes, Votes::need, customer.andThen(Customer::need));
        field("reply", "outcome", replies, votes, Votes::outcome, reply.andThen(Reply::outcome));
        field("reply", "answered", replies, votes, Votes::answered, reply.andThen(Reply::answered));
        field("reply", "manner", replies, votes, Votes::manner, reply.andThen(Reply::manner));
        Function<Corpus.Judged, Boolean> promises =
                reply.andThen(Reply::promises).andThen(found -> !found.isEmpty());
        field("reply", "promise", replies, votes, Votes::promise, promises);
        for (String reason : Labels.REASONS) {
            inSet("reply", reason, replies, votes, Votes::reasonsOfOne, reply.andThen(Reply::reasons));
        }
        warmth(replies);
    }

    private void messages() {
        List<Message> messages = corpus.messages();
        Function<Message, Votes> votes = message -> Votes.of(message.votes());
        field("message", "sentiment", messages, votes, Votes::sentiment, Message::sentiment);
        field("message", "need", messages, votes, Votes::need, Message::need);
        field("message", "style", messages, votes, Votes::style, Message::style);
        for (String signal : Labels.SIGNALS) {
            inSet("message", signal, messages, votes, Votes::signalsOfOne, Message::signals);
        }
        for (String ask : Labels.ASKS) {
            inSet("message", ask, messages, votes, Votes::asksOfOne, Message::asks);
        }
    }

    private void promises() {
        Function<PromiseSentence, Votes> votes = sentence -> Votes.of(sentence.votes());
        Function<PromiseSentence, Boolean> kept =
                sentence -> !sentence.promises().isEmpty();
        field("promise sentence", "promise", corpus.promises(), votes, Votes::promise, kept);
    }

    private void answered() {
        Agreement agreement = new Agreement();
        corpus.answered()
                .forEach(item -> agreement.add(item.votes().get(0), item.votes().get(1)));
        row("500 replies read again", "answered", agreement);
    }

    /** Where there are no votes, both readers gave what was kept. */
    private <T> void field(
            String of,
            String field,
            List<T> items,
            Function<T, Votes> votes,
            Function<Votes, @Nullable List<?>> cast,
            Function<T, ?> kept) {
        Agreement agreement = new Agreement();
        for (T item : items) {
            List<?> two = cast.apply(votes.apply(item));
            String label = String.valueOf(kept.apply(item));
            agreement.add(
                    two == null ? label : String.valueOf(two.get(0)), two == null ? label : String.valueOf(two.get(1)));
        }
        row(of, field, agreement);
    }

    /**
     * A label of a set. The votes do not say which of the two gave it alone, so that both are taken to have given it
     * equally often; they count in turn.
     */
    private <T> void inSet(
            String of,
            String label,
            List<T> items,
            Function<T, Votes> votes,
            Function<Votes, @Nullable List<String>> alone,
            Function<T, List<String>> kept) {
        Agreement agreement = new Agreement();
        boolean firstsTurn = true;
        for (T item : items) {
            List<String> one = alone.apply(votes.apply(item));
            if (one != null && one.contains(label)) {
                agreement.add(String.valueOf(firstsTurn), String.valueOf(!firstsTurn));
                firstsTurn = !firstsTurn;
            } else {
                String both = String.valueOf(kept.apply(item).contains(label));
                agreement.add(both, both);
            }
        }
        row(of, label, agreement);
    }

    private void warmth(List<Corpus.Judged> replies) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        boolean kept = false;
        for (Corpus.Judged judged : replies) {
            List<Double> votes = Votes.of(judged.reply().votes()).warmth();
            kept |= votes != null;
            first.add(votes == null ? judged.reply().warmth() : votes.get(0));
            second.add(votes == null ? judged.reply().warmth() : votes.get(1));
        }
        // Without any votes the means alone say nothing of agreement.
        if (kept) {
            double correlation = RankCorrelation.of(values(first), values(second));
            table.row("reply", "warmth (Spearman)", replies.size(), "", correlation);
        }
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void row(String of, String field, Agreement agreement) {
        if (agreement.items() > 0) {
            table.row(of, field, agreement.items(), agreement.share(), agreement.kappa());
        }
    }
}
