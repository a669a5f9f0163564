package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where rows of tokens stand: from the hash of a gram to the sources that hold it. A look-up takes the same time
 * whatever the size of the index, and rows that follow each other in the same sources are met as one run: so a phrase
 * that hundreds of sources share costs its sources once, and not once a token.
 */
final class GramIndex {
    /** A holder that stands for none. */
    private static final int NONE = Integer.MIN_VALUE;

    private final int mostHolders;
    /** 0: free. */
    private long[] grams = new long[256];
    /** By place of the gram: the one source, or the complement of a place in {@link #lists}. */
    private int[] holders = new int[256];

    private final List<Holders> lists = new ArrayList<>();
    private int size;

    /** @param mostHolders of a gram; later ones are not entered */
    GramIndex(int mostHolders) {
        this.mostHolders = mostHolders;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Enters a source under a gram; once if it comes again before others come. */
    void add(long gram, int source) {
        if (size * 2 >= grams.length) {
            grow();
        }
        int place = place(gram);
        if (grams[place] == 0) {
            grams[place] = key(gram);
            holders[place] = source;
            size++;
            return;
        }
        int holder = holders[place];
        if (holder == source) {
            return;
        }
        if (holder >= 0) {
            Holders list = new Holders();
            list.add(holder);
            holder = ~lists.size();
            holders[place] = holder;
            lists.add(list);
        }
        Holders list = lists.get(~holder);
        if (list.size < mostHolders && list.sources[list.size - 1] != source) {
            list.add(source);
        }
    }

    /** Adds to {@code hits} what of a reply stands in which source. */
    void collect(Reading reading, Hits hits) {
        int count = reading.gramCount();
        int from = 0;
        int holder = count == 0 ? NONE : find(reading.grams[0]);
        while (from < count) {
            int to = from + 1;
            int next = NONE;
            while (to < count) {
                next = find(reading.grams[to]);
                if (!isSame(holder, next)) {
                    break;
                }
                to++;
            }
            add(holder, reading, from, to - 1 + Grams.RUN, hits);
            holder = next;
            from = to;
        }
    }

    /** Adds to {@code hits} the sources that hold one gram, which stands at [from, to). */
    void collect(long gram, Reading reading, int from, int to, Hits hits) {
        add(find(gram), reading, from, to, hits);
    }

    private void add(int holder, Reading reading, int from, int to, Hits hits) {
        if (holder >= 0) {
            hits.add(holder, reading, from, to);
        } else if (holder != NONE) {
            Holders list = lists.get(~holder);
            for (int i = 0; i < list.size; i++) {
                hits.add(list.sources[i], reading, from, to);
            }
        }
    }

    private int find(long gram) {
        int place = place(gram);
        return grams[place] == 0 ? NONE : holders[place];
    }

    private boolean isSame(int holder, int other) {
        if (holder == other) {
            return true;
        }
        if (holder >= 0 || other >= 0 || holder == NONE || other == NONE) {
            return false;
        }
        Holders one = lists.get(~holder);
        Holders two = lists.get(~other);
        return one.size == two.size && one.hash == two.hash;
    }

    private static long key(long gram) {
        return gram == 0 ? 1 : gram;
    }

    /** Of the gram, or the free one where it belongs. */
    private int place(long gram) {
        long key = key(gram);
        int place = (int) key & (grams.length - 1);
        while (grams[place] != 0 && grams[place] != key) {
            place = (place + 1) & (grams.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldGrams = grams;
        int[] oldHolders = holders;
        grams = new long[oldGrams.length * 2];
        holders = new int[oldHolders.length * 2];
        for (int i = 0; i < oldGrams.length; i++) {
            if (oldGrams[i] != 0) {
                int place = place(oldGrams[i]);
                grams[place] = oldGrams[i];
                holders[place] = oldHolders[i];
            }
        }
    }

    /** The sources of a gram that has more than one. */
    private static final class Holders {
        private int[] sources = new int[2];
        private int size;
        /** The same for the same sources, whatever their order. */
        private long hash;

        void add(int source) {
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, size * 2);
            }
            sources[size++] = source;
            hash += Grams.spread(source + 1L);
        }
    }
}
