package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/**
 * Says how much of a reply stands in the one best source: a declared template, a learned one in force, or one of its
 * agent's earlier replies to other customers. Keeps work space between calls: one a thread.
 */
public final class ScriptedJudge {
    private final DeclaredTemplates.Search declared;
    private final MemorySearch memory = new MemorySearch();
    private final Reading reading = new Reading();

    /** @param templates all that are declared now; another judge when they change */
    public ScriptedJudge(DeclaredTemplates templates) {
        declared = templates.new Search();
    }

    /**
     * Judges a reply by what its agent had said before it.
     *
     * @param reply may be in the memory or not; replies from itself on do not matter
     */
    public ScriptedVerdict judge(MemoryEntry reply, AgentMemory agent) {
        reading.read(reply.sketch());
        @Nullable Source best = declared.best(reading, reply.at());
        memory.search(reading, reply, agent);
        best = better(memory.bestLearned(), best);
        best = better(memory.bestReply(), best);
        int tokens = reading.total();
        int covered = best == null ? 0 : best.covered();
        int coveredWords = best == null ? 0 : best.coveredWords();
        int personal = reading.totalWords() - coveredWords;
        if (tokens < ScriptedRules.FEWEST_TOKENS) {
            return new ScriptedVerdict(covered, tokens, personal, false, null, 0, false);
        }
        int conversations = covered == 0 ? 0 : memory.conversationsWith(covered);
        return new ScriptedVerdict(
                covered,
                tokens,
                personal,
                best != null && best.high(),
                best == null ? null : best.id(),
                conversations,
                conversations > 0 && memory.saidElsewhere());
    }

    private static @Nullable Source better(@Nullable Source one, @Nullable Source other) {
        return one != null && one.isBetterThan(other) ? one : other;
    }
}
