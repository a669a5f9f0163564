package dev.attune.scripted;

/** Counts different conversations, at most as many as memory has replies. Work space: used again. */
final class ConversationSet {
    private final long[] values = new long[ScriptedRules.MEMORY_REPLIES * 4];
    private final int[] stamps = new int[values.length];
    private int stamp;
    private int size;

    void clear() {
        stamp++;
        size = 0;
    }

    void add(long conversation) {
        int at = (int) Grams.spread(conversation) & (values.length - 1);
        while (stamps[at] == stamp) {
            if (values[at] == conversation) {
                return;
            }
            at = (at + 1) & (values.length - 1);
        }
        stamps[at] = stamp;
        values[at] = conversation;
        size++;
    }

    int size() {
        return size;
    }
}
