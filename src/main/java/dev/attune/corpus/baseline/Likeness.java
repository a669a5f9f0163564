package dev.attune.corpus.baseline;

import dev.attune.corpus.Corpus;
import dev.attune.corpus.Table;
import dev.attune.corpus.Tokens;
import dev.attune.corpus.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How like real conversations the corpus is. */
public final class Likeness {
    /** Channels whose texts are made under the same conditions as a source's. */
    private static final Map<String, Set<String>> CHANNELS = Map.of(
            "chats", Set.of("CHAT", "MESSAGING"),
            "tweets", Set.of("SOCIAL"),
            "app reviews", Set.of("SOCIAL"));

    private static final int STRONGEST = 25;

    private final Corpus corpus;
    private final Map<String, List<OutsideData.Spoken>> sources;
    private final Consumer<String> progress;

    /**
     * @param progress told what is being done
     */
    public Likeness(Corpus corpus, OutsideData outside, Consumer<String> progress) {
        this.corpus = corpus;
        this.sources = outside.spoken();
        this.progress = progress;
    }

    /** Coverage and lengths, how well the two can be told apart, and by what. */
    public List<Table> run() {
        progress.accept("coverage of real words");
        List<Table> tables = new ArrayList<>(List.of(coverage()));
        Table apart = Table.of(
                "Told apart by words", "replies of", "channels", "corpus", "real", "AUC", "AUC by letters alone");
        Map<String, List<OutsideData.Spoken>> each = new LinkedHashMap<>(sources);
        List<OutsideData.Spoken> all = new ArrayList<>();
        sources.values().forEach(spoken -> all.addAll(Tell.sample(agents(spoken))));
        each.put("all", all);
        each.forEach((name, spoken) -> {
            progress.accept("telling apart: " + name);
            Set<String> channels = CHANNELS.getOrDefault(name, Set.of());
            List<OutsideData.Spoken> ours = Tell.sample(replies(channels));
            List<OutsideData.Spoken> real = Tell.sample(agents(spoken));
            Tell words = new Tell(ours, real, true);
            String which = channels.isEmpty()
                    ? "all"
                    : String.join(", ", channels.stream().sorted().toList());
            apart.row(name, which, ours.size(), real.size(), new Tell(ours, real, false).auc(), words.auc());
            tables.add(giveaways(name, words));
        });
        yardstick(apart);
        tables.add(1, apart);
        return tables;
    }

    /** Any two sources differ: how well real ones can be told from each other. */
    private void yardstick(Table apart) {
        List<String> names = List.copyOf(sources.keySet());
        for (int i = 1; i < names.size(); i++) {
            progress.accept("telling apart: " + names.get(0) + ", " + names.get(i));
            List<OutsideData.Spoken> first = Tell.sample(agents(sources.getOrDefault(names.get(0), List.of())));
            List<OutsideData.Spoken> second = Tell.sample(agents(sources.getOrDefault(names.get(i), List.of())));
            apart.row(
                    names.get(i) + " from " + names.get(0) + ", both real",
                    "",
                    first.size(),
                    second.size(),
                    new Tell(first, second, false).auc(),
                    new Tell(first, second, true).auc());
        }
    }

    private static Table giveaways(String name, Tell tell) {
        Table table = Table.of("What gives them away: " + name, "side", "words and pairs, strongest first");
        table.row("corpus", String.join(" · ", tell.strongest(false, STRONGEST)));
        table.row("real", String.join(" · ", tell.strongest(true, STRONGEST)));
        return table;
    }

    private static List<OutsideData.Spoken> agents(List<OutsideData.Spoken> spoken) {
        return spoken.stream().filter(OutsideData.Spoken::agent).toList();
    }

    /** Texts once each: those in three contexts would count thrice. */
    private List<OutsideData.Spoken> replies(Set<String> channels) {
        Map<String, OutsideData.Spoken> replies = new LinkedHashMap<>();
        corpus.replies()
                .filter(judged ->
                        channels.isEmpty() || channels.contains(judged.context().channel()))
                .forEach(judged -> replies.putIfAbsent(
                        judged.reply().text(),
                        new OutsideData.Spoken(
                                judged.context().unit(), true, judged.reply().text())));
        return List.copyOf(replies.values());
    }

    private Table coverage() {
        Table table = Table.of(
                "Real texts beside the corpus",
                "source",
                "role",
                "texts",
                "words known",
                "different words known",
                "median words",
                "median words, corpus");
        sources.forEach((name, spoken) -> {
            for (boolean agent : new boolean[] {false, true}) {
                List<String> real = spoken.stream()
                        .filter(each -> each.agent() == agent)
                        .map(OutsideData.Spoken::text)
                        .toList();
                coverage(table, name, agent, real);
            }
        });
        return table;
    }

    private void coverage(Table table, String name, boolean agent, List<String> real) {
        Set<String> known = new HashSet<>();
        ours(agent, Set.of()).forEach(text -> known.addAll(Tokens.of(text)));
        int[] words = {0, 0};
        Set<String> different = new HashSet<>();
        for (String text : real) {
            for (String word : Tokens.of(text)) {
                words[0]++;
                words[1] += known.contains(word) ? 1 : 0;
                different.add(word);
            }
        }
        long shared = different.stream().filter(known::contains).count();
        table.row(
                name,
                agent ? "agent" : "customer",
                real.size(),
                percent(words[1], words[0]),
                percent(shared, different.size()),
                median(real.stream()),
                median(ours(agent, CHANNELS.getOrDefault(name, Set.of()))));
    }

    private Stream<String> ours(boolean agent, Set<String> channels) {
        Stream<String> turns = corpus.contexts().stream()
                .filter(context -> channels.isEmpty() || channels.contains(context.channel()))
                .flatMap(context -> context.turns().stream())
                .filter(turn -> turn.role().equals(agent ? "AGENT" : Turn.CUSTOMER))
                .map(Turn::text);
        Stream<String> others = agent
                ? corpus.replies()
                        .filter(judged -> channels.isEmpty()
                                || channels.contains(judged.context().channel()))
                        .map(judged -> judged.reply().text())
                : corpus.messages().stream()
                        .filter(message -> channels.isEmpty() || channels.contains(message.channel()))
                        .map(message -> message.text());
        return Stream.concat(turns, others);
    }

    private static int median(Stream<String> texts) {
        int[] lengths = texts.mapToInt(Tokens::count).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }
}
