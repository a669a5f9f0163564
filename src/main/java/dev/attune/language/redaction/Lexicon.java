package dev.attune.language.redaction;

import java.util.HashMap;
import java.util.Map;

/** Words that matter for what stands beside them, looked up by a hash that the scan has made anyway. Immutable. */
final class Lexicon {
    static final Lexicon STANDARD = new Lexicon();

    private final String[] words;
    private final int[] cues;
    private final int[] hashes;
    private final int mask;

    private Lexicon() {
        Map<String, Integer> all = new HashMap<>();
        for (String line : Cues.WORDS.split("\n", 0)) {
            int colon = line.indexOf(':');
            addAll(all, line.substring(colon + 1), bit(line.substring(0, colon)));
        }
        addAll(all, CommonWords.WORDS, Cues.COMMON);
        addAll(all, GivenNames.CLEAR, Cues.GIVEN);
        addAll(all, GivenNames.ALSO_WORDS, Cues.GIVEN | Cues.COMMON);
        int capacity = Integer.highestOneBit(all.size()) * 4;
        words = new String[capacity];
        cues = new int[capacity];
        hashes = new int[capacity];
        mask = capacity - 1;
        all.forEach((word, bits) -> {
            int slot = slot(word.hashCode());
            while (words[slot] != null) {
                slot = (slot + 1) & mask;
            }
            words[slot] = word;
            cues[slot] = bits;
            hashes[slot] = word.hashCode();
        });
    }

    /**
     * Cues of the word in {@code text[start, end)}, 0 if it is unknown.
     *
     * @param hash of its lower-case form, as {@link String#hashCode} has it
     */
    int cuesOf(CharSequence text, int start, int end, int hash) {
        int slot = slot(hash);
        while (words[slot] != null) {
            if (hashes[slot] == hash && words[slot].length() == end - start && same(words[slot], text, start)) {
                return cues[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & mask;
    }

    private static boolean same(String word, CharSequence text, int start) {
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            if (word.charAt(i) != lower(c)) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, and one form of the apostrophe. */
    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static void addAll(Map<String, Integer> all, String words, int bits) {
        for (String word : words.trim().split("\\s+", 0)) {
            all.merge(word, bits, (a, b) -> a | b);
        }
    }

    private static int bit(String name) {
        return switch (name) {
            case "GREETING" -> Cues.GREETING;
            case "THANKS" -> Cues.THANKS;
            case "SIGN_OFF" -> Cues.SIGN_OFF;
            case "TITLE" -> Cues.TITLE;
            case "PARTICLE" -> Cues.PARTICLE;
            case "MONTH" -> Cues.MONTH;
            case "ACCOUNT" -> Cues.ACCOUNT;
            case "FILLER" -> Cues.FILLER;
            case "NUMBERING" -> Cues.NUMBERING;
            case "LETTERS" -> Cues.LETTERS;
            case "PHONE" -> Cues.PHONE;
            case "BIRTH" -> Cues.BIRTH;
            case "SECRET" -> Cues.SECRET;
            case "STREET" -> Cues.STREET;
            case "STREET_WEAK" -> Cues.STREET_WEAK;
            case "STREET_FIRST" -> Cues.STREET_FIRST;
            case "FLAT" -> Cues.FLAT;
            case "POSTCODE" -> Cues.POSTCODE;
            case "STATE" -> Cues.STATE;
            case "CURRENCY" -> Cues.CURRENCY;
            case "VERSION" -> Cues.VERSION;
            case "NAME" -> Cues.NAME;
            case "OWNER" -> Cues.OWNER;
            case "FROM" -> Cues.FROM;
            case "INTRODUCES" -> Cues.INTRODUCES;
            case "RELATION" -> Cues.RELATION;
            case "HERE" -> Cues.HERE;
            case "IS" -> Cues.IS;
            default -> throw new IllegalArgumentException("no cue " + name);
        };
    }
}
