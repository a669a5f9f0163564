package dev.attune.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, and how long.
 *
 * @param parts which of {@link Part}
 * @param quick few rounds on little input: enough to see that nothing is far off
 * @param rounds of the comparisons; 0: as quick says
 * @param centres contact centres of the workload, about 3,400 events each; 0: as quick says
 * @param texts file with one message a line for the language layer; null: what the corpus' customers write
 * @param data directory of sets of others, whose texts are read too; null: none
 * @param seed of the workload
 * @param rate events a second while latency is measured; 0: half of what was measured as the maximum
 * @param settings of Attune's sides that differ from the defaults
 */
public record BenchOptions(
        Set<Part> parts,
        boolean quick,
        int rounds,
        int centres,
        @Nullable Path texts,
        @Nullable Path data,
        long seed,
        int rate,
        Map<String, String> settings) {

    /** What can be measured by itself. */
    public enum Part {
        /** The whole service against a bare count, and exactly once against at least once. */
        SERVICE,
        /** Messages a second and core against stock CoreNLP, and the worst texts. */
        LANGUAGE,
        /** From event to readable score at half of the service's own maximum. */
        LATENCY,
        /** A reply's cost against horizon and history. */
        HISTORY,
        /** How fast it is told what was said before, and what an agent's memory takes. */
        SCRIPTED
    }

    int roundsOf(int quickly, int fully) {
        return rounds > 0 ? rounds : quick ? quickly : fully;
    }

    int centresOf(int quickly, int fully) {
        return centres > 0 ? centres : quick ? quickly : fully;
    }
}
