package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One masked text of an agent with its uses. */
final class MemoryText {
    final ReplySketch sketch;
    /** Place in the index. */
    int number;
    /** In order. */
    final List<MemoryEntry> uses = new ArrayList<>(1);
    /** Uses that are gone from memory. */
    SeenText seen;

    /** Needed only when a reply comes late. */
    private long @Nullable [] sorted;

    MemoryText(ReplySketch sketch, SeenText seen) {
        this.sketch = sketch;
        this.seen = seen;
    }

    /** Uses before a reply. */
    int usesBefore(MemoryEntry entry) {
        int low = 0;
        int high = uses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uses.get(middle).compareTo(entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(MemoryEntry use) {
        uses.add(usesBefore(use), use);
    }

    void remove(MemoryEntry use) {
        uses.remove(usesBefore(use));
    }

    /** Whether it has no uses left, and is no template by those that are gone. */
    boolean isIdle() {
        return uses.isEmpty() && seen.sketch() == null;
    }

    /**
     * Whether it is a template in force in the hour that begins at {@code hour}.
     *
     * @param without a use that is not counted
     */
    boolean isInForce(long hour, @Nullable MemoryEntry without) {
        return conversations(hour, without) >= ScriptedRules.LEARNED_CONVERSATIONS;
    }

    /**
     * Conversations it was said in, as far as a template needs them: back from {@code to} until it was not said for so
     * long that it was forgotten.
     *
     * @param to epoch milliseconds, exclusive
     * @param without a use that is not counted
     */
    int conversations(long to, @Nullable MemoryEntry without) {
        if (sketch.size() < ScriptedRules.FEWEST_TOKENS) {
            return 0;
        }
        long[] found = new long[ScriptedRules.LEARNED_CONVERSATIONS];
        int count = 0;
        long next = to;
        for (int i = uses.size() - 1; i >= 0; i--) {
            MemoryEntry use = uses.get(i);
            if (use.at() < to && (without == null || use.compareTo(without) != 0)) {
                if (next - use.at() >= ScriptedRules.LEARNED_SPAN || count == found.length) {
                    return count;
                }
                next = use.at();
                count = count(found, count, use.conversation());
            }
        }
        if (seen.reaches(next)) {
            for (long conversation : seen.conversations()) {
                count = count(found, count, conversation);
            }
        }
        return count;
    }

    private static int count(long[] found, int count, long conversation) {
        for (int i = 0; i < count; i++) {
            if (found[i] == conversation) {
                return count;
            }
        }
        if (count == found.length) {
            return count;
        }
        found[count] = conversation;
        return count + 1;
    }

    /** Whether the two have a run in common, so that one may be a source of the other. */
    boolean shares(MemoryText other) {
        if (other == this) {
            return sketch.size() >= Grams.RUN;
        }
        long[] mine = sortedGrams();
        long[] theirs = other.sortedGrams();
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            if (mine[i] == theirs[j]) {
                return true;
            }
            if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** Hashes of all rows of {@link Grams#RUN} tokens, by place. */
    long[] grams() {
        int[] tokens = sketch.tokens();
        long[] all = new long[Math.max(0, tokens.length - Grams.RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = Grams.hash(tokens, i, Grams.RUN);
        }
        return all;
    }

    private long[] sortedGrams() {
        long[] known = sorted;
        if (known == null) {
            known = grams();
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }
}
