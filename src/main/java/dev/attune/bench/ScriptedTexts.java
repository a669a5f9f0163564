package dev.attune.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Replies of words that mean nothing: as many different ones as are asked for, few words frequent as in any language. */
final class ScriptedTexts {
    private static final String CONSONANTS = "bdfgklmnprstvw";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 4_000;
    private static final int SENTENCE = 12;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    ScriptedTexts(long seed) {
        random = new Random(seed);
        while (words.size() < WORDS) {
            words.add(word());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllable = 1 + random.nextInt(4); syllable > 0; syllable--) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    Random random() {
        return random;
    }

    /** 30 to 50 words. */
    String one() {
        StringBuilder text = new StringBuilder("Hello Anna, ");
        int count = 30 + random.nextInt(21);
        for (int i = 0; i < count; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            text.append(words.get((int) (skewed * WORDS)));
            text.append(i % SENTENCE == SENTENCE - 1 ? ". " : " ");
        }
        return text.append("\nKind regards, Tom").toString();
    }

    List<String> some(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(one());
        }
        return texts;
    }
}
