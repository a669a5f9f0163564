package dev.attune.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as all counts of the corpus see them: lower-case runs of letters, digits and what masks and handles are made of. */
public final class Tokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_#@'’]+");

    private Tokens() {}

    /** The words of a text. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Number of words. */
    public static int count(String text) {
        return of(text).size();
    }

    /** Runs of {@code length} words, joined by a space. */
    public static List<String> grams(List<String> words, int length) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + length)));
        }
        return grams;
    }
}
