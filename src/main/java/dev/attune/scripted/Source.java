package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/**
 * What of a reply stands in one source.
 *
 * @param kind of the source
 * @param id of the template; null for memory
 * @param covered tokens that count and lie in a run that the source has
 * @param coveredWords of them, words
 * @param high whether that makes the reply scripted
 */
record Source(Kind kind, @Nullable String id, int covered, int coveredWords, boolean high) {
    /** In the order in which equal sources are preferred: the one that says most to people first. */
    enum Kind {
        DECLARED,
        LEARNED,
        MEMORY
    }

    /**
     * Whether this is the better source: one that makes the reply scripted, then the one that has more of it, then the
     * kind, then the one that leaves fewer words. Never a matter of the order in which they were met.
     */
    boolean isBetterThan(@Nullable Source other) {
        if (other == null) {
            return true;
        }
        if (high != other.high) {
            return high;
        }
        if (covered != other.covered) {
            return covered > other.covered;
        }
        if (kind != other.kind) {
            return kind.compareTo(other.kind) < 0;
        }
        if (coveredWords != other.coveredWords) {
            return coveredWords > other.coveredWords;
        }
        return id != null && other.id != null && id.compareTo(other.id) < 0;
    }
}
