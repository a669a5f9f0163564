package dev.attune.evaluate;

import dev.attune.assessment.Judge;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.DataDirectory;
import dev.attune.corpus.baseline.Ngrams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is measured of the judgement. Sets of others are read, never learnt from; without them the test part of
 * the project's corpus and its fairness pairs remain.
 */
public final class Evaluation {
    private final Judge judge;
    private final Corpus corpus;
    private final DataDirectory data;
    private final Peers peers;
    private final Consumer<String> progress;

    /**
     * @param data directory of the outside sets, or null
     * @param sample texts that slow peers are asked about in each task
     * @param progress told what is being done, and what has to be left out
     */
    public Evaluation(
            Judge judge, Corpus corpus, @Nullable Path data, PeerChoice peers, int sample, Consumer<String> progress) {
        this.judge = judge;
        this.corpus = corpus;
        this.data = new DataDirectory(data);
        this.peers = new Peers(peers, sample, new Ngrams(corpus, progress), progress);
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param only part of the name of a task, or of what is judged with it; empty for all
     */
    public Report run(String only) {
        Figures figures = new Figures(progress);
        List<Figure> all = new ArrayList<>();
        questions(only).forEach(question -> all.addAll(figures.of(question)));
        if (Fairness.TASK.contains(only) || only.startsWith(Fairness.TASK)) {
            new Fairness(corpus.fairness(), judge, peers, progress)
                    .figures().stream()
                            .filter(figure -> Fairness.TASK.contains(only)
                                    || figure.task().contains(only))
                            .forEach(all::add);
        }
        return new Report(all);
    }

    /**
     * Where Attune is wrong and sure of it.
     *
     * @param task its full name
     * @return null if no task has the name and the data it needs
     */
    public @Nullable List<Mistake> mistakes(String task, int most) {
        return questions(task).stream()
                .filter(question -> question.name().equals(task))
                .findFirst()
                .map(question -> Mistake.of(question, most))
                .orElse(null);
    }

    private List<TaskGroup> groups() {
        List<TaskGroup> groups = new ArrayList<>(new SentimentSets(data, judge, peers).groups());
        groups.add(new Panel(data, judge, peers).group());
        groups.addAll(new WordingSets(data, judge, peers).groups());
        groups.addAll(new OutcomeSets(data, judge, peers).groups());
        groups.add(new CorpusTestPart(corpus, judge, peers).group());
        return groups;
    }

    /** Those whose name has the words in it; only what may have them is judged. */
    private List<Question> questions(String only) {
        List<Question> questions = new ArrayList<>();
        for (TaskGroup group : asked(only)) {
            progress.accept("judging: " + group.name());
            group.questions().get().stream()
                    .filter(question -> question.name().contains(only))
                    .filter(question -> !question.cases().isEmpty())
                    .forEach(questions::add);
        }
        return questions;
    }

    private List<TaskGroup> asked(String only) {
        if (only.startsWith(Fairness.TASK)) {
            return List.of();
        }
        List<TaskGroup> begun =
                groups().stream().filter(group -> only.startsWith(group.name())).toList();
        return begun.isEmpty()
                ? groups().stream().filter(group -> group.mayHave(only)).toList()
                : begun;
    }
}
