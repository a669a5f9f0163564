package dev.attune.scripted;

import java.util.Arrays;

/** A declared text with its slots, laid out for comparison. Immutable. */
final class TemplatePattern {
    /** Tokens that a slot may stand for. */
    private static final int WIDEST_SLOT = 8;
    /** After a slot so many tokens must follow as in the text, or all up to the next slot. */
    private static final int FEWEST_AFTER_SLOT = 3;

    private static final int SLOT = WordKind.SLOT.token();

    private final int[] elements;
    /** Places of grams without slots, by hash; -1: free. */
    private final int[] places;

    private final boolean slots;
    private final int grams;

    TemplatePattern(int[] elements) {
        this.elements = elements;
        this.slots = Arrays.stream(elements).anyMatch(element -> element == SLOT);
        this.places = new int[Integer.highestOneBit(Math.max(4, elements.length)) * 4];
        Arrays.fill(places, -1);
        int found = 0;
        for (int i = 0; i + Grams.RUN <= elements.length; i++) {
            if (!hasSlot(i, Grams.RUN)) {
                enter(Grams.hash(elements, i, Grams.RUN), i);
                found++;
            }
        }
        this.grams = found;
    }

    private void enter(long gram, int place) {
        int at = (int) gram & (places.length - 1);
        while (places[at] >= 0) {
            at = (at + 1) & (places.length - 1);
        }
        places[at] = place;
    }

    private boolean hasSlot(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (elements[i] == SLOT) {
                return true;
            }
        }
        return false;
    }

    /** Rows of {@link Grams#RUN} tokens without a slot. */
    int grams() {
        return grams;
    }

    /** Enters all rows of {@link Grams#RUN} tokens without a slot. */
    void enter(GramIndex index, int source) {
        for (int place : places) {
            if (place >= 0) {
                index.add(source, elements, place);
            }
        }
    }

    /** The tokens with the slots: not to be written to. */
    int[] elements() {
        return elements;
    }

    /** Whether slots leave no row of {@link Grams#RUN} tokens whole. */
    boolean isFragmented() {
        return slots && grams == 0;
    }

    /** Start of the longest part between slots. */
    int longestPart() {
        int best = 0;
        for (int i = 0; i < elements.length; i++) {
            best = partLength(i) > partLength(best) ? i : best;
        }
        return best;
    }

    int partLength(int from) {
        int length = 0;
        while (from + length < elements.length && elements[from + length] != SLOT) {
            length++;
        }
        return length;
    }

    /** Marks the tokens of a reply that lie in a run of this text; marks of others stay. */
    void cover(Reading reply, boolean[] covered) {
        for (int i = 0; i < reply.gramCount(); i++) {
            int place = find(reply, i);
            if (place >= 0) {
                Arrays.fill(covered, i, i + Grams.RUN, true);
                if (slots) {
                    extend(reply, i, place, Grams.RUN, covered);
                }
            }
        }
        if (isFragmented()) {
            coverFromPart(reply, covered);
        }
    }

    private int find(Reading reply, int from) {
        int at = (int) reply.grams[from] & (places.length - 1);
        while (places[at] >= 0) {
            int place = places[at];
            if (Arrays.equals(reply.tokens, from, from + Grams.RUN, elements, place, place + Grams.RUN)) {
                return place;
            }
            at = (at + 1) & (places.length - 1);
        }
        return -1;
    }

    /** Goes on beyond slots on both sides of what is equal; gives the number of tokens that are equal in all. */
    private int extend(Reading reply, int at, int place, int length, boolean[] covered) {
        return length + right(reply, at + length, place + length, covered) + left(reply, at - 1, place - 1, covered);
    }

    private int right(Reading reply, int from, int element, boolean[] covered) {
        int at = from;
        int place = element;
        int equal = 0;
        while (place < elements.length && elements[place] == SLOT) {
            int part = place + 1;
            if (part == elements.length) {
                if (reply.size() - at <= WIDEST_SLOT) {
                    Arrays.fill(covered, at, reply.size(), true);
                }
                return equal;
            }
            int best = 0;
            int gap = 0;
            for (int skip = 0; skip <= WIDEST_SLOT && at + skip < reply.size(); skip++) {
                int length = equalFrom(reply, at + skip, part, 1);
                gap = length > best ? skip : gap;
                best = Math.max(best, length);
            }
            if (best < Math.min(FEWEST_AFTER_SLOT, partLength(part))) {
                return equal;
            }
            Arrays.fill(covered, at, at + gap + best, true);
            at += gap + best;
            place = part + best;
            equal += best;
        }
        return equal;
    }

    private int left(Reading reply, int from, int element, boolean[] covered) {
        int at = from;
        int place = element;
        int equal = 0;
        while (place >= 0 && elements[place] == SLOT) {
            int part = place - 1;
            if (part < 0) {
                if (at + 1 <= WIDEST_SLOT) {
                    Arrays.fill(covered, 0, at + 1, true);
                }
                return equal;
            }
            int best = 0;
            int gap = 0;
            for (int skip = 0; skip <= WIDEST_SLOT && at - skip >= 0; skip++) {
                int length = equalFrom(reply, at - skip, part, -1);
                gap = length > best ? skip : gap;
                best = Math.max(best, length);
            }
            if (best < Math.min(FEWEST_AFTER_SLOT, partLengthBack(part))) {
                return equal;
            }
            Arrays.fill(covered, at - gap - best + 1, at + 1, true);
            at -= gap + best;
            place = part - best;
            equal += best;
        }
        return equal;
    }

    private int equalFrom(Reading reply, int at, int element, int step) {
        int length = 0;
        int i = at;
        int place = element;
        while (i >= 0
                && i < reply.size()
                && place >= 0
                && place < elements.length
                && elements[place] != SLOT
                && reply.tokens[i] == elements[place]) {
            length++;
            i += step;
            place += step;
        }
        return length;
    }

    private int partLengthBack(int from) {
        int length = 0;
        while (from - length >= 0 && elements[from - length] != SLOT) {
            length++;
        }
        return length;
    }

    /** "{{name}}, your {{item}} is on {{its}} way": equal tokens on all sides of the slots make up the run together. */
    private void coverFromPart(Reading reply, boolean[] covered) {
        int part = longestPart();
        int length = partLength(part);
        for (int i = 0; i + length <= reply.size(); i++) {
            if (equalFrom(reply, i, part, 1) == length) {
                boolean[] tried = Arrays.copyOf(covered, covered.length);
                Arrays.fill(tried, i, i + length, true);
                if (extend(reply, i, part, length, tried) >= Grams.RUN) {
                    System.arraycopy(tried, 0, covered, 0, covered.length);
                }
            }
        }
    }
}
