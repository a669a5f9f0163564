package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The different texts of an agent, found by what they have in common with a reply. */
final class MemoryTexts {
    /** The index is made anew when half as many texts are gone from it as are in it, and so many more. */
    private static final int FEWEST_GONE = 64;

    private final TextTable byIdentity = new TextTable();
    /** Of texts that have uses which are gone from memory, whether they are found here or not. */
    private final Map<Long, SeenText> seen = new HashMap<>();

    private List<MemoryText> byNumber = new ArrayList<>();
    /** Null until somebody asks: made at once, it takes a third of the time and has the room it needs. */
    private @Nullable GramIndex index;

    private int gone;

    /** The text with this sketch, new if need be. */
    MemoryText of(ReplySketch sketch) {
        MemoryText known = byIdentity.get(sketch.identity());
        if (known != null) {
            return known;
        }
        MemoryText text = new MemoryText(sketch, seen.get(sketch.identity()));
        byIdentity.add(text);
        text.number = byNumber.size();
        byNumber.add(text);
        if (index != null) {
            enter(text, index);
        }
        return text;
    }

    private static void enter(MemoryText text, GramIndex index) {
        int[] tokens = text.sketch.shared();
        for (int place = 0; place + Grams.RUN <= tokens.length; place++) {
            index.add(text.number, tokens, place);
        }
    }

    /** Lets a text go if it has no uses left, and is no template. */
    void release(MemoryText text) {
        if (text.isIdle() && byIdentity.remove(text)) {
            gone++;
            if (gone > byIdentity.size() / 2 + FEWEST_GONE) {
                layOutAnew();
            }
        }
    }

    /** Gone ones get no number and go altogether. */
    private void layOutAnew() {
        List<MemoryText> all = byNumber;
        byNumber = new ArrayList<>(byIdentity.size() + FEWEST_GONE);
        index = null;
        gone = 0;
        for (MemoryText text : all) {
            if (byIdentity.get(text.sketch.identity()) == text) {
                text.number = byNumber.size();
                byNumber.add(text);
            }
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
            text.seen = null;
            release(text);
        }
    }

    /** Whether no use from {@code hour} on, nor one that is here, follows on the uses that are gone. */
    boolean isOver(SeenText row, long hour) {
        if (row.reaches(hour)) {
            return false;
        }
        MemoryText text = byIdentity.get(row.identity());
        return text == null || text.uses() == 0 || !row.reaches(text.use(0).at());
    }

    Collection<SeenText> seen() {
        return seen.values();
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
        GramIndex made = index;
        if (made == null) {
            int grams = byNumber.stream()
                    .mapToInt(text -> Math.max(0, text.sketch.size() - Grams.RUN + 1))
                    .sum();
            made = new GramIndex(Grams.RUN, Integer.MAX_VALUE, grams);
            for (MemoryText text : byNumber) {
                enter(text, made);
            }
            index = made;
        }
        return made;
    }
}
