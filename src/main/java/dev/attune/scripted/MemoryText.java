package dev.attune.scripted;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One masked text of an agent with its uses. */
final class MemoryText {
    final ReplySketch sketch;
    /** Place in the index. */
    int number;
    /** Uses that are gone from memory; null: none are. */
    @Nullable
    SeenText seen;
    /** In order. An array, as most texts have one use. */
    private MemoryEntry[] uses = new MemoryEntry[1];

    private int count;

    MemoryText(ReplySketch sketch, @Nullable SeenText seen) {
        this.sketch = sketch;
        this.seen = seen;
    }

    /** Uses that are here. */
    int uses() {
        return count;
    }

    /** By place in their order. */
    MemoryEntry use(int index) {
        return uses[index];
    }

    /** Uses before a reply. */
    int usesBefore(MemoryEntry entry) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uses[middle].compareTo(entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same use with the sketch that all uses share. */
    MemoryEntry kept(MemoryEntry use) {
        if (!use.sketch().equals(sketch)) {
            return use;
        }
        return new MemoryEntry(use.replyId(), use.at(), use.conversation(), use.customer(), use.topic(), sketch);
    }

    void add(MemoryEntry use) {
        int place = usesBefore(use);
        if (count == uses.length) {
            uses = Arrays.copyOf(uses, 2 * count);
        }
        System.arraycopy(uses, place, uses, place + 1, count - place);
        uses[place] = use;
        count++;
    }

    void remove(MemoryEntry use) {
        int place = usesBefore(use);
        count--;
        System.arraycopy(uses, place + 1, uses, place, count - place);
        uses = Arrays.copyOf(uses, Math.max(1, count));
    }

    /** Whether it has no uses left, and is no template by those that are gone. */
    boolean isIdle() {
        return count == 0 && (seen == null || seen.sketch() == null);
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
        int different = 0;
        long next = to;
        for (int i = count - 1; i >= 0; i--) {
            MemoryEntry use = uses[i];
            if (use.at() < to && (without == null || use.compareTo(without) != 0)) {
                if (next - use.at() >= ScriptedRules.LEARNED_SPAN || different == found.length) {
                    return different;
                }
                next = use.at();
                different = note(found, different, use.conversation());
            }
        }
        SeenText before = seen;
        if (before != null && before.reaches(next)) {
            for (long conversation : before.conversations()) {
                different = note(found, different, conversation);
            }
        }
        return different;
    }

    private static int note(long[] found, int different, long conversation) {
        for (int i = 0; i < different; i++) {
            if (found[i] == conversation) {
                return different;
            }
        }
        if (different == found.length) {
            return different;
        }
        found[different] = conversation;
        return different + 1;
    }

    /** Hashes of all rows of {@link Grams#RUN} tokens, by place. */
    long[] grams() {
        int[] tokens = sketch.shared();
        long[] all = new long[Math.max(0, tokens.length - Grams.RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = Grams.hash(tokens, i, Grams.RUN);
        }
        return all;
    }
}
