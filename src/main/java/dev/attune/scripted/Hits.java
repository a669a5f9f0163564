package dev.attune.scripted;

import java.util.Arrays;

/** Counts by source how much of a reply it has. Work space: used again for each reply. */
final class Hits {
    /** Side by side, as they are read together: stamp, end of the latest run, tokens, words. */
    private static final int WIDTH = 4;

    private int[] counts = new int[256 * WIDTH];
    private int[] found = new int[256];
    private int size;
    private int stamp;

    /** @param sources numbers that may be met from now on */
    void begin(int sources) {
        if (sources > found.length) {
            int capacity = Math.max(sources, found.length * 2);
            counts = Arrays.copyOf(counts, capacity * WIDTH);
            found = Arrays.copyOf(found, capacity);
        }
        size = 0;
        stamp++;
    }

    /** A run of the reply stands in the source; runs of one source come by their start. */
    void add(int source, Reading reading, int from, int to) {
        int at = source * WIDTH;
        int start = from;
        if (counts[at] == stamp) {
            start = Math.max(from, Math.min(to, counts[at + 1]));
        } else {
            counts[at] = stamp;
            counts[at + 2] = 0;
            counts[at + 3] = 0;
            found[size++] = source;
        }
        counts[at + 1] = to;
        counts[at + 2] += reading.tokensIn(start, to);
        counts[at + 3] += reading.wordsIn(start, to);
    }

    /** Sources met, in no order that means anything. */
    int size() {
        return size;
    }

    int source(int index) {
        return found[index];
    }

    int tokens(int source) {
        return counts[source * WIDTH + 2];
    }

    int words(int source) {
        return counts[source * WIDTH + 3];
    }

    /** Takes the source at {@code index} away; another takes its place. */
    int take(int index) {
        int source = found[index];
        found[index] = found[--size];
        return source;
    }
}
