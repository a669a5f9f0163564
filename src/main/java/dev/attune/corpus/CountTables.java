package dev.attune.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many items there are of what, how their labels are shared out, and how long they are. */
final class CountTables {
    private final Corpus corpus;

    CountTables(Corpus corpus) {
        this.corpus = corpus;
    }

    List<Table> all() {
        return List.of(kinds(), trades(), channels(), writings(), labels(), lengths());
    }

    private Table kinds() {
        Table table = Table.of("Items", "kind", "all", "train", "dev", "test");
        kind(table, "contexts", corpus.contexts().stream().map(Context::split).toList());
        kind(
                table,
                "replies",
                corpus.replies().map(judged -> judged.context().split()).toList());
        kind(
                table,
                "replies whose text is in three contexts",
                corpus.contexts().stream()
                        .filter(context -> context.sameReply() != null)
                        .map(Context::split)
                        .toList());
        kind(table, "messages", corpus.messages().stream().map(Message::split).toList());
        kind(
                table,
                "promise sentences",
                corpus.promises().stream().map(PromiseSentence::split).toList());
        kind(
                table,
                "fairness pairs",
                corpus.fairness().stream().map(FairnessPair::split).toList());
        return table;
    }

    private static void kind(Table table, String name, List<String> splits) {
        Tally tally = new Tally();
        splits.forEach(tally::add);
        table.row(name, tally.total(), tally.of("train"), tally.of("dev"), tally.of("test"));
    }

    private Table trades() {
        Table table =
                Table.of("Trades", "trade", "contexts", "replies", "messages", "promise sentences", "fairness pairs");
        Set<String> trades = corpus.items().map(Item::trade).collect(Collectors.toCollection(TreeSet::new));
        for (String trade : trades) {
            Predicate<Item> here = item -> item.trade().equals(trade);
            table.row(
                    trade,
                    corpus.contexts().stream().filter(here).count(),
                    corpus.replies()
                            .filter(judged -> here.test(judged.context()))
                            .count(),
                    corpus.messages().stream().filter(here).count(),
                    corpus.promises().stream().filter(here).count(),
                    corpus.fairness().stream().filter(here).count());
        }
        return table;
    }

    private Table channels() {
        Table table = Table.of("Channels", "channel", "replies", "messages");
        Tally replies = new Tally();
        Tally messages = new Tally();
        corpus.replies().forEach(judged -> replies.add(judged.context().channel()));
        corpus.messages().forEach(message -> messages.add(message.channel()));
        Labels.CHANNELS.forEach(channel -> table.row(channel, replies.of(channel), messages.of(channel)));
        return table;
    }

    private Table writings() {
        Table table = Table.of("How customers write", "writing", "contexts", "messages");
        Tally contexts = new Tally();
        Tally messages = new Tally();
        corpus.contexts().forEach(context -> contexts.add(context.writing()));
        corpus.messages().forEach(message -> messages.add(message.writing()));
        Labels.WRITINGS.forEach(writing -> table.row(writing, contexts.of(writing), messages.of(writing)));
        return table;
    }

    private Table labels() {
        Table table = Table.of("Labels", "label", "of", "n", "shares");
        of(table, "sentiment", corpus.contexts(), context -> context.customer().sentiment(), Labels.SENTIMENTS);
        of(table, "need", corpus.contexts(), context -> context.customer().need(), Labels.NEEDS);
        of(table, "style", corpus.contexts(), context -> context.customer().style(), Labels.STYLES);
        List<Reply> replies = corpus.replies().map(Corpus.Judged::reply).toList();
        List<Reply> needed = corpus.replies()
                .filter(judged -> !judged.context().customer().need().equals("NONE"))
                .map(Corpus.Judged::reply)
                .toList();
        of(table, "outcome", replies, Reply::outcome, Labels.OUTCOMES);
        of(table, "outcome where there is a need", needed, Reply::outcome, List.of("MET", "WEAK", "MISSED"));
        of(table, "answered", replies, Reply::answered, Labels.ANSWERED);
        of(table, "manner", replies, Reply::manner, Labels.MANNERS);
        several(table, "reasons", replies, Reply::reasons, Labels.REASONS);
        several(table, "acts", replies, CountTables::acts, Labels.ACTS);
        share(table, "a promise", replies, reply -> !reply.promises().isEmpty());
        share(table, "canned at least .75", replies, reply -> reply.canned() >= .75);
        share(table, "misfit", replies, reply -> reply.misfit() == 1);
        share(table, "warmth at least 3.6", replies, reply -> reply.warmth() >= 3.6);
        share(table, "warmth at most 2.4", replies, reply -> reply.warmth() <= 2.4);
        of(table, "sentiment of messages", corpus.messages(), Message::sentiment, Labels.SENTIMENTS);
        of(table, "need of messages", corpus.messages(), Message::need, Labels.NEEDS);
        several(table, "signals of messages", corpus.messages(), Message::signals, Labels.SIGNALS);
        several(table, "asks of messages", corpus.messages(), Message::asks, Labels.ASKS);
        return table;
    }

    private static List<String> acts(Reply reply) {
        return reply.sentences().stream()
                .flatMap(sentence -> sentence.acts().stream())
                .distinct()
                .toList();
    }

    private static <T> void of(
            Table table, String label, List<T> items, Function<T, String> value, List<String> order) {
        several(table, label, items, value.andThen(List::of), order);
    }

    private static <T> void several(
            Table table, String label, List<T> items, Function<T, List<String>> values, List<String> order) {
        Tally tally = new Tally();
        items.forEach(item -> values.apply(item).forEach(tally::add));
        String of =
                items.isEmpty() ? "" : items.get(0).getClass().getSimpleName().toLowerCase(Locale.ROOT);
        table.row(label, of, items.size(), tally.shares(order, items.size()));
    }

    private static void share(Table table, String label, List<Reply> replies, Predicate<Reply> holds) {
        long count = replies.stream().filter(holds).count();
        table.row(label, "reply", replies.size(), Math.round(100f * count / Math.max(1, replies.size())) + " %");
    }

    private Table lengths() {
        Table table = Table.of("Lengths in words", "text", "quarter below", "median", "quarter above", "longest");
        length(
                table,
                "reply",
                corpus.replies().map(judged -> judged.reply().text()).toList());
        length(
                table,
                "customer's open turns",
                corpus.contexts().stream().map(Context::openTurns).toList());
        length(table, "message", corpus.messages().stream().map(Message::text).toList());
        length(
                table,
                "promise sentence",
                corpus.promises().stream().map(PromiseSentence::text).toList());
        return table;
    }

    private static void length(Table table, String name, List<String> texts) {
        int[] lengths = texts.stream().mapToInt(Tokens::count).sorted().toArray();
        if (lengths.length > 0) {
            int n = lengths.length;
            table.row(name, lengths[n / 4], lengths[n / 2], lengths[3 * n / 4], lengths[n - 1]);
        }
    }
}
