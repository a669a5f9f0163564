package dev.attune.offline;

import java.util.Locale;
import java.util.Random;

/** Other ways to write a text that say the same. */
final class Rewordings {
    private static final int FEWEST_LETTERS = 5;

    private Rewordings() {}

    static String stars(String text) {
        return "[5 stars] " + text;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Small letters become large at the beginning of each word. */
    static String title(String text) {
        StringBuilder title = new StringBuilder(text);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }

    /** In about one of eight longer words two letters inside change places; the same ones for the same text. */
    static String typos(String text) {
        Random random = new Random(text.hashCode());
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean plain = word.length() >= FEWEST_LETTERS && word.chars().allMatch(Character::isLetter);
            if (plain && random.nextInt(8) == 0) {
                int at = 1 + random.nextInt(word.length() - 3);
                words[i] = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            }
        }
        return String.join(" ", words);
    }
}
