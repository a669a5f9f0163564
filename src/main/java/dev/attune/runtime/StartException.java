package dev.attune.runtime;

import java.util.List;

/** The surroundings are not fit to start in. Carries all findings, each one a line that says what to do. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public StartException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
