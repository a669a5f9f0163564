package dev.attune.language.promise;

import dev.attune.language.PhraseCompiler;
import dev.attune.language.Phrases;
import dev.attune.language.Tokens;
import dev.attune.language.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** The words that the grammar of promises knows: their classes, what those of time mean, and the verb phrases. Immutable. */
final class Lexicon {
    /** Minutes, or days × this, or months × this²: how {@link #value} says the length of a unit. */
    static final int DAYS = 1 << 16;

    static final int MONTHS = 1 << 24;

    private static final Lexicon ENGLISH = new Lexicon();

    private final Phrases verbs;
    private final long[] classes;
    private final int[] values;

    private Lexicon() {
        Map<String, Long> words = new HashMap<>();
        Map<String, Integer> meanings = new HashMap<>();
        new Words(words, meanings).fill();
        PhraseCompiler compiler = new PhraseCompiler();
        Verbs.addTo(compiler);
        Idioms.addTo(compiler);
        words.keySet().forEach(word -> compiler.add(0, word));
        verbs = compiler.compile();
        Vocabulary vocabulary = verbs.vocabulary();
        int last = words.keySet().stream().mapToInt(vocabulary::find).max().orElse(0);
        classes = new long[Tokens.FIRST_WORD + last + 1];
        values = new int[classes.length];
        words.forEach((word, bits) -> classes[Tokens.FIRST_WORD + vocabulary.find(word)] = bits);
        meanings.forEach((word, value) -> values[Tokens.FIRST_WORD + vocabulary.find(word)] = value);
    }

    static Lexicon english() {
        return ENGLISH;
    }

    Phrases verbs() {
        return verbs;
    }

    long classes(int symbol) {
        return symbol < classes.length ? classes[symbol] : 0;
    }

    /** Of a count its number; of a unit its length; of a weekday, month or hour its number; of a part of the day its end in minutes. */
    int value(int symbol) {
        return symbol < values.length ? values[symbol] : 0;
    }
}
