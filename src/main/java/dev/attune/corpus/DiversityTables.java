package dev.attune.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether many different people seem to write. */
final class DiversityTables {
    /** Type-token ratio falls with length, so that only stretches of one length compare. */
    private static final int STRETCH = 1000;

    private static final int RUN = 5;

    private final List<Texts.Text> texts;
    private final Corpus corpus;

    DiversityTables(Corpus corpus) {
        this.corpus = corpus;
        this.texts = Texts.of(corpus);
    }

    List<Table> all() {
        return List.of(words(), openings(), overlap());
    }

    private Table words() {
        Table table = Table.of(
                "Words", "texts of", "words", "different", "different in 1,000 words", "20 most common openings");
        words(table, "agents (each text once)", true);
        words(table, "customers (each text once)", false);
        return table;
    }

    private void words(Table table, String name, boolean agent) {
        List<List<String>> mine = texts.stream()
                .filter(text -> text.agent() == agent)
                .map(Texts.Text::text)
                .distinct()
                .map(Tokens::of)
                .toList();
        List<String> all = mine.stream().flatMap(List::stream).toList();
        double ratio = 0;
        int stretches = all.size() / STRETCH;
        for (int i = 0; i < stretches; i++) {
            ratio += new HashSet<>(all.subList(i * STRETCH, (i + 1) * STRETCH)).size();
        }
        Tally openings = openings(mine);
        int common =
                openings.most(20).stream().mapToInt(entry -> entry.getValue()).sum();
        table.row(
                name,
                all.size(),
                new HashSet<>(all).size(),
                Math.round(ratio / Math.max(1, stretches)),
                percent(common, openings.total()));
    }

    private static Tally openings(List<List<String>> texts) {
        Tally openings = new Tally();
        texts.stream()
                .filter(words -> words.size() > 3)
                .forEach(words -> openings.add(String.join(" ", words.subList(0, 3))));
        return openings;
    }

    private Table openings() {
        Table table = Table.of("Most common first three words of replies", "opening", "share");
        Tally openings = openings(corpus.replies()
                .map(judged -> judged.reply().text())
                .distinct()
                .map(Tokens::of)
                .toList());
        openings.most(10).forEach(entry -> table.row(entry.getKey(), percent(entry.getValue(), openings.total())));
        return table;
    }

    private Table overlap() {
        Table table = Table.of("Runs of five words that are in train too", "texts of", "dev", "test");
        overlap(table, "agents", Texts.Text::agent);
        overlap(table, "customers", text -> !text.agent());
        table.row(
                "near-duplicates across splits",
                NearDuplicates.acrossSplits(texts).size(),
                "");
        return table;
    }

    private void overlap(Table table, String name, Predicate<Texts.Text> who) {
        Set<String> train = runs("train", who);
        table.row(name, shared(runs("dev", who), train), shared(runs("test", who), train));
    }

    private static String shared(Set<String> runs, Set<String> train) {
        return percent((int) runs.stream().filter(train::contains).count(), runs.size());
    }

    private Set<String> runs(String split, Predicate<Texts.Text> who) {
        return texts.stream()
                .filter(text -> text.split().equals(split) && who.test(text))
                .flatMap(text -> Tokens.grams(Tokens.of(text.text()), RUN).stream())
                .collect(Collectors.toSet());
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }
}
