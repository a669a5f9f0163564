package dev.attune.language;

import java.util.Collection;

/** Words and their numbers, looked up in a character buffer so that reading a text creates no strings. Immutable. */
public final class Vocabulary {
    /** Number of a word that is not in the vocabulary. */
    public static final int UNKNOWN = -1;

    private final String[] words;
    private final int[] numbers;
    private final int mask;

    /** @param words lower-case, without duplicates; the first gets number 0 */
    Vocabulary(Collection<String> words) {
        int capacity = Integer.highestOneBit(Math.max(8, words.size())) * 4;
        this.words = new String[capacity];
        this.numbers = new int[capacity];
        this.mask = capacity - 1;
        int number = 0;
        for (String word : words) {
            char[] letters = word.toCharArray();
            int slot = slotOf(letters, letters.length);
            this.words[slot] = word;
            this.numbers[slot] = number++;
        }
    }

    /** Number of a lower-case word, or {@link #UNKNOWN}. */
    public int find(String word) {
        return find(word.toCharArray(), word.length());
    }

    /** Number of the word in {@code buffer[0, length)}, or {@link #UNKNOWN}. */
    int find(char[] buffer, int length) {
        int slot = slotOf(buffer, length);
        return words[slot] == null ? UNKNOWN : numbers[slot];
    }

    private int slotOf(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (words[slot] != null && !same(words[slot], buffer, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean same(String word, char[] buffer, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[i]) {
                return false;
            }
        }
        return true;
    }
}
