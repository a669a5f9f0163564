package dev.attune.corpus.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashed n-grams of words and characters. */
final class TextFeatures {
    /** Number of different indices. */
    static final int SIZE = 1 << 18;

    // Names, numbers and addresses say who, not how; masks differ from one source to the next.
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern HANDLE = Pattern.compile("@\\w+");
    private static final Pattern MASK = Pattern.compile("#[A-Za-z_0-9-]+#");
    private static final Pattern LINK = Pattern.compile("(https?://|www\\.)\\S+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_#@'’]+|[^\\p{L}\\p{N}\\s]");

    private TextFeatures() {}

    static String normal(String text) {
        String plain = ADDRESS.matcher(text).replaceAll("~");
        plain = HANDLE.matcher(plain).replaceAll("@");
        plain = MASK.matcher(plain).replaceAll("#");
        plain = LINK.matcher(plain).replaceAll("~");
        return DIGIT.matcher(plain).replaceAll("0").toLowerCase(Locale.ROOT);
    }

    /** Words and punctuation, and pairs of neighbours, in the order of the text. */
    static List<String> wordGrams(String normal) {
        List<String> words = new ArrayList<>();
        words.add("^");
        Matcher matcher = TOKEN.matcher(normal);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.add("$");
        List<String> grams = new ArrayList<>(words.subList(1, words.size() - 1));
        for (int i = 0; i + 1 < words.size(); i++) {
            grams.add(words.get(i) + " " + words.get(i + 1));
        }
        return grams;
    }

    /**
     * Two blocks: words 1 to 2, characters 3 to 5.
     *
     * @param role keeps one role's features from the other's
     */
    static void add(VectorBuilder vector, String role, String text) {
        String normal = normal(text);
        int seed = hash(0, role);
        wordGrams(normal).forEach(gram -> vector.add(index(hash(seed, gram))));
        vector.endBlock();
        String edged = " " + normal + " ";
        for (int from = 0; from < edged.length(); from++) {
            for (int length = 3; length <= 5 && from + length <= edged.length(); length++) {
                vector.add(index(hash(~seed, edged, from, from + length)));
            }
        }
        vector.endBlock();
    }

    /** How long a text is, in steps of a half: 1, 2, 3, 4, 6, 9, … words. */
    static void addLength(VectorBuilder vector, String role, int words) {
        int step = 0;
        for (int limit = 1; limit < words; limit += Math.max(1, limit / 2)) {
            step++;
        }
        vector.add(index(hash(hash(1, role), String.valueOf(step))));
    }

    static int index(String feature) {
        return index(hash(0, feature));
    }

    private static int index(int hash) {
        // The last bits of the loop below are weak: the finisher of MurmurHash3 spreads them.
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return (mixed ^ (mixed >>> 16)) & (SIZE - 1);
    }

    private static int hash(int seed, String text) {
        return hash(seed, text, 0, text.length());
    }

    /** FNV-1a over UTF-16 units. */
    private static int hash(int seed, String text, int from, int to) {
        int hash = 0x811c9dc5 ^ seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
