package dev.attune.scripted;

/** The numbers of the definition of scripted, in one place; docs/scoring.md says what they mean to people. */
final class ScriptedRules {
    /** Below so many content tokens nothing is said of a reply. */
    static final int FEWEST_TOKENS = 6;
    /** Replies before a reply that it is compared with. */
    static final int MEMORY_REPLIES = 512;

    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;
    /** Age of the oldest reply that a reply is compared with, milliseconds. */
    static final long MEMORY_SPAN = 14 * DAY;
    /** Earlier conversations without which nothing is high by own memory: once may be coincidence. */
    static final int FEWEST_CONVERSATIONS = 2;
    /** Conversations that make a template of a text. */
    static final int LEARNED_CONVERSATIONS = 5;
    /** A text that is not said for so long is forgotten, be it a template or not yet, milliseconds. */
    static final long LEARNED_SPAN = 30 * DAY;

    private ScriptedRules() {}

    /** Share of .70 or more, in integers. */
    static boolean isHigh(int covered, int tokens) {
        return tokens >= FEWEST_TOKENS && covered * 10 >= tokens * 7;
    }

    /** Start of the hour of an instant: what was said up to then decides which learned templates are in force. */
    static long hour(long at) {
        return Math.floorDiv(at, HOUR) * HOUR;
    }
}
