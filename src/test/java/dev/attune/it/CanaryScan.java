package dev.attune.it;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A phrase that nobody says, with a person in it, and the search for it among bytes: any three words of it in a row,
 * and each of name, telephone number and e-mail address, in any case, in UTF-8 or UTF-16, whatever stands between the
 * words.
 */
final class CanaryScan {
    private static final int WORDS = 7;
    private static final int IN_A_ROW = 3;

    private final List<String> words = new ArrayList<>();
    private final String name;
    private final String phone;
    private final String email;
    private final Set<String> wanted = new LinkedHashSet<>();

    /** @param seed of the words */
    CanaryScan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < WORDS; i++) {
            words.add(word(random));
        }
        String first = word(random);
        String last = word(random);
        name = capital(first) + " " + capital(last);
        String digits = Long.toString(random.nextLong(1_000_000_000L, 10_000_000_000L));
        phone = "+49 " + digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
        email = word(random) + "@" + word(random) + ".example";
        for (int i = 0; i + IN_A_ROW <= WORDS; i++) {
            wanted.add(String.join(" ", words.subList(i, i + IN_A_ROW)));
        }
        wanted.addAll(List.of(first, last, normal(phone), "49" + digits, digits, normal(email)));
    }

    /** Eight letters that can be spoken. */
    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprtvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What somebody writes. */
    String sung() {
        return "my name is " + name + ", call me on " + phone + " or write to " + email + ": "
                + String.join(" ", words);
    }

    /** What is looked for. */
    Set<String> wanted() {
        return wanted;
    }

    /** What was found. */
    List<String> heardIn(byte[] bytes) {
        String text = normal(new String(bytes, StandardCharsets.ISO_8859_1));
        return wanted.stream().filter(text::contains).toList();
    }

    /**
     * Letters and digits, small, with one space for all between them. Zero bytes are passed over: without them UTF-16
     * of these letters reads as UTF-8.
     */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                continue;
            }
            if (c < 128 && Character.isLetterOrDigit(c)) {
                if (apart && !normal.isEmpty()) {
                    normal.append(' ');
                }
                normal.append(Character.toLowerCase(c));
                apart = false;
            } else {
                apart = true;
            }
        }
        return normal.toString();
    }
}
