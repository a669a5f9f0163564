package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/** Texts by identity, which is a hash already. A map of boxed keys would take as much room as the texts. */
final class TextTable {
    private static final int FEWEST = 16;

    /** Null: free. */
    private @Nullable MemoryText[] slots = new MemoryText[FEWEST];

    private int size;

    int size() {
        return size;
    }

    @Nullable
    MemoryText get(long identity) {
        return slots[slot(identity)];
    }

    /** Of the identity, or the free one where it belongs. */
    private int slot(long identity) {
        int slot = (int) identity & (slots.length - 1);
        MemoryText text = slots[slot];
        while (text != null && text.sketch.identity() != identity) {
            slot = (slot + 1) & (slots.length - 1);
            text = slots[slot];
        }
        return slot;
    }

    /** @param text with an identity that is not here */
    void add(MemoryText text) {
        if ((size + 1) * 4 > slots.length * 3) {
            grow();
        }
        slots[slot(text.sketch.identity())] = text;
        size++;
    }

    private void grow() {
        @Nullable MemoryText[] old = slots;
        slots = new MemoryText[old.length * 2];
        for (MemoryText text : old) {
            if (text != null) {
                slots[slot(text.sketch.identity())] = text;
            }
        }
    }

    /** Whether it was here. */
    boolean remove(MemoryText text) {
        int free = slot(text.sketch.identity());
        if (slots[free] != text) {
            return false;
        }
        slots[free] = null;
        size--;
        // Those behind it that the free slot would hide are put in anew.
        int next = (free + 1) & (slots.length - 1);
        MemoryText moved = slots[next];
        while (moved != null) {
            slots[next] = null;
            slots[slot(moved.sketch.identity())] = moved;
            next = (next + 1) & (slots.length - 1);
            moved = slots[next];
        }
        return true;
    }
}
