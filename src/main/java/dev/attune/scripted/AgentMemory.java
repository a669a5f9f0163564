package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one agent said to whom: the replies that later ones are compared with, and what is needed to learn templates
 * from them. Kept in the store as a row a reply ({@link MemoryEntry}) and a small row a text whose replies are gone
 * ({@link SeenText}); this is the form to work with, made of the rows once and then changed with them.
 *
 * <p>All it says is a function of the set of replies that were put in and not removed: the order in which they came
 * does not matter. Not safe for concurrent use. If a caller fails between a change here and the writing of its rows,
 * this object must be thrown away.
 */
public final class AgentMemory {
    /**
     * More rows than one person writes in the days that may still change; beyond, the oldest go. Bounds the memory of an
     * id that is a queue or a robot.
     */
    static final int MOST_REPLIES = 4096;
    /** Texts remembered beyond their replies; beyond, those said least lately go. A person writes 3,000 in a month. */
    static final int MOST_SEEN = 4096;
    /** So many go at once: looking for what can go costs more than keeping a few for longer. */
    static final int TRIM_BATCH = 64;

    private final List<MemoryEntry> replies = new ArrayList<>();
    private final MemoryTexts texts = new MemoryTexts();

    private AgentMemory() {}

    /** @param replies and {@code seen}: all rows of the agent, in any order */
    public static AgentMemory of(Collection<MemoryEntry> replies, Collection<SeenText> seen) {
        AgentMemory memory = new AgentMemory();
        seen.forEach(memory.texts::remember);
        List<MemoryEntry> sorted = new ArrayList<>(replies);
        Collections.sort(sorted);
        for (MemoryEntry reply : sorted) {
            MemoryText text = memory.texts.of(reply.sketch());
            MemoryEntry kept = text.kept(reply);
            memory.replies.add(kept);
            text.add(kept);
        }
        return memory;
    }

    /** Without anything in it. */
    public static AgentMemory empty() {
        return new AgentMemory();
    }

    /** Replies in it. */
    public int size() {
        return replies.size();
    }

    /** Takes in a reply, in place of what was known of it. The same again changes nothing. */
    public MemoryChange put(MemoryEntry entry) {
        Set<MemoryEntry> rejudge = new TreeSet<>();
        int place = place(entry);
        if (place >= 0) {
            if (replies.get(place).equals(entry)) {
                return MemoryChange.NONE;
            }
            takeOut(place, rejudge);
        }
        int free = -1 - place(entry);
        MemoryText text = texts.of(entry.sketch());
        MemoryEntry kept = text.kept(entry);
        replies.add(free, kept);
        text.add(kept);
        rejudge.add(kept);
        follow(text, free + 1, ScriptedRules.MEMORY_REPLIES + 1, rejudge);
        followTemplate(text, entry, rejudge);
        return new MemoryChange(List.copyOf(rejudge), learned(text, entry));
    }

    /** Takes out a reply, as if it had never been sent; nothing if it is not there. */
    public MemoryChange remove(MemoryEntry entry) {
        int place = place(entry);
        if (place < 0) {
            return MemoryChange.NONE;
        }
        Set<MemoryEntry> rejudge = new TreeSet<>();
        takeOut(place, rejudge);
        return new MemoryChange(List.copyOf(rejudge), null);
    }

    private void takeOut(int place, Set<MemoryEntry> rejudge) {
        MemoryEntry gone = replies.get(place);
        MemoryText text = texts.of(gone.sketch());
        followTemplate(text, gone, rejudge);
        replies.remove(place);
        text.remove(gone);
        follow(text, place, ScriptedRules.MEMORY_REPLIES, rejudge);
        texts.release(text);
    }

    /**
     * Looks at the replies that reach back to the one that came or went. For each of them the far end of memory moved by
     * one place too: what stands there came in or went out.
     *
     * @param from place of the first reply after it
     * @param edge places from a reply back to what moved over its far end
     */
    private void follow(MemoryText changed, int from, int edge, Set<MemoryEntry> rejudge) {
        int end = Math.min(replies.size(), from + ScriptedRules.MEMORY_REPLIES);
        SharedRuns runs = new SharedRuns();
        for (int place = from; place < end; place++) {
            MemoryText text = texts.of(replies.get(place).sketch());
            MemoryText moved =
                    place < edge ? null : texts.of(replies.get(place - edge).sketch());
            if (runs.between(text, changed) || (moved != null && runs.between(text, moved))) {
                rejudge.add(replies.get(place));
            }
        }
    }

    /** Looks at the replies for which it depends on this use whether a template of the text is in force. */
    private void followTemplate(MemoryText text, MemoryEntry use, Set<MemoryEntry> rejudge) {
        Map<Long, Boolean> decisive = new LinkedHashMap<>();
        SharedRuns runs = new SharedRuns();
        for (int place = replies.size() - 1; place >= 0; place--) {
            MemoryEntry reply = replies.get(place);
            long hour = ScriptedRules.hour(reply.at());
            if (hour <= use.at()) {
                return;
            }
            boolean turned =
                    decisive.computeIfAbsent(hour, from -> text.isInForce(from, null) != text.isInForce(from, use));
            if (turned && runs.between(texts.of(reply.sketch()), text)) {
                rejudge.add(reply);
            }
        }
    }

    private static @Nullable LearnedTemplate learned(MemoryText text, MemoryEntry use) {
        int conversations = text.conversations(use.at() + 1, null);
        if (conversations < ScriptedRules.LEARNED_CONVERSATIONS
                || text.conversations(use.at() + 1, use) >= ScriptedRules.LEARNED_CONVERSATIONS) {
            return null;
        }
        return new LearnedTemplate(text.sketch, conversations, ScriptedRules.hour(use.at()) + ScriptedRules.HOUR);
    }

    /** The oldest reply that {@code entry} is compared with, be it here or not; null: it is compared with none. */
    @Nullable
    MemoryEntry oldestFor(MemoryEntry entry) {
        int place = place(entry);
        int end = place >= 0 ? place : -1 - place;
        int first = Math.max(0, end - ScriptedRules.MEMORY_REPLIES);
        int last = end;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (entry.at() - replies.get(middle).at() > ScriptedRules.MEMORY_SPAN) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        return first < end ? replies.get(first) : null;
    }

    MemoryTexts texts() {
        return texts;
    }

    /** All replies in order. */
    List<MemoryEntry> entries() {
        return Collections.unmodifiableList(replies);
    }

    private int place(MemoryEntry entry) {
        int last = replies.size() - 1;
        // Most replies come in order.
        if (last < 0 || replies.get(last).compareTo(entry) < 0) {
            return -2 - last;
        }
        return Collections.binarySearch(replies, entry);
    }

    /**
     * Lets go of what no reply from {@code open} on is compared with, some at a time. What the replies say of templates
     * stays, in a few bytes a text.
     *
     * @param open epoch milliseconds: no reply before it comes, goes or changes any more. The task's clock less the
     *     lateness that is accepted, less the time in which a reply may still be changed.
     */
    public MemoryTrim trim(long open) {
        long whole = ScriptedRules.hour(open);
        int surplus = replies.size() - MOST_REPLIES;
        if (surplus < TRIM_BATCH && (replies.size() < TRIM_BATCH || !isSettled(TRIM_BATCH - 1, open, whole))) {
            return MemoryTrim.NONE;
        }
        int drop = 0;
        while (drop < replies.size() && (drop < surplus || isSettled(drop, open, whole))) {
            drop++;
        }
        List<MemoryEntry> leading = replies.subList(0, drop);
        List<MemoryEntry> dropped = List.copyOf(leading);
        leading.clear();
        Map<Long, SeenText> written = new LinkedHashMap<>();
        for (MemoryEntry reply : dropped) {
            MemoryText text = texts.of(reply.sketch());
            text.remove(reply);
            SeenText before = text.seen == null ? SeenText.none(text.sketch.identity()) : text.seen;
            SeenText now = before.with(reply);
            texts.remember(now);
            written.put(now.identity(), now);
            texts.release(text);
        }
        List<Long> forgotten = forget(open, written);
        return new MemoryTrim(dropped, List.copyOf(written.values()), forgotten);
    }

    /** Nothing that is still open reaches back to the reply, and its hour is over for templates. */
    private boolean isSettled(int place, long open, long whole) {
        MemoryEntry reply = replies.get(place);
        if (reply.at() >= whole) {
            return false;
        }
        int reach = place + ScriptedRules.MEMORY_REPLIES;
        boolean byNumber = reach < replies.size() && replies.get(reach).at() < open;
        return byNumber || open - reply.at() > ScriptedRules.MEMORY_SPAN;
    }

    private List<Long> forget(long open, Map<Long, SeenText> written) {
        long hour = ScriptedRules.hour(open);
        List<SeenText> forgotten = new ArrayList<>();
        for (SeenText row : texts.seen()) {
            if (texts.isOver(row, hour)) {
                forgotten.add(row);
            }
        }
        if (texts.seen().size() - forgotten.size() > MOST_SEEN) {
            List<SeenText> all = new ArrayList<>(texts.seen());
            all.sort(Comparator.comparingLong(SeenText::latest).thenComparingLong(SeenText::identity));
            // An eighth at once: sorting them for every few replies would cost more than all else.
            forgotten = all.subList(0, all.size() - MOST_SEEN / 8 * 7);
        }
        forgotten.forEach(texts::forget);
        forgotten.forEach(row -> written.remove(row.identity()));
        return forgotten.stream().map(SeenText::identity).toList();
    }
}
