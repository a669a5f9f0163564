package dev.attune.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids are unique, and nothing that a model learns from comes back in its test. */
final class SplitCheck {
    private final List<Problem> problems;

    SplitCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Corpus corpus) {
        ids(corpus);
        Map<String, String> sides = new HashMap<>();
        corpus.items().forEach(item -> {
            String other = sides.putIfAbsent(item.unit(), item.split());
            if (other != null && !other.equals(item.split())) {
                report(item.id(), item.unit() + " is in " + other + " and in " + item.split());
            }
            if (Labels.TEST_TRADES.contains(item.trade()) && !item.split().equals("test")) {
                report(item.id(), "trade " + item.trade() + " is only for test");
            }
        });
        sameReplies(corpus);
        for (NearDuplicates.Pair pair : NearDuplicates.acrossSplits(Texts.of(corpus))) {
            report(
                    pair.first().id(),
                    (pair.exact() ? "same text as " : "nearly the same text as ")
                            + pair.second().id() + ", in " + pair.first().split() + " and "
                            + pair.second().split());
        }
    }

    private void ids(Corpus corpus) {
        Set<String> items = new HashSet<>();
        corpus.items().map(Item::id).filter(id -> !items.add(id)).forEach(id -> report(id, "the id is there twice"));
        // A context with one reply may share its id with it.
        Set<String> replies = new HashSet<>();
        corpus.replies()
                .map(judged -> judged.reply().id())
                .filter(id -> !replies.add(id))
                .forEach(id -> report(id, "the id is there twice"));
        corpus.answered().stream()
                .map(AnsweredVotes::id)
                .filter(id -> !replies.contains(id))
                .forEach(id -> report(id, "votes on a reply that is not there"));
    }

    private void sameReplies(Corpus corpus) {
        Map<String, Set<String>> texts = new HashMap<>();
        Map<String, Integer> contexts = new HashMap<>();
        for (Context context : corpus.contexts()) {
            if (context.sameReply() != null) {
                contexts.merge(context.sameReply(), 1, Integer::sum);
                Set<String> group = texts.computeIfAbsent(context.sameReply(), key -> new HashSet<>());
                context.replies().forEach(reply -> group.add(reply.text()));
            }
        }
        texts.forEach((group, text) -> {
            if (text.size() != 1) {
                report(group, "the contexts of sameReply have more than one text");
            }
        });
        contexts.forEach((group, count) -> {
            if (count != 3) {
                report(group, "sameReply has " + count + " contexts instead of three");
            }
        });
    }

    private void report(String id, String what) {
        problems.add(new Problem(id, what));
    }
}
