package dev.attune.evaluate;

import java.util.List;
import java.util.function.Supplier;

/**
 * Tasks that are judged together.
 *
 * @param name what the names of its tasks begin with; the whole name of a single one
 * @param single whether there is only the one task
 * @param questions none where their data is absent
 */
record TaskGroup(String name, boolean single, Supplier<List<Question>> questions) {
    static TaskGroup single(String name, Supplier<Question> question) {
        return new TaskGroup(name, true, () -> List.of(question.get()));
    }

    static TaskGroup several(String name, Supplier<List<Question>> questions) {
        return new TaskGroup(name, false, questions);
    }

    /** Whether the name of one of its tasks may have the words in it. */
    boolean mayHave(String words) {
        return name.contains(words) || !single;
    }
}
