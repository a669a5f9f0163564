package dev.attune.corpus;

import java.util.ArrayList;
import java.util.List;

/** Everything that must hold of the corpus, in one call. */
public final class CorpusCheck {
    private CorpusCheck() {}

    /** All problems, in the order of the checks; empty if it is sound. */
    public static List<Problem> of(Corpus corpus) {
        List<Problem> problems = new ArrayList<>();
        new LabelCheck(problems).check(corpus);
        new TextCheck(problems).check(corpus);
        new SplitCheck(problems).check(corpus);
        new DecencyCheck(problems).check(corpus);
        return List.copyOf(problems);
    }
}
