package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different texts of an agent, found by what they have in common with a reply. */
final class MemoryTexts {
    /** The index is made anew when more texts are gone from it than are in it, and so many. */
    private static final int FEWEST_GONE = 64;

    private final Map<Long, MemoryText> byIdentity = new HashMap<>();
    /** Of texts that have uses which are gone from memory, whether they are found here or not. */
    private final Map<Long, SeenText> seen = new HashMap<>();

    private List<MemoryText> byNumber = new ArrayList<>();
    private GramIndex index = new GramIndex(Integer.MAX_VALUE);
    private int gone;

    /** The text with this sketch, new if need be. */
    MemoryText of(ReplySketch sketch) {
        MemoryText known = byIdentity.get(sketch.identity());
        if (known != null) {
            return known;
        }
        if (gone > byIdentity.size() + FEWEST_GONE) {
            layOutAnew();
        }
        SeenText before = seen.get(sketch.identity());
        MemoryText text = new MemoryText(sketch, before == null ? SeenText.none(sketch.identity()) : before);
        byIdentity.put(sketch.identity(), text);
        enter(text);
        return text;
    }

    private void enter(MemoryText text) {
        text.number = byNumber.size();
        byNumber.add(text);
        for (long gram : text.grams()) {
            index.add(gram, text.number);
        }
    }

    /** Lets a text go if it has no uses left, and is no template. */
    void release(MemoryText text) {
        if (text.isIdle() && byIdentity.remove(text.sketch.identity(), text)) {
            gone++;
        }
    }

    /** Remembers uses that are gone from memory. */
    void remember(SeenText row) {
        seen.put(row.identity(), row);
        MemoryText text = byIdentity.get(row.identity());
        if (text != null) {
            text.seen = row;
        } else if (row.sketch() != null) {
            of(row.sketch());
        }
    }

    /** Forgets uses that are gone from memory. */
    void forget(SeenText row) {
        seen.remove(row.identity());
        MemoryText text = byIdentity.get(row.identity());
        if (text != null) {
            text.seen = SeenText.none(row.identity());
            release(text);
        }
    }

    /** Whether no use from {@code hour} on, nor one that is here, follows on the uses that are gone. */
    boolean isOver(SeenText row, long hour) {
        if (row.reaches(hour)) {
            return false;
        }
        MemoryText text = byIdentity.get(row.identity());
        return text == null
                || text.uses.isEmpty()
                || !row.reaches(text.uses.get(0).at());
    }

    Collection<SeenText> seen() {
        return seen.values();
    }

    private void layOutAnew() {
        index = new GramIndex(Integer.MAX_VALUE);
        List<MemoryText> all = byNumber;
        byNumber = new ArrayList<>(byIdentity.size());
        gone = 0;
        for (MemoryText text : all) {
            if (byIdentity.get(text.sketch.identity()) == text) {
                enter(text);
            }
        }
    }

    /** Texts that have a number, or had one. */
    int numbers() {
        return byNumber.size();
    }

    /** May have been let go: it has no uses then, and is no template. */
    MemoryText text(int number) {
        return byNumber.get(number);
    }

    GramIndex index() {
        return index;
    }
}
