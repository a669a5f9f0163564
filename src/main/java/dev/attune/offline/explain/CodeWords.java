package dev.attune.offline.explain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes in plain words: acts, signals, reasons. */
public final class CodeWords {
    private static final Map<String, String> WORDS = read();

    private CodeWords() {}

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        for (String line : Tables.lines("codes.tsv")) {
            int tab = line.indexOf('\t');
            words.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return Map.copyOf(words);
    }

    /**
     * @param kind act, signal, ask, fact, reason
     */
    public static String of(String kind, String code) {
        return WORDS.getOrDefault(
                kind + " " + code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static boolean has(String kind, String code) {
        return WORDS.containsKey(kind + " " + code);
    }

    /** "where the customer shows a feeling". */
    static String where(String need) {
        return "where the customer " + of("need", need);
    }
}
