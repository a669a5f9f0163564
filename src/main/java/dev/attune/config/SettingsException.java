package dev.attune.config;

import java.util.List;

/** Settings cannot be used. Carries all problems, each one a line for a person. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line a problem: key, value, what is allowed and where it was set. */
    public List<String> problems() {
        return problems;
    }
}
