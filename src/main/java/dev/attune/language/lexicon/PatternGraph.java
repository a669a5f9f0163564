package dev.attune.language.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One pattern as a graph of characters, from which the words that may come next are read. {@code (a|b)} is a choice,
 * {@code [a]} may be missing; both may be nested, hold blanks, or stand inside a word. A backslash takes the next
 * character as it is.
 */
final class PatternGraph {
    /** So many different words in one place are a mistake of the author. */
    private static final int MOST_WORDS = 2_000;

    private static final char JUMP = '\0';

    /** A word that may come next, and where the graph stands after it. */
    record Step(String word, int state) {}

    private final String pattern;
    private int at;
    private final List<List<int[]>> edges = new ArrayList<>();
    private final int end;

    /** @throws IllegalArgumentException if brackets do not match */
    PatternGraph(String pattern) {
        this.pattern = pattern;
        int start = state();
        end = state();
        choice(start, end);
        if (at < pattern.length()) {
            throw new IllegalArgumentException("unbalanced brackets");
        }
    }

    int start() {
        return 0;
    }

    /** Words that may come next. */
    Set<Step> next(int state) {
        Set<Step> steps = new LinkedHashSet<>();
        words(state, "", steps);
        if (steps.size() > MOST_WORDS) {
            throw new IllegalArgumentException("stands for too much");
        }
        return steps;
    }

    /** Whether the pattern may end here. */
    boolean accepts(int state) {
        return accepts(state, new LinkedHashSet<>());
    }

    private boolean accepts(int state, Set<Integer> seen) {
        if (state == end) {
            return true;
        }
        if (!seen.add(state)) {
            return false;
        }
        for (int[] edge : edges.get(state)) {
            if ((edge[0] == JUMP || edge[0] == ' ') && accepts(edge[1], seen)) {
                return true;
            }
        }
        return false;
    }

    private void words(int state, String word, Set<Step> steps) {
        if (state == end && !word.isEmpty()) {
            steps.add(new Step(word, end));
        }
        for (int[] edge : edges.get(state)) {
            if (edge[0] == JUMP || (edge[0] == ' ' && word.isEmpty())) {
                words(edge[1], word, steps);
            } else if (edge[0] == ' ') {
                steps.add(new Step(word, edge[1]));
            } else {
                words(edge[1], word + (char) edge[0], steps);
            }
        }
    }

    private void choice(int from, int to) {
        row(from, to);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            row(from, to);
        }
    }

    private void row(int from, int to) {
        int state = from;
        while (at < pattern.length() && "|)]".indexOf(pattern.charAt(at)) < 0) {
            char c = pattern.charAt(at++);
            int next = state();
            if (c == '(' || c == '[') {
                choice(state, next);
                close(c == '(' ? ')' : ']');
                if (c == '[') {
                    edge(state, JUMP, next);
                }
            } else {
                boolean escaped = c == '\\' && at < pattern.length();
                edge(state, escaped ? pattern.charAt(at++) : c, next);
            }
            state = next;
        }
        edge(state, JUMP, to);
    }

    private void close(char bracket) {
        if (at >= pattern.length() || pattern.charAt(at) != bracket) {
            throw new IllegalArgumentException("unbalanced brackets");
        }
        at++;
    }

    private int state() {
        edges.add(new ArrayList<>(2));
        return edges.size() - 1;
    }

    private void edge(int from, char c, int to) {
        edges.get(from).add(new int[] {c, to});
    }
}
