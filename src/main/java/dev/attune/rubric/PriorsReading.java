package dev.attune.rubric;

import java.util.List;

/** What came of reading a file of priors. */
public sealed interface PriorsReading {
    /** The file is as it should be. */
    record Sound(Priors priors) implements PriorsReading {}

    /**
     * It is not.
     *
     * @param problems what is wrong, at least one, without full stop
     */
    record Broken(List<String> problems) implements PriorsReading {
        public Broken {
            problems = List.copyOf(problems);
        }

        /** What is wrong and what to do. */
        public String explanation() {
            return String.join("; ", problems)
                    + ". Compare with docs/scoring.md, or make the file anew with attune calibrate.";
        }
    }
}
