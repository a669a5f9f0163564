package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where rows of tokens stand: from a gram to the sources that hold it. A look-up takes the same time whatever the size
 * of the index, and rows that follow each other in the same sources are met as one run: so a phrase that hundreds of
 * sources share costs its sources once, and not once a token.
 *
 * <p>Holds no tokens and no hashes, but where the first source that has a gram has it, in four bytes: hundreds of
 * agents' memories are kept, each with tens of thousands of grams.
 */
final class GramIndex {
    private static final int FREE = 0;
    /** Of a holder that is a list of sources, and not one. */
    private static final int LIST = Integer.MIN_VALUE;
    /** For a place in a source: {@link ReplySketch#MOST_TOKENS} is below 256. */
    private static final int PLACE_BITS = 8;

    private static final int LARGEST_PLACE = (1 << PLACE_BITS) - 1;
    private static final int MOST_SOURCE_BITS = 31 - PLACE_BITS;
    private static final int FEWEST_SLOTS = 64;
    private static final int FEWEST_SOURCES = 16;

    private final int length;
    private final int mostHolders;
    /** By source. */
    private int[][] held = new int[FEWEST_SOURCES][];
    /**
     * By hash of the gram a holder: some bits of the hash, which spare most looks at tokens, then source + 1 and place.
     * Of a list: {@link #LIST}, the bits of the hash, its index.
     */
    private int[] slots;

    private int sourceBits = 12;
    private final List<Holders> lists = new ArrayList<>();
    private int size;

    /**
     * Without anything in it.
     *
     * @param length of the rows
     * @param mostHolders of a gram; later ones are not entered
     * @param grams so many have room at once; with half as many again it must grow
     */
    GramIndex(int length, int mostHolders, int grams) {
        this.length = length;
        this.mostHolders = mostHolders;
        this.slots = new int[Math.max(FEWEST_SLOTS, 2 * grams)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Enters a source under a row that it holds; once if the row comes again before other sources do.
     *
     * @param tokens of the source, always the same; kept, and must stay as they are
     * @param place where the row begins
     */
    void add(int source, int[] tokens, int place) {
        makeRoom(source);
        held[source] = tokens;
        long gram = Grams.hash(tokens, place, length);
        int slot = slot(gram, tokens, place);
        int holder = slots[slot];
        if (holder == FREE) {
            slots[slot] = tag(gram) | ((source + 1) << PLACE_BITS) | place;
            size++;
        } else if (isList(holder)) {
            Holders list = list(holder);
            if (list.size < mostHolders && list.sources[list.size - 1] != source) {
                list.add(source);
            }
        } else if (sourceOf(holder) != source) {
            slots[slot] = LIST | tag(gram) | lists.size();
            Holders list = new Holders(sourceOf(holder), placeOf(holder));
            list.add(source);
            lists.add(list);
        }
    }

    /** Adds to {@code hits} what of a reply stands in which source. */
    void collect(Reading reading, Hits hits) {
        int count = reading.size() - length + 1;
        int from = 0;
        int holder = count <= 0 ? FREE : find(reading, 0);
        while (from < count) {
            int to = from + 1;
            int next = FREE;
            while (to < count) {
                next = find(reading, to);
                if (!isSame(holder, next)) {
                    break;
                }
                to++;
            }
            add(holder, reading, from, to - 1 + length, hits);
            holder = next;
            from = to;
        }
    }

    private void add(int holder, Reading reading, int from, int to, Hits hits) {
        if (isList(holder)) {
            Holders list = list(holder);
            for (int i = 0; i < list.size; i++) {
                hits.add(list.sources[i], reading, from, to);
            }
        } else if (holder != FREE) {
            hits.add(sourceOf(holder), reading, from, to);
        }
    }

    private int find(Reading reading, int from) {
        long gram = length == Grams.RUN ? reading.grams[from] : Grams.hash(reading.tokens, from, length);
        return slots[slot(gram, reading.tokens, from)];
    }

    private boolean isSame(int holder, int other) {
        if (holder == FREE || other == FREE || isList(holder) != isList(other)) {
            return holder == other;
        }
        return isList(holder) ? list(holder).isSame(list(other)) : sourceOf(holder) == sourceOf(other);
    }

    private static boolean isList(int holder) {
        return holder < 0;
    }

    private Holders list(int holder) {
        return lists.get(holder & value());
    }

    private int sourceOf(int holder) {
        return ((holder & value()) >>> PLACE_BITS) - 1;
    }

    private static int placeOf(int holder) {
        return holder & LARGEST_PLACE;
    }

    /** Bits of a holder that say where, and not of which gram. */
    private int value() {
        return (1 << (PLACE_BITS + sourceBits)) - 1;
    }

    /** Bits of the hash that the slot does not tell, where the sources leave room. */
    private int tag(long gram) {
        return (int) (gram >>> 32) & ~(LIST | value());
    }

    /** Of the row, or the free one where it belongs. */
    private int slot(long gram, int[] tokens, int from) {
        int mask = ~(LIST | value());
        int tag = tag(gram);
        int slot = firstSlot(gram);
        while (slots[slot] != FREE && ((slots[slot] & mask) != tag || !holds(slots[slot], tokens, from))) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private int firstSlot(long gram) {
        return (int) (((gram & 0xffff_ffffL) * slots.length) >>> Integer.SIZE);
    }

    private boolean holds(int holder, int[] tokens, int from) {
        int[] row = held[firstSource(holder)];
        int place = firstPlace(holder);
        for (int i = 0; i < length; i++) {
            if (row[place + i] != tokens[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int firstSource(int holder) {
        return isList(holder) ? list(holder).sources[0] : sourceOf(holder);
    }

    private int firstPlace(int holder) {
        return isList(holder) ? list(holder).place : placeOf(holder);
    }

    private void makeRoom(int source) {
        // Three quarters full at most, half full after growing: in between, looking up and room are both cheap.
        int needed = (size + 1) * 4L > slots.length * 3L ? slots.length + slots.length / 2 : slots.length;
        int bits = Math.max(sourceBits, Integer.SIZE - Integer.numberOfLeadingZeros(source + 1));
        if (bits > MOST_SOURCE_BITS) {
            throw new IllegalArgumentException("More sources than the index has numbers for: " + source);
        }
        if (needed > slots.length || bits > sourceBits) {
            layOut(needed, bits);
        }
        if (source >= held.length) {
            held = Arrays.copyOf(held, Math.max(source + 1, held.length * 3 / 2));
        }
    }

    private void layOut(int needed, int bits) {
        int[] old = slots;
        int oldBits = sourceBits;
        slots = new int[needed];
        for (int holder : old) {
            if (holder != FREE) {
                sourceBits = oldBits;
                long gram = Grams.hash(held[firstSource(holder)], firstPlace(holder), length);
                int value = holder & value();
                sourceBits = bits;
                int slot = firstSlot(gram);
                while (slots[slot] != FREE) {
                    slot = slot + 1 == slots.length ? 0 : slot + 1;
                }
                slots[slot] = (holder & LIST) | tag(gram) | value;
            }
        }
        sourceBits = bits;
    }

    /** The sources of a gram that has more than one. */
    private static final class Holders {
        /** Of the row in the first source. */
        private final int place;

        private int[] sources = new int[2];
        private int size;
        /** The same for the same sources, whatever their order. */
        private long hash;

        Holders(int first, int place) {
            this.place = place;
            add(first);
        }

        void add(int source) {
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, size * 2);
            }
            sources[size++] = source;
            hash += Grams.spread(source + 1L);
        }

        boolean isSame(Holders other) {
            return size == other.size && hash == other.hash;
        }
    }
}
